"""What is withheld, as tables: by ground, by supplier in the order of the alphabet, and by the day of its review."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from mtbd.catalogue import Catalogue
from mtbd.pages.registers.groups import year
from mtbd.pages.registers.register import SUPPLIER, WHERE, Column, Link, Order, Register, Row, by_letter, in_order
from mtbd.pages.registers.untold import Held, held
from mtbd.pages.wording import citation

URL = "withheld/"
TITLE = "Register of what is withheld"

Group = Callable[[Held], tuple[str, Order]]
"""Under which words something is listed, and where these stand."""


def _by_ground(one: Held) -> tuple[str, Order]:
    ground = one.holding.settled.ground
    return (f"{ground['title']}, {citation(ground).partition(' of the ')[0]}" if ground else "No ground"), (one.ground,)


def _by_supplier(one: Held) -> tuple[str, Order]:
    return by_letter(one.supplier.text, one.supplier.url)


def _by_review(one: Held) -> tuple[str, Order]:
    on = one.holding.settled.review_by
    return (f"{on:%B %Y}", (on.toordinal(),)) if on else ("No day is told", (date.max.toordinal(),))


@in_order
def _rows(group: Group, catalogue: Catalogue) -> Iterator[Row]:
    for one in held(catalogue):
        label, order = group(one)
        yield Row(label, (*order, one.where.url), one.whose, _cells(one))


def _cells(one: Held) -> tuple[str | date | Link, ...]:
    settled = one.holding.settled
    ground = citation(settled.ground) if settled.ground else ""
    return settled.withheld.what, one.holding.access, settled.review_by or "", ground, one.where, one.supplier


_WHAT = (
    Column("what", "What is withheld", is_prose=True),
    Column("access", "Who can see it"),
    Column("review_by", "Reviewed by"),
    Column("ground", "Ground, by analogy"),
    WHERE,
    SUPPLIER,
)


def _view(name: str, title: str, lead: str, group: Group, column: Column | None = None) -> Register:
    nothing = "Nothing is withheld."
    above = Link(TITLE, URL)
    return Register(f"{URL}{name}/", title, lead, _WHAT, partial(_rows, group), nothing, column, above=above)


REGISTERS = (
    _view(
        "by-ground",
        "Withheld, by ground",
        "Every answer that is kept back, in whole or in part, by the ground that is named for it.",
        _by_ground,
        Column("listed_under", "Ground"),
    )._replace(short=str),
    _view(
        "by-supplier",
        "Withheld, by supplier",
        "Every answer that is kept back, in whole or in part, with suppliers in the order of the alphabet.",
        _by_supplier,
    ),
    _view(
        "by-review",
        "Withheld, by day of review",
        "Every answer that is kept back, in whole or in part, by the day on which that is looked at again.",
        _by_review,
        Column("month", "Month of review"),
    )._replace(short=year),
)
