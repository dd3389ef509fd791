"""Which products have a roadmap that anyone can read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mtbd.catalogue import Entry
from mtbd.model.declaration import value_at
from mtbd.pages.registers.register import (
    PRODUCT,
    SUPPLIER,
    Cell,
    Column,
    Register,
    Row,
    by_name,
    each,
    of_address,
    of_product,
)


def rows(entry: Entry, _today: date) -> Iterator[Row]:
    """A row for a product whose roadmap is public."""
    roadmap = value_at(entry.declaration, "collaboration", "roadmap") if entry.holds else None
    if roadmap is None or not roadmap.public:
        return
    group, order = by_name(entry)
    url: Cell = of_address(roadmap.url) if roadmap.url else "Public; its address is not told"
    ahead = "" if roadmap.horizon_months is None else f"{roadmap.horizon_months} months"
    yield Row(group, order, entry.origin, (*of_product(entry, "collaboration.roadmap"), url, ahead))


REGISTER = Register(
    "registers/roadmaps/",
    "Roadmaps",
    "Which products have a roadmap that anyone can read, and how far it looks ahead.",
    (PRODUCT, SUPPLIER, Column("roadmap", "Roadmap"), Column("looks_ahead", "Looks ahead")),
    each(rows),
    "No product has a public roadmap here yet.",
    note="A roadmap is a plan and no promise.",
)
