"""What works with what, as a matrix: products against the standards that several of them follow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby

from mtbd.catalogue import Catalogue
from mtbd.pages.registers import interoperability
from mtbd.pages.registers.interoperability import (
    INTERFACE,
    NOT_LIVE,
    PUBLIC,
    STANDARD,
    SYSTEM,
    Shared,
    shared,
    standards,
)
from mtbd.pages.registers.register import PRODUCT, SUPPLIER, Cell, Column, Link, Register, Row, by_letter, in_order

URL = f"{interoperability.REGISTER.url}matrix/"
_COLUMNS = (
    Column("interfaces", PUBLIC),
    Column("systems", "Works with"),
    Column("systems_not_live", "Other systems, with their status"),
)


def registers(catalogue: Catalogue) -> Iterator[Register]:
    """One register, whose columns are the standards that the catalogue's products share."""
    found = standards(catalogue, least=2)
    columns = (Column(f"standard_{key}", label) for key, label in found.items())
    yield interoperability.REGISTER._replace(
        url=URL,
        title="What works with what, as a matrix",
        lead="Products against the standards that several of them follow, their public interfaces and the systems "
        "that they work with today; what is tested or planned stands apart.",
        columns=(PRODUCT, SUPPLIER, *columns, *_COLUMNS),
        find=partial(_lines, tuple(found)),
        group=None,
        note="",
        see=(),
        above=Link(interoperability.REGISTER.title, interoperability.REGISTER.url),
    )


@in_order
def _lines(keys: tuple[str, ...], catalogue: Catalogue) -> Iterator[Row]:
    """A row for each product; what one product says of itself is gathered in one place."""
    for _, members in groupby(catalogue.gather(shared), key=lambda one: one.id):
        found = tuple(members)
        product, name = found[0].product, found[0].product.text
        cells: tuple[Cell, ...] = (
            Link(name, product.url.partition("#")[0]),
            found[0].supplier,
            *(_joined(_said(one) for one in found if one.kind == STANDARD and one.key == key) for key in keys),
            _joined(_said(one) for one in found if one.kind == INTERFACE),
            _joined(one.label for one in found if one.kind == SYSTEM),
            _joined(f"{one.label} ({_said(one).lower()})" for one in found if one.kind == NOT_LIVE),
        )
        yield Row(*by_letter(name, found[0].id), found[0].whose, cells)


def _said(one: Shared) -> str:
    return one.how.text if isinstance(one.how, Link) else str(one.how)


def _joined(texts: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(texts))
