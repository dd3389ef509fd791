"""Which fixes are tried on a file, and which of them together."""

from __future__ import annotations

from bisect import insort
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from mtbd.diagnostic import Add, Diagnostic, Edit, Location, Rename
from mtbd.fixing.apart import are_apart, fits
from mtbd.fixing.data import resolved
from mtbd.fixing.spans import Outline
from mtbd.fixing.text import Change, change
from mtbd.source import Source


class Planned(NamedTuple):
    """The fix of a finding, as it would change a file."""

    diagnostic: Diagnostic
    edits: tuple[Edit, ...]
    """With their places as the file has them."""
    changes: tuple[Change, ...]


def planned(source: Source, outline: Outline, wanted: Iterable[Diagnostic]) -> Iterator[Planned]:
    """The fix of each finding; none if one of its edits has no place or cannot be made."""
    for one in wanted:
        edits = [resolved(source, edit) for edit in one.fix.edits] if one.fix else []
        changes = [change(outline, edit) if edit else None for edit in edits]
        fix = Planned(one, tuple(filter(None, edits)), tuple(filter(None, changes)))
        if edits and len(edits) == len(fix.edits) == len(fix.changes) and are_apart(fix.changes):
            yield fix


def apart(fixes: Iterable[Planned]) -> Iterator[Planned]:
    """Those that can be made in one go, the first ones first: each stretch of the text is changed once."""
    taken: list[Change] = []
    for fix in fixes:
        if all(fits(one, taken) for one in fix.changes):
            for one in fix.changes:
                insort(taken, one)
            yield fix


def batches(fixes: Iterable[Planned]) -> list[tuple[Planned, ...]]:
    """All together, but of those that would make one key the first, then the second, and so on."""
    found: list[list[Planned]] = []
    met: Counter[Location] = Counter()
    for fix in fixes:
        keys = new_keys(fix)
        number = max((met[key] for key in keys), default=0)
        met.update(dict.fromkeys(keys, 1))
        found += [[] for _ in range(number + 1 - len(found))]
        found[number].append(fix)
    return [tuple(batch) for batch in found]


def new_keys(fix: Planned) -> set[Location]:
    named = {(*edit.at[:-1], edit.key) for edit in fix.edits if isinstance(edit, Rename)}
    return named | {edit.at for edit in fix.edits if isinstance(edit, Add)}


def parts(fixes: Sequence[Planned]) -> list[tuple[Planned, ...]]:
    """Those of each rule, which most often do harm together or not at all, the most first; of one rule, each half."""
    of_rules: dict[str, list[Planned]] = {}
    for fix in fixes:
        of_rules.setdefault(fix.diagnostic.rule, []).append(fix)
    half = len(fixes) // 2
    if len(of_rules) == 1:
        return [tuple(fixes[:half]), tuple(fixes[half:])]
    return [tuple(part) for part in sorted(of_rules.values(), key=len, reverse=True)]
