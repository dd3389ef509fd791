"""Where which products keep data, and with whom: legal entity and country, never a city or a site."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mtbd.catalogue import Entry
from mtbd.model.data_handling import KEPT, DataLocation
from mtbd.model.declaration import value_at
from mtbd.pages.phrase import country
from mtbd.pages.registers.entities import Entity, entity, uses
from mtbd.pages.registers.register import PRODUCT, SUPPLIER, Column, Register, Row, each

_AT = ("data_protection", "locations")
_BY_THE_FORCE = Entity("The force itself, or its own account")


def rows(entry: Entry, _today: date) -> Iterator[Row]:
    """A row for each host and country of a product, or one that says why none is told."""
    if entry.holds:
        yield from uses(entry, _AT, _found(entry))


def _found(entry: Entry) -> Iterator[tuple[Entity, str]]:
    for place in value_at(entry.declaration, *_AT) or ():
        if place.activity in KEPT:
            yield _host(entry, place), country(place.country)


def _host(entry: Entry, place: DataLocation) -> Entity:
    if place.customer_control:
        return _BY_THE_FORCE
    return entity(entry, place.provider) if place.provider else _supplier(entry)


def _supplier(entry: Entry) -> Entity:
    """The supplier, whose product says that nobody else keeps its data."""
    at = value_at(entry.company.file, "supplier", "jurisdiction")
    return Entity(entry.company.name, country(at) if at else "")


REGISTER = Register(
    "registers/hosts/",
    "Hosts",
    "With whom, and in which countries, products store, work on and back up a force's data.",
    (Column("registered_in", "Registered in"), Column("data_in", "Data in"), PRODUCT, SUPPLIER),
    each(rows),
    "No product says where it keeps data yet.",
    Column("host", "Host"),
    "Listed by legal entity and country; cities and sites are on the products' own pages, as far as they are told. "
    "Where a product names no host, its supplier stands in its place. Products that do not say stand at the end.",
)
