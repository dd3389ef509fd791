"""Long lists cut into pages of fifty: `catalogue/kind/saas/`, `catalogue/kind/saas/2/` and so on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from math import ceil
from typing import Generic, NamedTuple, TypeVar

from mtbd.pages.page import Page, Planned, base

EACH = 50
"""Things on a page."""

Item = TypeVar("Item")


class Part(NamedTuple, Generic[Item]):
    """One page of a list, with the ways to its neighbours."""

    url: str
    items: Sequence[Item]
    number: int
    of: int
    total: int
    first: str
    """The address of the first page."""
    more: str = ""
    """What the addresses of the others begin with."""

    @property
    def suffix(self) -> str:
        """What tells the titles of the pages of one list apart."""
        return f", page {self.number}" if self.number > 1 else ""

    def link(self, number: int) -> str:
        """The way from here to another page of the list; empty when there is none."""
        return base(self.url) + address(self.first, number, self.more) if 1 <= number <= self.of else ""


def address(first: str, number: int, more: str = "") -> str:
    """The address of a page of a list."""
    return first if number == 1 else f"{more or first}{number}/"


def planned(
    url: str, items: Sequence[Item], make: Callable[[Part[Item]], Page], *, more: str = ""
) -> Iterator[Planned]:
    """The pages of a list, one at least; `more` is where those after the first lie, if not below it."""
    of = max(1, ceil(len(items) / EACH))
    for number in range(1, of + 1):
        shown = items[EACH * (number - 1) : EACH * number]
        part = Part(address(url, number, more), shown, number, of, len(items), url, more)
        yield Planned(part.url, partial(make, part))
