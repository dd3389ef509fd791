"""Fixes tried on one file: they are kept if nothing but what they say is read otherwise and nothing else is found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from mtbd.diagnostic import Diagnostic, Edit
from mtbd.fixing.data import expected, resolved
from mtbd.fixing.findings import none_more
from mtbd.fixing.spans import Spans, spans_of
from mtbd.fixing.text import Change, change, changed
from mtbd.source import Source, parse

Told = Callable[[bytes], tuple[Diagnostic, ...]]
"""What the linter says, in all files at hand, when this one has that content."""
_BOM = b"\xef\xbb\xbf"


class Left(NamedTuple):
    """A finding whose fix was not made."""

    diagnostic: Diagnostic
    brings: int
    """How many findings it would bring up; none when it would lose a comment or be read otherwise."""


class Mended(NamedTuple):
    """A file's content after some fixes, those that were made, and those that were not."""

    content: bytes
    made: tuple[Diagnostic, ...]
    left: tuple[Left, ...]


class _File(NamedTuple):
    source: Source
    text: str
    """Without the mark at its beginning, which positions do not count."""
    bom: bytes
    before: tuple[Diagnostic, ...]
    told: Told


class _Fix(NamedTuple):
    diagnostic: Diagnostic
    edits: tuple[Edit, ...]
    """With their places as the file has them."""
    changes: tuple[Change, ...]


def mended(path: str, content: bytes, wanted: Sequence[Diagnostic], told: Told) -> Mended:
    """One round: as many of the wanted fixes as go together; what overlaps is for the next."""
    bom = _BOM if content.startswith(_BOM) else b""
    file = _File(parse(path, content), content[len(bom) :].decode(), bom, told(content), told)
    spans = spans_of(file.text) if file.source.data is not None else {}
    planned = [fix for one in wanted for fix in _planned(file, spans, one)]
    made = _good(file, _apart(planned), ())
    done = tuple(fix.diagnostic for fix in made)
    brings = {} if made else {fix.diagnostic: _brought(file, fix) for fix in planned}
    return Mended(_with(file, made), done, tuple(Left(one, brings.get(one, 0)) for one in wanted if one not in done))


def _brought(file: _File, fix: _Fix) -> int:
    """How many more findings there are with a fix, what it mends aside: most often what a broken answer hid."""
    if file.source.data is None:
        return 0
    more = sum(one.stands_for for one in file.told(_with(file, [fix]))) - sum(one.stands_for for one in file.before)
    return max(0, more + fix.diagnostic.stands_for)


def _planned(file: _File, spans: Spans, one: Diagnostic) -> Iterable[_Fix]:
    """The fix of a finding; none if one of its edits has no place or cannot be made."""
    edits = [resolved(file.source, edit) for edit in one.fix.edits] if one.fix else []
    changes = [change(file.text, spans, edit) if edit else None for edit in edits]
    fix = _Fix(one, tuple(filter(None, edits)), tuple(filter(None, changes)))
    if edits and len(edits) == len(fix.edits) == len(fix.changes) and _are_apart(fix.changes):
        yield fix


def _apart(fixes: Iterable[_Fix]) -> tuple[_Fix, ...]:
    """Those that can be made in one go, the first ones first: each stretch of the text is changed once."""
    chosen: list[_Fix] = []
    taken: list[Change] = []
    for fix in fixes:
        if not any(_overlap(new, old) for new in fix.changes for old in taken):
            taken += fix.changes
            chosen.append(fix)
    return tuple(chosen)


def _are_apart(changes: Iterable[Change]) -> bool:
    return not any(_overlap(one, other) for one, other in combinations(changes, 2))


def _overlap(one: Change, other: Change) -> bool:
    """Two additions at one place overlap too: which comes first would be chance."""
    return (one.start < other.end and other.start < one.end) or (one.start, one.end) == (other.start, other.end)


def _good(file: _File, fixes: tuple[_Fix, ...], made: tuple[_Fix, ...]) -> tuple[_Fix, ...]:
    """`made` and those of the fixes that do no harm: all at once, or else each half by itself."""
    if not fixes or _is_better(file, made + fixes):
        return made + fixes
    if len(fixes) == 1:
        return made
    half = len(fixes) // 2
    return _good(file, fixes[half:], _good(file, fixes[:half], made))


def _with(file: _File, fixes: Iterable[_Fix]) -> bytes:
    return file.bom + changed(file.text, (one for fix in fixes for one in fix.changes)).encode()


def _is_better(file: _File, fixes: Sequence[_Fix]) -> bool:
    """Whether the text is read as the fixes say, their findings are gone, and there is no other."""
    content, before = _with(file, fixes), file.source
    after = parse(before.path, content)
    if before.data is None:
        return after.data is not None or _reads_further(before, after)
    meant = expected(before.data, (edit for fix in fixes for edit in fix.edits))
    # As text, since equal data may still have their keys in another order.
    if repr(after.data) != repr(meant):
        return False
    return none_more(file.before, [fix.diagnostic for fix in fixes], file.told(content))


def _reads_further(before: Source, after: Source) -> bool:
    """Whether a file that still cannot be read is wrong at a later place only."""
    return min(one.position for one in after.refusals) > min(one.position for one in before.refusals)
