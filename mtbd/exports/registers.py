"""The registers as data beside their pages: `data.json`, which can be read alone, and `data.csv` for a sheet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import date

from mtbd.catalogue import Catalogue
from mtbd.output import File
from mtbd.pages.registers import VERSION
from mtbd.pages.registers.register import Cell, Column, Link, Register, Row, arranged
from mtbd.pages.setting import Setting

_WORD = "whose_word"
_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""A sheet takes a cell that begins so for a formula; a quote before it makes it text."""


def files(register: Register, catalogue: Catalogue, setting: Setting) -> Iterator[File]:
    """The two files of a register."""
    rows = [_named(register, row, setting.site) for row in arranged(register, catalogue)]
    yield File(f"{register.url}data.json", _json(register, rows, catalogue.today, setting.site))
    yield File(f"{register.url}data.csv", _csv(_names(register, rows), rows))


def _named(register: Register, row: Row, site: str) -> dict[str, str]:
    """The cells of a row by their names; the address of one that leads somewhere beside its text."""
    cells: list[tuple[Column, Cell]] = [(register.group, row.group)] if register.group else []
    cells += zip(register.columns, row.cells, strict=True)
    named = {name: text for column, cell in cells for name, text in _cell(column.key, cell, site)}
    return named | {_WORD: row.whose} if register.of_word else named


def _cell(name: str, cell: Cell, site: str) -> Iterator[tuple[str, str]]:
    if isinstance(cell, Link):
        yield name, cell.text
        yield f"{name}_url", cell.url if cell.is_outside else f"{site}{cell.url}"
    else:
        yield name, cell.isoformat() if isinstance(cell, date) else cell


def _names(register: Register, rows: list[dict[str, str]]) -> list[str]:
    """The columns of the sheet: every name that a row has, and those of an empty register."""
    columns = (*([register.group] if register.group else []), *register.columns)
    found = dict.fromkeys(name for row in rows for name in row)
    return list(found) or [column.key for column in columns]


def _json(register: Register, rows: list[dict[str, str]], today: date, site: str) -> bytes:
    """A line for each row: quick to write and to read, and two versions can be compared."""
    told = {
        "version": VERSION,
        "register": register.title,
        "about": register.lead,
        "note": register.note,
        "page": f"{site}{register.url}",
        "as_on": today.isoformat(),
    }
    head = json.dumps(told, ensure_ascii=False, indent=1).removesuffix("\n}")
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return f'{head},\n "rows": [\n{lines}\n]}}\n'.encode()


def _csv(names: list[str], rows: list[dict[str, str]]) -> bytes:
    """With a byte order mark, by which a sheet knows that it is UTF-8."""
    text = io.StringIO(newline="")
    sheet = csv.DictWriter(text, names, restval="")
    sheet.writeheader()
    sheet.writerows({name: _harmless(cell) for name, cell in row.items()} for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULAS) else cell
