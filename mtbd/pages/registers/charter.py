"""Suppliers who say that they have signed the Police Industry Charter."""

from __future__ import annotations

from collections.abc import Iterator

from mtbd import reference
from mtbd.catalogue import Whole
from mtbd.model.declaration import value_at
from mtbd.pages.registers.register import Column, Link, Register, Row, by_letter, in_order, of_company, whose


@in_order
def _find(catalogue: Whole) -> Iterator[Row]:
    """A row for each supplier whose own file says so; a compilation is not the supplier's word."""
    for company in catalogue.companies:
        charter = value_at(company.file, "supplier", "charter")
        if charter and charter.status == "signed":
            group, order = by_letter(company.name, company.id)
            cells = (of_company(company, "supplier.charter"), charter.signed_on or "", charter.reciprocity or "")
            yield Row(group, order, whose(company), cells)


_SOURCE = reference.row("sources", "charter")

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
    note="This is what each supplier says of itself. The official list is BlueLight Commercial's, which this project "
    "has not read. The Charter is voluntary, and a supplier that is not listed here may well have signed.",
    see=(Link(str(_SOURCE["title"]), str(_SOURCE["url"])),),
)
