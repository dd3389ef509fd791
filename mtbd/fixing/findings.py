"""Findings before and after a fix, held against each other by what they are about, not by their lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from mtbd.diagnostic import Diagnostic

Key = tuple[str, str, tuple[str, ...]]
"""The file, the rule and the place of a finding."""


def none_more(before: Sequence[Diagnostic], fixed: Iterable[Diagnostic], after: Iterable[Diagnostic]) -> bool:
    """Whether all that is found after was found before, and what was fixed is not found again."""
    cut = {(one.path, one.rule) for one in before if one.stands_for > 1}
    allowed = _counted(before, cut)
    for one in fixed:
        if (one.path, one.rule) not in cut:
            allowed[_key(one, cut)] -= 1
    return all(number <= allowed[key] for key, number in _counted(after, cut).items())


def _counted(found: Iterable[Diagnostic], cut: Collection[tuple[str, str]]) -> Counter[Key]:
    counted: Counter[Key] = Counter()
    for one in found:
        counted[_key(one, cut)] += one.stands_for
    return counted


def _key(one: Diagnostic, cut: Collection[tuple[str, str]]) -> Key:
    """Without the numbers of items, which move when one above them goes.

    Of a rule with too many findings to tell one by one, only their number is known.
    """
    place = () if (one.path, one.rule) in cut else one.location
    return one.path, one.rule, tuple("*" if isinstance(step, int) else step for step in place)
