"""What is looked at again, ends or was promised, and when: reviews, certificates, evidence, support, answers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, NamedTuple, get_origin

from mtbd.catalogue import Catalogue, Company, Entry
from mtbd.diagnostic import Location, dotted
from mtbd.model.answer import Answer
from mtbd.model.assurance import Certificate, called
from mtbd.model.declaration import QUESTIONS, Declaration, answer_at, value_at
from mtbd.model.group import Group
from mtbd.model.kind import of_field, of_items
from mtbd.model.metadata import Metadata
from mtbd.model.section import groups
from mtbd.model.supplier import SupplierFile
from mtbd.pages.phrase import row_name
from mtbd.pages.registers.groups import year
from mtbd.pages.registers.register import (
    SUPPLIER,
    WHERE,
    Column,
    Link,
    Register,
    Row,
    in_order,
    of_company,
    of_product,
)
from mtbd.pages.registers.untold import held

_ENDS = "expires_on"
_PAST = "Before today"
_PROMISED = "Publication promised"


class Due(NamedTuple):
    """One day on which something is due."""

    on: date
    what: str
    of: str
    path: str
    """The place on the page of the product or supplier."""


def rows(entry: Entry, today: date) -> Iterator[Row]:
    """A row for each review of a product's file, and for each thing in it that ends or is promised."""
    if not entry.holds:
        return
    metadata = entry.declaration.metadata
    for due in (*_review(metadata, compiled=entry.is_compilation), *_inside(entry.declaration), *_promised(entry)):
        product, supplier = of_product(entry, due.path)
        yield _row(due, product, supplier, entry.origin, today)


def _company_rows(company: Company, today: date) -> Iterator[Row]:
    for due in _inside(company.file):
        yield _row(due, of_company(company, due.path), of_company(company), company.origin, today)


def _row(due: Due, where: Link, supplier: Link, word: str, today: date) -> Row:
    group = f"{due.on:%B %Y}" if due.on >= today else _PAST
    return Row(group, (due.on.toordinal(), where.url, due.of), word, (due.on, due.what, due.of, where, supplier))


def _review(metadata: Metadata | None, *, compiled: bool) -> Iterator[Due]:
    if metadata and metadata.next_review_by:
        of = "The compilation" if compiled else "The declaration"
        yield Due(metadata.next_review_by, "Review", of, "metadata.next_review_by")


def _inside(file: Declaration | SupplierFile) -> Iterator[Due]:
    for item in file.evidence or ():
        if item.expires_on:
            yield Due(item.expires_on, "Evidence ends", item.title, f"evidence.{item.id}")
    yield from _ending(file)


def _promised(entry: Entry) -> Iterator[Due]:
    for promise in value_at(entry.declaration, "transparency", "publication_commitments") or ():
        yield Due(promise.by, _PROMISED, promise.what, "transparency.publication_commitments")
    versions = value_at(entry.declaration, "product", "versions")
    if versions and versions.supported_until and versions.supported_until.value:
        yield Due(versions.supported_until.value, "Support ends", "The current version", "product.versions")
    for one in entry.given:
        if one.answer.forms.by:
            yield Due(one.answer.forms.by, "Answer promised", one.ask.question, dotted(one.location[:2]))


def _ending(file: Group) -> Iterator[Due]:
    """Whatever in answers has a part that says when it ends, such as a certificate."""
    for location in _may_end():
        for _, group in groups(answer_at(file, location)):
            on = getattr(group, _ENDS, None)
            on = on.value if isinstance(on, Answer) else on
            if on:
                yield Due(on, "Certificate or agreement ends", _name(group, location), dotted(location))


@cache
def _may_end() -> tuple[Location, ...]:
    """The questions whose answers have a part that says when something ends: read off the model."""
    return tuple(location for location, question in QUESTIONS.items() if _has_end(question.payload))


def _has_end(kind: Any) -> bool:
    if get_origin(kind) is list:
        kind = of_items(kind)
    if not (isinstance(kind, type) and issubclass(kind, Group)):
        return False
    return _ENDS in kind.FIELDS or any(map(_has_end, map(of_field, kind.FIELDS.values())))


def _name(group: Group, location: Location) -> str:
    """What ends; of an audited site that is the question, since its name says where it is."""
    if isinstance(group, Certificate):
        return called(group)
    other, standard, name = (getattr(group, key, None) for key in ("other", "id", "name"))
    return str(other or (standard and row_name("standards", standard)) or name or QUESTIONS[location].ask.question)


@in_order
def _find(catalogue: Catalogue) -> Iterator[Row]:
    yield from catalogue.gather(rows)
    for company in catalogue.companies:
        yield from _company_rows(company, catalogue.today)
    for one in held(catalogue):
        settled = one.holding.settled
        days = ((settled.review_by, "Review of what is withheld"), (settled.withheld.publish_by, _PROMISED))
        for on, what in days:
            if on:
                due = Due(on, what, settled.withheld.what, "")
                yield _row(due, one.where, one.supplier, one.whose, catalogue.today)


REGISTER = Register(
    "registers/due/",
    "Due dates",
    "When declarations and withholdings are looked at again, when certificates, agreements, evidence and support end, "
    "and by when something more is promised.",
    (
        Column("due", "Due"),
        Column("what", "What"),
        Column("of", "Of what", is_prose=True),
        WHERE,
        SUPPLIER,
    ),
    _find,
    "Nothing is due.",
    Column("month", "Month"),
    "A date that has passed says that nobody has told here what came of it, not that nothing did.",
    short=year,
)
