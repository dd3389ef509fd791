"""What works with what: standards that products share, interfaces with public documentation, live integrations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from mtbd.catalogue import Catalogue, Entry
from mtbd.model.declaration import value_at
from mtbd.pages.phrase import row_name
from mtbd.pages.registers.register import (
    PRODUCT,
    SUPPLIER,
    Cell,
    Column,
    Link,
    Register,
    Row,
    in_order,
    of_product,
    term,
)

STANDARD, INTERFACE, SYSTEM, NOT_LIVE = range(4)
_KINDS = ("Standard", "Interface", "System", "System, not known to be live")
_QUESTIONS = ("standards", "apis", "integrations", "integrations")
_OTHER = "other"
PUBLIC = "Interfaces with public documentation"


class Shared(NamedTuple):
    """One thing by which a product works with others."""

    kind: int
    key: str
    """The id of a standard in the list, or the name of a system in small letters."""
    label: str
    how: Cell
    id: str
    """The product's id in the catalogue."""
    product: Link
    supplier: Link
    whose: str
    maker: str = ""
    """Whose system it is, as far as that is told."""


def shared(entry: Entry, _today: date) -> Iterator[Shared]:
    """All that a product says of how it works with others; what it withholds is left out."""
    for kind, key, label, how, maker in _found(entry) if entry.holds else ():
        product, supplier = of_product(entry, f"interoperability.{_QUESTIONS[kind]}")
        yield Shared(kind, key, label, how, entry.id, product, supplier, entry.origin, maker)


def _found(entry: Entry) -> Iterator[tuple[int, str, str, Cell, str]]:
    for one in value_at(entry.declaration, "interoperability", "standards") or ():
        is_other = one.id == _OTHER
        label = (one.other or "") if is_other else row_name("standards", one.id)
        if label:
            yield STANDARD, "" if is_other else one.id, label, term(entry, one, "conformance"), ""
    for api in value_at(entry.declaration, "interoperability", "apis") or ():
        if api.name.value and api.docs_access and api.docs_access.value == "public":
            yield INTERFACE, "", PUBLIC, _documented(api), ""
    for one in value_at(entry.declaration, "interoperability", "integrations") or ():
        if one.system.value:
            name, maker = one.system.value, (one.supplier.value or "") if one.supplier else ""
            kind = SYSTEM if one.status.value == "live" else NOT_LIVE
            yield kind, name.casefold(), name, term(entry, one, "status"), maker


def _documented(api: Any) -> Cell:
    url = api.docs_url.value if api.docs_url else None
    return Link(api.name.value, url) if url else str(api.name.value)


@in_order
def _find(catalogue: Catalogue) -> Iterator[Row]:
    return map(_row, catalogue.gather(shared))


def _row(one: Shared) -> Row:
    order = (one.label.casefold(), one.label, one.kind, one.product.text.casefold(), one.id, str(one.how))
    return Row(one.label, order, one.whose, (one.product, one.supplier, _KINDS[one.kind], one.how))


REGISTER = Register(
    "registers/interoperability/",
    "What works with what",
    "Which products follow which standards, have interfaces with public documentation, or work with which systems.",
    (PRODUCT, SUPPLIER, Column("kind", "By"), Column("how", "How")),
    _find,
    "No product says yet what it works with.",
    Column("with", "Standard, interface or system"),
    "Standards, interfaces and systems by name, as declarations name them. Only what is declared is listed; that "
    "two products follow one standard makes it likely, and not sure, that they work together. A system counts as one "
    "that a product works with when that is live; what is only tested or planned says so.",
    (Link("As a matrix", "registers/interoperability/matrix/"),),
)


def registers(catalogue: Catalogue) -> Iterator[Register]:
    """A register for each standard of the list that a product follows."""
    for key, label in standards(catalogue, least=1).items():
        yield REGISTER._replace(
            url=url_of(key),
            title=label,
            lead=f"Which products follow {label}, and how far.",
            find=partial(_following, key),
            note="",
            see=(),
            above=Link(REGISTER.title, REGISTER.url),
        )


def url_of(key: str) -> str:
    """The address of the register of a standard."""
    return f"{REGISTER.url}{key}/"


def standards(catalogue: Catalogue, least: int) -> dict[str, str]:
    """The standards of the list that so many products follow, by id, in the order of their names."""
    found = {(one.label, one.key, one.id) for one in catalogue.gather(shared) if one.kind == STANDARD and one.key}
    counts = Counter((label, key) for label, key, _ in found)
    return {key: label for label, key in sorted(counts) if counts[label, key] >= least}


@in_order
def _following(key: str, catalogue: Catalogue) -> Iterator[Row]:
    return (_row(one) for one in catalogue.gather(shared) if one.kind == STANDARD and one.key == key)
