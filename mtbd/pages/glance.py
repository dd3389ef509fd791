"""Products beside one another in a table: what a buyer and a data protection officer ask of each first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from mtbd.catalogue import Entry, Whole
from mtbd.pages.fact import Fact
from mtbd.pages.facts import AT_A_GLANCE
from mtbd.pages.listing import Listed, by_name, listing


class Row(NamedTuple):
    """One product and its short answers, in the order of `AT_A_GLANCE`."""

    product: Listed
    facts: tuple[Fact, ...]


def rows(entry: Entry, _: date) -> Iterator[Row]:
    """A product in the table; what no longer holds is left out."""
    if entry.holds:
        yield Row(listing(entry), tuple(one(entry) for one in AT_A_GLANCE))


def glance(catalogue: Whole, among: Iterable[Listed]) -> tuple[Row, ...]:
    """Some products: real ones by name, then the invented ones."""
    urls = {one.url for one in among}
    found = (row for row in catalogue.gather(rows) if row.product.url in urls)
    return tuple(sorted(found, key=lambda row: (row.product.is_example, *by_name(row.product))))
