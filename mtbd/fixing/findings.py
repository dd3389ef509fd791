"""Findings before and after a fix, held against each other by what they are about, not by their lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from mtbd.diagnostic import Diagnostic

Key = tuple[str, str, tuple[str, ...]]
"""The file, the rule and the place of a finding."""


def none_more(before: Iterable[Diagnostic], fixed: Iterable[Diagnostic], after: Iterable[Diagnostic]) -> bool:
    """Whether all that is found after was found before, and what was fixed is not found again."""
    allowed = Counter(map(_key, before))
    allowed.subtract(map(_key, fixed))
    return all(number <= allowed[key] for key, number in Counter(map(_key, after)).items())


def brought(
    before: Iterable[Diagnostic], fixed: Iterable[Diagnostic], after: Iterable[Diagnostic]
) -> tuple[Diagnostic, ...]:
    """What is found after and was not before, or still is although it was fixed."""
    known = Counter(map(_key, before))
    known.subtract(map(_key, fixed))
    return tuple(one for one in after if _is_more(one, known))


def _is_more(one: Diagnostic, known: Counter[Key]) -> bool:
    known[_key(one)] -= 1
    return known[_key(one)] < 0


def _key(one: Diagnostic) -> Key:
    """Without the numbers of items, which move when one above them goes."""
    return one.path, one.rule, tuple("*" if isinstance(step, int) else step for step in one.location)
