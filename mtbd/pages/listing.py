"""What lists of products show of each: enough to choose by."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from mtbd.catalogue import Catalogue, Entry
from mtbd.model.answer import Answer


class Listed(NamedTuple):
    """One product in a list."""

    url: str
    name: str
    sentence: str
    supplier: str
    reviewed_on: date | None
    origin: str
    status: str
    categories: tuple[str, ...]
    supplier_id: str


def by_name(one: Listed) -> tuple[str, str]:
    """What products are put in order by."""
    return one.name.lower(), one.url


def rows(entry: Entry, _: date) -> Iterator[Listed]:
    """A product as lists show it."""
    yield listing(entry)


def products(catalogue: Catalogue) -> tuple[Listed, ...]:
    """Every product in the order of its name."""
    return catalogue.once(_products)


def _products(catalogue: Catalogue) -> tuple[Listed, ...]:
    return tuple(sorted(catalogue.gather(rows), key=by_name))


def addresses(catalogue: Catalogue) -> frozenset[str]:
    """The addresses of all products that have a page."""
    return catalogue.once(_addresses)


def _addresses(catalogue: Catalogue) -> frozenset[str]:
    return frozenset(one.url for one in catalogue.gather(rows))


def listing(entry: Entry) -> Listed:
    """One product as lists show it."""
    metadata = entry.declaration.metadata
    return Listed(
        product_url(entry),
        entry.name,
        told(entry, "one_sentence") or "",
        entry.company.name,
        metadata.reviewed_on if metadata else None,
        entry.origin,
        metadata.status if metadata and metadata.status else "draft",
        entry.categories,
        entry.supplier,
    )


def product_url(entry: Entry) -> str:
    """The address of its page."""
    return f"products/{entry.id}/"


def told(entry: Entry, question: str) -> Any:
    """The value of an answer in the section `product`; None when there is none."""
    answer = getattr(entry.declaration.product, question, None)
    return answer.value if isinstance(answer, Answer) else None
