"""Fixes tried on one file: they are kept if nothing but what they say is read otherwise and nothing else is found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from mtbd.diagnostic import Diagnostic, Location
from mtbd.fixing.data import expected
from mtbd.fixing.findings import brought, none_more
from mtbd.fixing.plan import Planned, apart, batches, new_keys, parts, planned
from mtbd.fixing.spans import Outline, outline_of
from mtbd.fixing.text import changed
from mtbd.source import Source, parse

Lint = Callable[[bytes], tuple[Diagnostic, ...]]
"""What the linter says, in all files at hand, when this one has that content."""
_BOM = b"\xef\xbb\xbf"


class Left(NamedTuple):
    """A finding whose fix was not made."""

    diagnostic: Diagnostic
    brings: tuple[Diagnostic, ...]
    """What it would bring up; nothing when it would lose a comment or be read otherwise."""


class Mended(NamedTuple):
    """A file's content after some fixes, those that were made, and those that were not."""

    content: bytes
    made: tuple[Diagnostic, ...]
    left: tuple[Left, ...]
    untried: int
    """How many fixes were not made because no trial was left for them."""
    tried: int
    """How many trials it took."""


class _File(NamedTuple):
    source: Source
    outline: Outline
    """Of the text without the mark at its beginning, which positions do not count."""
    bom: bytes
    before: tuple[Diagnostic, ...]
    lint: Lint


class _Tried(NamedTuple):
    made: tuple[Planned, ...]
    brings: dict[Diagnostic, tuple[Diagnostic, ...]]
    """What each of those would bring up that do harm even alone."""
    untried: tuple[Planned, ...]
    trials: int


def mended(path: str, content: bytes, wanted: Sequence[Diagnostic], lint: Lint, trials: int) -> Mended:
    """One round: as many of the wanted fixes as go together and can be tried; what overlaps is for the next."""
    bom = _BOM if content.startswith(_BOM) else b""
    source = parse(path, content)
    outline = outline_of(content[len(bom) :].decode(), is_read=source.data is not None)
    file = _File(source, outline, bom, lint(content), lint)
    done = _tried(file, apart(planned(source, outline, wanted)), trials)
    made = {fix.diagnostic for fix in done.made}
    untried = {fix.diagnostic for fix in done.untried}
    left = (Left(one, done.brings.get(one, ())) for one in wanted if one not in made and one not in untried)
    told_made = tuple(fix.diagnostic for fix in done.made)
    return Mended(_with(file, done.made), told_made, tuple(left), len(untried), done.trials)


def _tried(file: _File, fixes: Iterable[Planned], trials: int) -> _Tried:
    """Those that do no harm: all at once, or else in parts, as long as there are trials left."""
    made: tuple[Planned, ...] = ()
    brings: dict[Diagnostic, tuple[Diagnostic, ...]] = {}
    there: set[Location] = set()
    waiting, used = batches(fixes)[::-1], 0
    while waiting and used < trials:
        some = tuple(fix for fix in waiting.pop() if there.isdisjoint(new_keys(fix)))
        used += bool(some)
        if some and _is_better(file, made + some):
            made += some
            there |= {key for fix in some for key in new_keys(fix)}
        elif len(some) > 1:
            waiting += reversed(parts(some))
        elif some and not made:
            brings[some[0].diagnostic] = _brought(file, some[0])
    return _Tried(made, brings, tuple(fix for some in waiting for fix in some), used)


def _brought(file: _File, fix: Planned) -> tuple[Diagnostic, ...]:
    """What more is found with a fix, what it mends aside: most often what a broken answer hid."""
    if file.source.data is None:
        return ()
    return brought(file.before, [fix.diagnostic], file.lint(_with(file, [fix])))


def _with(file: _File, fixes: Iterable[Planned]) -> bytes:
    return file.bom + changed(file.outline.text, (one for fix in fixes for one in fix.changes)).encode()


def _is_better(file: _File, fixes: Sequence[Planned]) -> bool:
    """Whether the text is read as the fixes say, their findings are gone, and there is no other."""
    content, before = _with(file, fixes), file.source
    after = parse(before.path, content)
    if before.data is None:
        return after.data is not None or _reads_further(before, after)
    meant = expected(before.data, (edit for fix in fixes for edit in fix.edits))
    # As text, since equal data may still have their keys in another order.
    if repr(after.data) != repr(meant):
        return False
    return none_more(file.before, [fix.diagnostic for fix in fixes], file.lint(content))


def _reads_further(before: Source, after: Source) -> bool:
    """Whether a file that still cannot be read is wrong at a later place only."""
    return min(one.position for one in after.refusals) > min(one.position for one in before.refusals)
