"""Suppliers who say that they have signed the Police Industry Charter."""

from __future__ import annotations

from collections.abc import Iterator

from mtbd import reference
from mtbd.catalogue import Catalogue
from mtbd.model.declaration import value_at
from mtbd.pages.registers.register import Column, Link, Register, Row, by_letter, in_order, of_company


@in_order
def _find(catalogue: Catalogue) -> Iterator[Row]:
    """A row for each supplier whose own file says so; a compilation is not the supplier's word."""
    for company in catalogue.companies:
        charter = None if company.is_compilation else value_at(company.file, "supplier", "charter")
        if charter and charter.status == "signed":
            group, order = by_letter(company.name, company.id)
            cells = (of_company(company, "supplier.charter"), charter.signed_on or "", charter.reciprocity or "")
            yield Row(group, order, company.origin, cells)


_SOURCES = [reference.row("sources", name) for name in ("charter-launch", "charter")]

REGISTER = Register(
    "registers/charter/",
    "Police Industry Charter",
    "Suppliers who say that they have signed the Police Industry Charter, and what they ask of forces in return.",
    (
        Column("supplier", "Supplier", is_marked=True),
        Column("signed_on", "Signed on"),
        Column("asks", "Asks of forces", is_prose=True),
    ),
    _find,
    "No supplier says here yet that it has signed.",
    note="This is what each supplier says of itself. Who has signed is listed on the site of BlueLight Commercial, as "
    "the Charter's page says; this project has not found that list itself, so the first link leads to what BlueLight "
    "Commercial says of the Charter. The Charter is voluntary, and a supplier that is not listed here may well have "
    "signed.",
    see=tuple(Link(str(source["title"]), str(source["url"])) for source in _SOURCES),
)
