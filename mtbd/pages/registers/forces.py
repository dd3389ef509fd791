"""Where forces use products, as far as that is published: never a map of what forces can do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from mtbd import reference
from mtbd.catalogue import Catalogue, Entry
from mtbd.facets.in_use import uses
from mtbd.pages.phrase import row_name
from mtbd.pages.registers.register import (
    PRODUCT,
    SUPPLIER,
    Column,
    Link,
    Register,
    Row,
    each,
    in_order,
    of_address,
    of_product,
    term,
)


def rows(entry: Entry, _today: date) -> Iterator[Row]:
    """A row for each use that may be named."""
    for use in uses(entry):
        name, status = row_name("forces", use.force), term(entry, use.told, "status")
        cells = (*of_product(entry), status, of_address(use.url))
        yield Row(name, (name.casefold(), entry.id, use.url), entry.origin, cells)


@in_order
def _of(name: str, catalogue: Catalogue) -> Iterator[Row]:
    return (row for row in catalogue.gather(rows) if row.group == name)


_COLUMNS = (PRODUCT, SUPPLIER, Column("status", "Use"), Column("published_at", "Published at"))
_NOTE = (
    "Listed is only what a published notice says or what the force itself has published, each with its link, and for "
    "products that watch or recognise people only what stands on the force's own site. What is not listed may well be "
    "in use: this is no picture of any force."
)

REGISTER = Register(
    "forces/",
    "Forces",
    "Which products a force uses, where that is published.",
    _COLUMNS,
    each(rows),
    "No declaration names a use with a published notice yet.",
    Column("force", "Force"),
    _NOTE,
)


def registers(catalogue: Catalogue) -> Iterator[Register]:
    """A register for each force of which something is listed; the others are not named at all."""
    listed = {row.group for row in catalogue.gather(rows)}
    for force in reference.rows("forces"):
        name = row_name("forces", force["id"])
        if name in listed:
            yield REGISTER._replace(
                url=f"forces/{force['id']}/",
                title=name,
                lead=f"Which products {name} uses, where that is published.",
                find=partial(_of, name),
                above=Link(REGISTER.title, REGISTER.url),
            )
