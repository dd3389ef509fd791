"""Products beside one another in a table: what a buyer and a data protection officer ask of each first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mtbd.catalogue import Entry
from mtbd.pages.fact import Fact
from mtbd.pages.facts import facts
from mtbd.pages.listing import Listed, listing

COLUMNS = ("Does it use AI?", "Is it biometric?", "Does it process personal data?", "Where are data held?")
LAST = "Can everything be exported?"


class Row(NamedTuple):
    """One product and its short answers, in the order of `COLUMNS` and `LAST`."""

    product: Listed
    facts: tuple[Fact, ...]


def glance(entries: Iterable[Entry]) -> Iterator[Row]:
    """Real products by name, then the invented ones; what no longer holds is left out."""
    rows = (Row(listing(entry), _first(entry)) for entry in entries if entry.holds)
    return iter(sorted(rows, key=lambda row: (row.product.is_example, row.product.name.lower())))


def _first(entry: Entry) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts(entry) if fact.question in (*COLUMNS, LAST))
