"""Findings of the linter that are overlooked because a declaration asks for it, until a day and for a reason."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mtbd.catalogue import Entry
from mtbd.pages.registers.register import PRODUCT, SUPPLIER, Column, Link, Register, Row, each, of_product


def rows(entry: Entry, _today: date) -> Iterator[Row]:
    """A row for each finding."""
    for index, one in enumerate(entry.suppressed if entry.holds else ()):
        rule = one.diagnostic.rule
        cells = (one.until, Link(rule, f"rules/{rule}/"), one.diagnostic.message, one.because)
        order = (one.until.toordinal(), entry.id, index)
        yield Row(f"{one.until:%B %Y}", order, entry.origin, (*cells, *of_product(entry, "overlooked")))


REGISTER = Register(
    "registers/overlooked/",
    "Overlooked findings",
    "What the linter finds in declarations and they ask to overlook, until a day and for a reason.",
    (
        Column("until", "Until"),
        Column("rule", "Rule"),
        Column("finding", "Finding", is_prose=True),
        Column("because", "Because", is_prose=True),
        PRODUCT,
        SUPPLIER,
    ),
    each(rows),
    "Nothing is overlooked.",
)
