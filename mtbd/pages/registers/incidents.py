"""What went wrong with products and what regulators found, as their suppliers tell it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mtbd.catalogue import Entry
from mtbd.model.declaration import value_at
from mtbd.model.incident import Incident, RegulatoryAction
from mtbd.pages.registers.register import (
    PRODUCT,
    SUPPLIER,
    Cell,
    Column,
    Register,
    Row,
    each,
    of_product,
    said,
    term,
)


def rows(entry: Entry, _today: date) -> Iterator[Row]:
    """A row for each incident and each finding of a regulator or a court."""
    for name in ("incidents", "regulatory_history") if entry.holds else ():
        for index, one in enumerate(value_at(entry.declaration, name) or ()):
            cells = (one.on, *_told(entry, one), term(entry, one, "status"), *of_product(entry, name))
            order = (-one.on.toordinal(), entry.id, name, index)
            yield Row(str(one.on.year), order, entry.origin, cells)


def _told(entry: Entry, one: Incident | RegulatoryAction) -> tuple[Cell, Cell, Cell]:
    """Its kind, what it was, and what came of it."""
    kind = term(entry, one, "kind")
    if isinstance(one, RegulatoryAction):
        return f"{kind}, by {one.authority}", one.summary, one.outcome or ""
    done = said(entry, one.corrective_action) if one.corrective_action else ""
    return kind, said(entry, one.summary), done


REGISTER = Register(
    "registers/incidents/",
    "Incidents and findings",
    "What went wrong with products, and what regulators and courts found, newest first.",
    (
        Column("on", "On"),
        Column("kind", "Kind"),
        Column("what", "What happened", is_prose=True),
        Column("done", "What was done", is_prose=True),
        Column("status", "Status"),
        PRODUCT,
        SUPPLIER,
    ),
    each(rows),
    "No product tells an incident yet.",
    Column("year", "Year"),
    "As suppliers tell them, or public sources where a page was compiled from those: incidents of the last 36 months, "
    "findings of the last six years. Who keeps an open record has more rows here, and that a product is not listed "
    "does not say that nothing went wrong.",
)
