"""Data that changes with the world, as YAML beside this file: each table with its date, its source and its rows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from mtbd.source import parse

TABLES = (
    "aims",
    "ambitions",
    "atrs",
    "bodies",
    "categories",
    "charter",
    "covenant",
    "cpv",
    "forces",
    "frameworks",
    "https",
    "pillars",
    "provisions",
    "sources",
    "standards",
    "synonyms",
)

_HERE = Path(__file__).parent


class Table(NamedTuple):
    """A table of reference data; every row has an `id`, and every value is text."""

    title: str
    """What it is a table of, for people."""
    as_of: date
    """The day on which it was last held against its source."""
    source: str
    caution: str
    """How sure it is, in a sentence for its readers."""
    rows: tuple[Mapping[str, Any], ...]


@cache
def table(name: str) -> Table:
    """The table of that name; a file that cannot be read is a mistake in the package and raises ValueError."""
    path = f"{name}.yaml"
    read = parse(path, _HERE.joinpath(path).read_bytes())
    if read.data is None or read.refusals:
        raise ValueError(f"mtbd/reference/{path}: {read.refusals}")
    data = read.data
    return Table(data["title"], date.fromisoformat(data["as_of"]), data["source"], data["caution"], tuple(data["rows"]))


def oldest() -> str:
    """The day, as YYYY-MM-DD, on which the table that was not looked at for longest was; no rows are read for it."""
    texts = ((_HERE / f"{name}.yaml").read_text(encoding="utf-8") for name in TABLES)
    return min(found[1] for text in texts if (found := re.search(r"(?m)^as_of: (\S+)$", text)))


def rows(name: str) -> tuple[Mapping[str, Any], ...]:
    """The rows of a table, in the order of its file."""
    return table(name).rows


def row(name: str, identifier: str) -> Mapping[str, Any]:
    """The row with that id; KeyError when there is none."""
    return _by_id(name)[identifier]


@cache
def _by_id(name: str) -> dict[str, Mapping[str, Any]]:
    return {found["id"]: found for found in rows(name)}
