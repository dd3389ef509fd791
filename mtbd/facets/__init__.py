"""What lists of products can be narrowed by: each facet defined once, in the order shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import NamedTuple

from mtbd.catalogue import Catalogue, Entry
from mtbd.facets import ai, assurance, buying, currency, data, openness, product
from mtbd.facets.facet import SAYS_NOTHING, Facet, Reading
from mtbd.model.named import words

FACETS: tuple[Facet, ...] = (
    *product.FACETS,
    *ai.FACETS,
    *data.FACETS,
    *openness.FACETS,
    *assurance.FACETS,
    *buying.FACETS,
    *currency.FACETS,
)
"""Every facet."""

OF_TOMBSTONES = frozenset({"category", "supplier", "origin"})
"""What can still be said of a product whose declaration no longer holds."""


class Placed(NamedTuple):
    """One product and its values of each facet, in the order of `FACETS`."""

    id: str
    values: tuple[tuple[str, ...], ...]


def rows(entry: Entry, today: date) -> Iterator[Placed]:
    """A product as filters know it."""
    reading = Reading(entry, today)
    yield Placed(entry.id, tuple(_values(facet, reading) for facet in FACETS))


def _values(facet: Facet, reading: Reading) -> tuple[str, ...]:
    stands = reading.entry.holds or facet.id in OF_TOMBSTONES
    return tuple(dict.fromkeys(map(str, facet.values(reading)))) if stands else ()


class Value(NamedTuple):
    """One value of a facet in a catalogue."""

    id: str
    """As addresses have it."""
    reads: str
    products: int


def values(facet: Facet, catalogue: Catalogue) -> tuple[Value, ...]:
    """The values that a product has: those of the model's list in its order, others by how they read, gaps last."""
    counts = catalogue.once(_counted)[FACETS.index(facet)]
    reads = facet.vocabulary.reads(catalogue)
    found = [Value(one, words(one) if _is_bare(facet, one) else reads(one), number) for one, number in counts.items()]
    return tuple(sorted(found, key=lambda one: _order(facet, one)))


def _counted(catalogue: Catalogue) -> tuple[Counter[str], ...]:
    """How many products have each value, of each facet."""
    columns = zip(*(row.values for row in catalogue.gather(rows)), strict=True)
    counted = tuple(Counter(chain.from_iterable(column)) for column in columns)
    return counted or tuple(Counter() for _ in FACETS)


def _is_bare(facet: Facet, value: str) -> bool:
    """Whether a value names nothing; the model's own list may have a word of the same spelling."""
    return value in SAYS_NOTHING and value not in facet.vocabulary.order


def _order(facet: Facet, value: Value) -> tuple[bool, int, str, str]:
    order = facet.vocabulary.order
    place = order.index(value.id) if value.id in order else len(order)
    return _is_bare(facet, value.id), place, value.reads.casefold(), value.id
