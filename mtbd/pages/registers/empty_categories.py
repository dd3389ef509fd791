"""Categories in which no supplier has declared a product yet: categories, never suppliers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mtbd import reference
from mtbd.catalogue import EXAMPLE, Catalogue, Entry
from mtbd.pages.registers.register import Column, Link, Register, Row, in_order

_SO_FAR = {
    frozenset[str](): "Nothing",
    frozenset({"public-sources"}): "Compilations",
    frozenset({EXAMPLE}): "An invented example",
    frozenset({"public-sources", EXAMPLE}): "Compilations and an invented example",
}


def found(entry: Entry, _today: date) -> Iterator[tuple[str, str]]:
    """The categories of a product, and whose word its page is."""
    if entry.holds:
        yield from ((category, entry.origin) for category in entry.categories)


@in_order
def _find(catalogue: Catalogue) -> Iterator[Row]:
    pairs = set(catalogue.gather(found))
    for number, row in enumerate(reference.rows("categories")):
        words = frozenset(word for category, word in pairs if category == row["id"])
        if words in _SO_FAR:
            cells = (Link(row["title"], f"categories/{row['id']}/"), _SO_FAR[words])
            yield Row(row["pillar_title"], (number,), "", cells)


REGISTER = Register(
    "registers/empty-categories/",
    "Categories without a declaration",
    "Categories in which no supplier has declared a product yet.",
    (Column("category", "Category"), Column("so_far", "So far")),
    _find,
    "Every category has a declaration.",
    Column("pillar", "Pillar"),
    "That says nothing about any supplier: the Charter is voluntary and this catalogue is new.",
    of_word=False,
)
