"""Training and learning material on offer with products: what anyone can read, and what people who use them learn."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from mtbd.catalogue import Entry
from mtbd.model.declaration import value_at
from mtbd.model.professional_development import Material, Training
from mtbd.pages.registers.register import (
    PRODUCT,
    SUPPLIER,
    Cell,
    Column,
    Link,
    Register,
    Row,
    each,
    of_product,
    term,
)

_LICENSED, _OTHER, _TRAINING, _PROGRAMMES = (
    "Learning material with a licence",
    "Learning material whose licence is not told",
    "Training",
    "Leadership development",
)
_GROUPS = (_LICENSED, _OTHER, _TRAINING, _PROGRAMMES)


def rows(entry: Entry, _today: date) -> Iterator[Row]:
    """A row for each training and each piece of learning material."""
    for index, (group, question, *told) in enumerate(_found(entry) if entry.holds else ()):
        order = (_GROUPS.index(group), str(told[0]).casefold(), entry.id, index)
        cells = (*told, *of_product(entry, f"professional_development.{question}"))
        yield Row(group, order, entry.origin, cells)


def _found(entry: Entry) -> Iterator[tuple[Any, ...]]:
    """For each: its group, its question, what it is, for whom, and on which terms."""
    section = ("professional_development",)
    for one in value_at(entry.declaration, *section, "materials") or ():
        yield _material(one)
    for one in value_at(entry.declaration, *section, "required") or ():
        yield _training(entry, one)
    programmes = value_at(entry.declaration, *section, "leadership_programmes")
    if programmes and programmes.offered_to_policing:
        yield _PROGRAMMES, "leadership_programmes", programmes.offered_to_policing, "Leaders in policing", ""


def _material(one: Material) -> tuple[Cell, ...]:
    group = _LICENSED if one.licence else _OTHER
    return group, "materials", Link(one.title, one.url), "Anyone", one.licence or ""


def _training(entry: Entry, one: Training) -> tuple[Cell, ...]:
    hours = f"{one.hours:f} hour{'' if one.hours == 1 else 's'}"
    again = f", again after {one.refresher_months} months" if one.refresher_months else ""
    what = f"{one.format}, {hours}{again}"
    return _TRAINING, "required", what, term(entry, one, "audience"), term(entry, one, "cost")


REGISTER = Register(
    "registers/skills/",
    "Skills",
    "All training and learning material that comes with products, with who it is for and on which terms.",
    (
        Column("what", "What", is_prose=True),
        Column("for", "For"),
        Column("terms", "Licence or cost"),
        PRODUCT,
        SUPPLIER,
    ),
    each(rows),
    "No product tells of training or learning material yet.",
    Column("kind", "Kind"),
    "Policing has called for a catalogue of digital skills material: this is what the declarations here hold of it. A "
    "licence is named as an SPDX id, and says what may be done with the material.",
)
