"""What a product works with among the others of the catalogue, for its own page: only what declarations say."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from mtbd.catalogue import Catalogue, Entry
from mtbd.model.declaration import value_at
from mtbd.pages.listing import product_url
from mtbd.pages.registers.interoperability import STANDARD, SYSTEM, Shared, shared, url_of
from mtbd.pages.registers.register import Link


class Named(NamedTuple):
    """A product by the names under which others may speak of it."""

    id: str
    product: Link
    makers: tuple[str, ...]


class Beside(NamedTuple):
    """What stands on the page of one product."""

    named: tuple[tuple[Link, str], ...]
    """The products that it names, and what it says of how they work together."""
    naming: tuple[tuple[Link, str, str], ...]
    """Products that name it, with their suppliers and what those say."""
    more: int
    """How many further ones do: a page must not be filled by others."""
    standards: tuple[tuple[Link, int], ...]
    """The standards that it shares with others, and how many others that are."""


NOTHING = Beside((), (), 0, ())
_MOST = 5


def works_with(entry: Entry, catalogue: Catalogue) -> Beside:
    """What the page of a product says."""
    return catalogue.once(_beside).get(entry.id, NOTHING)


def names(entry: Entry, _today: date) -> Iterator[Named]:
    """A product by its names."""
    if entry.holds:
        trading = value_at(entry.company.file, "supplier", "trading_names") or ()
        makers = (entry.company.name, entry.supplier, *trading)
        yield Named(entry.id, Link(entry.name, product_url(entry)), tuple(map(str.casefold, makers)))


def _beside(catalogue: Catalogue) -> dict[str, Beside]:
    found = catalogue.gather(shared)
    named, naming = _named(found, catalogue.gather(names))
    standards = _standards(found)
    return {
        one: Beside(
            tuple(sorted(named[one])),
            tuple(sorted(naming[one])[:_MOST]),
            max(0, len(naming[one]) - _MOST),
            tuple(standards[one]),
        )
        for one in {*named, *naming, *standards}
    }


def _standards(found: tuple[Shared, ...]) -> dict[str, list[tuple[Link, int]]]:
    """By product; a standard that only one product follows is shared with nobody."""
    pairs = dict.fromkeys((one.id, one.key, one.label) for one in found if one.kind == STANDARD and one.key)
    counts = Counter(key for _, key, _ in pairs)
    result = defaultdict[str, list[tuple[Link, int]]](list)
    for identifier, key, label in pairs:
        if counts[key] > 1:
            result[identifier].append((Link(label, url_of(key)), counts[key] - 1))
    return result


def _named(
    found: tuple[Shared, ...], products: tuple[Named, ...]
) -> tuple[dict[str, set[tuple[Link, str]]], dict[str, set[tuple[Link, str, str]]]]:
    """By product, what it names and what names it: who says so is never the same."""
    by_name = defaultdict[str, list[Named]](list)
    for product in products:
        by_name[product.product.text.casefold()].append(product)
        by_name[product.id].append(product)
    named, naming = defaultdict[str, set[tuple[Link, str]]](set), defaultdict[str, set[tuple[Link, str, str]]](set)
    for one in found:
        for other in by_name.get(one.key, ()) if one.kind == SYSTEM else ():
            if _is_meant(one, other):
                named[one.id].add((other.product, str(one.how)))
                naming[other.id].add((one.product, one.supplier.text, str(one.how)))
    return named, naming


def _is_meant(one: Shared, other: Named) -> bool:
    """Whether a product of that name is the system that is spoken of: its maker, if told, must be the same."""
    return one.id != other.id and (not one.maker or one.maker.casefold() in other.makers)
