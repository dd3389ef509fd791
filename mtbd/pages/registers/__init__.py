"""The registers: what many declarations say of one thing, each a table made by one module, in one list."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import chain
from typing import Any, NamedTuple

from mtbd.catalogue import Catalogue, Rows
from mtbd.pages.page import Page, Planned, base
from mtbd.pages.paging import Part, planned
from mtbd.pages.registers import (
    charter,
    due,
    empty_categories,
    forces,
    hosts,
    incidents,
    interoperability,
    limitations,
    matrix,
    models,
    overlooked,
    roadmaps,
    skills,
    sub_processors,
    untold,
    withheld,
    works_with,
)
from mtbd.pages.registers.groups import Jump, Member, groups, jumps, members
from mtbd.pages.registers.register import Register, Row, arranged
from mtbd.pages.registers.table import body, shown
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render

URL = "registers/"
VERSION = 1
"""Of the shape of the data; a name that goes or changes its meaning raises it, one that comes does not."""


class Shelf(NamedTuple):
    """Registers that belong together on the page that leads to all of them."""

    title: str
    registers: tuple[Register, ...]


SHELVES = (
    Shelf("Kept back, and due", (*withheld.REGISTERS, overlooked.REGISTER, due.REGISTER)),
    Shelf("Who is behind it", (sub_processors.REGISTER, hosts.REGISTER, models.REGISTER, charter.REGISTER)),
    Shelf("What to know before use", (limitations.REGISTER, incidents.REGISTER, skills.REGISTER)),
    Shelf("What works with what, and where", (interoperability.REGISTER, roadmaps.REGISTER, forces.REGISTER)),
    Shelf("What is not here yet", (empty_categories.REGISTER,)),
)
"""Every register that is there whatever the catalogue holds."""

ROWS: tuple[Rows[Any], ...] = (
    untold.rows,
    overlooked.rows,
    due.rows,
    sub_processors.rows,
    hosts.rows,
    models.rows,
    limitations.rows,
    incidents.rows,
    skills.rows,
    interoperability.shared,
    works_with.names,
    roadmaps.rows,
    forces.rows,
    empty_categories.found,
)
"""Everything that registers gather."""


def registers(catalogue: Catalogue) -> tuple[Register, ...]:
    """Every register of a catalogue, those of its forces and standards among them."""
    return catalogue.once(_registers)


def _registers(catalogue: Catalogue) -> tuple[Register, ...]:
    always = (register for shelf in SHELVES for register in shelf.registers)
    found = (module.registers(catalogue) for module in (forces, matrix, interoperability))
    return (*always, *chain.from_iterable(found))


def plan(catalogue: Catalogue, setting: Setting) -> Iterator[Planned]:
    """The page that leads to all registers, and the pages of each."""
    yield Planned(URL, partial(overview, setting))
    for register in registers(catalogue):
        every = members(arranged(register, catalogue), group=_group)
        ways = jumps(register.url, every, register.short)
        yield from planned(register.url, every, partial(page, register, ways, catalogue.today, setting))


def _group(row: Row) -> str:
    return row.group


def overview(setting: Setting) -> Page:
    """The page that leads to all registers."""
    body = render(setting, "registers.html", URL, {"shelves": SHELVES, "version": VERSION})
    return Page(URL, "Registers", "What many declarations say of one thing, as tables and as data", body)


def page(register: Register, ways: tuple[Jump, ...], today: date, setting: Setting, part: Part[Member[Row]]) -> Page:
    """One page of a register."""
    columns = tuple(shown(register))
    context = {
        "register": register,
        "columns": columns,
        "groups": [(group, body(group.rows, columns, base(part.url))) for group in groups(part.items)],
        "jumps": ways,
        "part": part,
        "today": today,
    }
    title = f"{register.title}{part.suffix}"
    return Page(part.url, title, register.lead, render(setting, "register.html", part.url, context))
