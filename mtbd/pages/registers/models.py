"""Which products use which models, and whose they are: name and provider, never a version."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mtbd.catalogue import Entry
from mtbd.model.ai_models import Model
from mtbd.model.declaration import value_at
from mtbd.pages.registers.entities import Entity, entity, unnamed, uses
from mtbd.pages.registers.register import PRODUCT, SUPPLIER, Column, Register, Row, each

_AT = ("ai", "models")
_OWN = Entity("Built by the supplier itself")


def rows(entry: Entry, _today: date) -> Iterator[Row]:
    """A row for each model of a product, or one that says why none is named."""
    if entry.holds:
        yield from uses(entry, _AT, _found(entry))


def _found(entry: Entry) -> Iterator[tuple[Entity, str]]:
    for model in value_at(entry.declaration, *_AT) or ():
        yield _provider(entry, model), model.name


def _provider(entry: Entry, model: Model) -> Entity:
    if model.provider:
        return entity(entry, model.provider)
    return _OWN if model.origin.value == "built" else unnamed(entry, model.origin if not model.origin.value else None)


REGISTER = Register(
    "registers/models/",
    "Models",
    "Which products use which models, and who provides them.",
    (Column("registered_in", "Provider registered in"), Column("model", "Model"), PRODUCT, SUPPLIER),
    each(rows),
    "No product names a model yet.",
    Column("provider", "Provider"),
    "Listed by provider, and by the name that a declaration gives a model; versions are on the products' own pages, "
    "as far as they are told. Products that use AI and name no model stand at the end.",
)
