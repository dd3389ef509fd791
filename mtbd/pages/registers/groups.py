"""The groups of a long list that is cut into pages: where each starts and goes on, and the ways to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Generic, NamedTuple, TypeVar

from mtbd.pages.paging import EACH, address

_MOST_JUMPS = 24
"""So many groups are led to by name; when there are more, by something shorter that several share."""

Item = TypeVar("Item")


class Member(NamedTuple, Generic[Item]):
    """A row of the list, and its group."""

    number: int
    """Of the group, from 1 on."""
    label: str
    is_first: bool
    row: Item


class Group(NamedTuple, Generic[Item]):
    """The rows of one group that stand on one page."""

    label: str
    id: str
    goes_on: bool
    """Whether its first rows stand on the page before."""
    rows: tuple[Item, ...]


class Jump(NamedTuple):
    """A way to the place where a group starts."""

    label: str
    url: str


def members(rows: Iterable[Item], group: Callable[[Item], str]) -> list[Member[Item]]:
    """The rows of a list, in which those of one group follow one another."""
    found = groupby(rows, key=group)
    return [
        Member(number, label, place == 0, row)
        for number, (label, alike) in enumerate(found, 1)
        for place, row in enumerate(alike)
    ]


def groups(part: Iterable[Member[Item]]) -> Iterator[Group[Item]]:
    """What stands on one page."""
    for number, alike in groupby(part, key=lambda one: one.number):
        first, *others = alike
        yield Group(first.label, _id(number), not first.is_first, (first.row, *(one.row for one in others)))


def initial(label: str) -> str:
    """The first letter of a name."""
    return label[:1].upper()


def year(label: str) -> str:
    """The year of a month; another label as it is."""
    last = label.rpartition(" ")[2]
    return last if last.isdecimal() else label


def jumps(url: str, every: Sequence[Member[Item]], short: Callable[[str], str] = initial) -> tuple[Jump, ...]:
    """The ways to all groups, or to the first one of each letter or year; none where there is one group."""
    starts = [
        Jump(one.label, f"{address(url, place // EACH + 1)}#{_id(one.number)}")
        for place, one in enumerate(every)
        if one.is_first
    ]
    if len(starts) > _MOST_JUMPS:
        firsts = {short(one.label): one for one in reversed(starts)}
        starts = [Jump(first, one.url) for first, one in reversed(firsts.items())]
    return tuple(starts) if len(starts) > 1 else ()


def _id(number: int) -> str:
    return f"group-{number}"
