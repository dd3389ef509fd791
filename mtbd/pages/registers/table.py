"""The rows of a register's table as HTML; plain `str` inside, as in `mtbd.pages.phrase`, and `body` marks it once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from html import escape
from itertools import zip_longest
from typing import NamedTuple

from markupsafe import Markup

from mtbd.pages.fact import brief
from mtbd.pages.phrase import day, mark
from mtbd.pages.prose import inline
from mtbd.pages.registers.register import Cell, Column, Link, Register, Row

_LONGEST = 240


class Shown(NamedTuple):
    """A column of the table, and which cells of a row stand in it."""

    column: Column
    start: str
    """The tag with which its cells begin."""
    cell: int
    beneath: int | None


def shown(register: Register) -> Iterator[Shown]:
    """The columns of the table: fewer than the register has where one stands beneath another."""
    columns = register.columns
    for number, (column, following) in enumerate(zip_longest(columns, columns[1:])):
        if not column.is_beneath:
            start = f'<td data-label="{escape(column.title)}">'
            yield Shown(column, start, number, number + 1 if following and following.is_beneath else None)


def body(rows: Iterable[Row], columns: tuple[Shown, ...], base: str) -> Markup:
    """Rows that follow one another."""
    return Markup("\n".join([_row(row, columns, base) for row in rows]))


def _row(row: Row, columns: tuple[Shown, ...], base: str) -> str:
    return f"<tr>{''.join([_cells(row, one, base) for one in columns])}</tr>"


def _cells(row: Row, one: Shown, base: str) -> str:
    """What stands in one column: a cell, perhaps one beneath it, and whose word the row is."""
    first = row.cells[one.cell]
    text = _text(first, one.column, base)
    if one.beneath is not None and row.cells[one.beneath] != first:
        text += f"<small>{_text(row.cells[one.beneath], one.column, base)}</small>"
    told = mark(row.whose) if one.column.is_marked else ""
    return f"{one.start}{text}{told}</td>"


def _text(cell: Cell, column: Column, base: str) -> str:
    if isinstance(cell, Link):
        to = f'{escape(cell.url)}" rel="nofollow noopener' if cell.is_outside else f"{base}{escape(cell.url)}"
        return f'<a href="{to}">{escape(cell.text)}</a>'
    if isinstance(cell, date):
        return str(day(cell))
    return inline(brief(cell, _LONGEST)) if column.is_prose else escape(cell)
