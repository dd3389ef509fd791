"""What products do badly or not at all, in their suppliers' words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mtbd.catalogue import Entry
from mtbd.model.declaration import value_at
from mtbd.pages.registers.register import (
    PRODUCT,
    SUPPLIER,
    Column,
    Register,
    Row,
    by_name,
    each,
    of_product,
    said,
)


def rows(entry: Entry, _today: date) -> Iterator[Row]:
    """A row for each limitation that a product tells."""
    group, order = by_name(entry)
    for index, one in enumerate((value_at(entry.declaration, "limitations") if entry.holds else None) or ()):
        what, way = said(entry, one.description), said(entry, one.workaround) if one.workaround else ""
        cells = (what, one.affects, way, *of_product(entry, "limitations"))
        yield Row(group, (*order, index), entry.origin, cells)


REGISTER = Register(
    "registers/limitations/",
    "Limitations",
    "What products do badly or not at all, whom that affects, and what can be done about it.",
    (
        Column("limitation", "Limitation", is_prose=True),
        Column("affects", "Affects", is_prose=True),
        Column("workaround", "What can be done", is_prose=True),
        PRODUCT,
        SUPPLIER,
    ),
    each(rows),
    "No product tells a limitation yet.",
    note="Every product has limits. One that tells many has often been looked at harder than one that tells few.",
)
