"""Which changes to a text can be made in one go: each stretch of it is changed once."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable
from itertools import pairwise

from mtbd.fixing.text import Change


def are_apart(changes: Iterable[Change]) -> bool:
    """Whether no two of them overlap."""
    return not any(_overlap(one, other) for one, other in pairwise(sorted(changes)))


def fits(change: Change, taken: list[Change]) -> bool:
    """Whether a change overlaps none of those that are taken, which are apart and in order: its neighbours tell."""
    at = bisect(taken, change)
    return not any(_overlap(change, other) for other in taken[max(0, at - 1) : at + 1])


def _overlap(one: Change, other: Change) -> bool:
    """Two additions at one place overlap too: which comes first would be chance."""
    return (one.start < other.end and other.start < one.end) or (one.start, one.end) == (other.start, other.end)
