"""What else keeps a text from being read: each mistake is mended as its own fix says, and the rest is read on."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from mtbd.diagnostic import Fix, Retype
from mtbd.source.data import Refusal

_MOST = 20
"""How many mistakes are passed over: more have one cause, or a hostile one."""
_CHARACTERS = 1024 * 1024
"""So many are read again at most."""

Lines = tuple[str, ...]


def onward(refusals: Iterable[Refusal], lines: Lines, read: Callable[[Lines], Iterable[Refusal]]) -> list[Refusal]:
    """The refusals, and those behind each place where reading stops and can be mended.

    What is found on a line that was mended is left out: it may come of the mend, and stands at no column of the file.
    """
    stops: list[Refusal] = []
    mended: set[int] = set()
    found = [*refusals]
    for _ in range(min(_MOST, _CHARACTERS // (1 + sum(map(len, lines))))):
        stop = next((one for one in found if one.rule == "not-yaml" and one.fix), None)
        touched = {edit.position.line for edit in _typed(stop.fix)} if stop and stop.fix else set()
        if stop is None or stop.fix is None or touched & mended:
            break
        stops.append(stop)
        mended |= touched
        lines = _with(lines, stop.fix)
        found = [one for one in read(lines) if one.position.line not in mended]
    return stops + [one._replace(fix=None) if _touches(one.fix, mended) else one for one in found]


def _typed(fix: Fix | None) -> list[Retype]:
    return [edit for edit in fix.edits if isinstance(edit, Retype)] if fix else []


def _touches(fix: Fix | None, numbers: set[int]) -> bool:
    return any(edit.position.line in numbers for edit in _typed(fix))


def _with(lines: Lines, fix: Fix) -> Lines:
    """The lines after a fix, the last edit of each first, so that the columns of the others stay."""
    result = [*lines]
    for place, text in sorted(_typed(fix), reverse=True):
        line = result[place.line - 1]
        result[place.line - 1] = line[: place.column - 1] + text + line[place.end_column - 1 :]
    return tuple(result)
