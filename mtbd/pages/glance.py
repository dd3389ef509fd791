"""Products beside one another in a table: what a buyer and a data protection officer ask of each first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mtbd.catalogue import Entry
from mtbd.pages.fact import Fact
from mtbd.pages.facts import AT_A_GLANCE
from mtbd.pages.listing import Listed, listing


class Row(NamedTuple):
    """One product and its short answers, in the order of `AT_A_GLANCE`."""

    product: Listed
    facts: tuple[Fact, ...]


def glance(entries: Iterable[Entry]) -> Iterator[Row]:
    """Real products by name, then the invented ones; what no longer holds is left out."""
    rows = (Row(listing(entry), tuple(one(entry) for one in AT_A_GLANCE)) for entry in entries if entry.holds)
    return iter(sorted(rows, key=lambda row: (row.product.is_example, row.product.name.lower())))
