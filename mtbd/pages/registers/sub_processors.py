"""Which products have which sub-processors: legal entity and country, never what it does at which site."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mtbd.catalogue import Entry
from mtbd.model.declaration import value_at
from mtbd.pages.phrase import country
from mtbd.pages.registers.entities import Entity, entity, unnamed, uses
from mtbd.pages.registers.register import PRODUCT, SUPPLIER, Column, Register, Row, each

_AT = ("data_protection", "subprocessors")


def rows(entry: Entry, _today: date) -> Iterator[Row]:
    """A row for each sub-processor and country of a product, or one that says why none is named."""
    if entry.holds:
        yield from uses(entry, _AT, _found(entry))


def _found(entry: Entry) -> Iterator[tuple[Entity, str]]:
    for one in value_at(entry.declaration, *_AT) or ():
        name = one.party.value
        yield entity(entry, name) if name else unnamed(entry, one.party), country(one.country)


REGISTER = Register(
    "registers/sub-processors/",
    "Sub-processors",
    "Which products let which third parties work on a force's data.",
    (Column("registered_in", "Registered in"), Column("works_in", "Works on data in"), PRODUCT, SUPPLIER),
    each(rows),
    "No product names a sub-processor yet.",
    Column("sub_processor", "Sub-processor"),
    "Listed by legal entity, as declarations name it. Products that do not say whom they use stand at the end; those "
    "that say they use nobody are not listed.",
)
