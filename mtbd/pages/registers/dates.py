"""What suppliers say will come, by year: what they will publish or tell, and until when a version is supported."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mtbd.catalogue import Entry, Whole
from mtbd.model.declaration import value_at
from mtbd.pages.registers import untold
from mtbd.pages.registers.register import (
    PRODUCT,
    SUPPLIER,
    Column,
    Link,
    Register,
    Row,
    in_order,
    of_product,
)
from mtbd.pages.registers.untold import Held, Pending

_PUBLISHED = "Will be published"


def rows(entry: Entry, _today: date) -> Iterator[Row]:
    """A row for each date that a product's answers give for something to come."""
    if not entry.holds:
        return
    for promise in value_at(entry.declaration, "transparency", "publication_commitments") or ():
        at = of_product(entry, "transparency.publication_commitments")
        yield _row(promise.by, _PUBLISHED, promise.what, at, entry.origin)
    versions = value_at(entry.declaration, "product", "versions")
    if versions and versions.supported_until and versions.supported_until.value:
        at = of_product(entry, "product.versions")
        yield _row(versions.supported_until.value, "Support of this version ends", "", at, entry.origin)


def _row(on: date, what: str, of: str, at: tuple[Link, Link], word: str) -> Row:
    return Row(str(on.year), (on.toordinal(), at[0].url, of), word, (on, what, of, *at))


@in_order
def _find(catalogue: Whole) -> Iterator[Row]:
    """These, and the days of answers that are kept back or not known until then."""
    yield from catalogue.gather(rows)
    for one in catalogue.gather(untold.rows):
        yield from _until(one)


def _until(one: Held | Pending) -> Iterator[Row]:
    at = (one.where, one.supplier)
    if isinstance(one, Pending):
        yield _row(one.by, "Will be known", one.question, at, one.whose)
        return
    withheld = one.holding.settled.withheld
    if withheld.publish_by:
        yield _row(withheld.publish_by, _PUBLISHED, withheld.what, at, one.whose)


REGISTER = Register(
    "registers/dates/",
    "Promised dates",
    "What suppliers say they will publish or tell, and until when they support a version, by year.",
    (Column("on", "On"), Column("what", "What"), Column("of", "Of what", is_prose=True), PRODUCT, SUPPLIER),
    _find,
    "No product gives a date for something to come yet.",
    Column("year", "Year"),
)
