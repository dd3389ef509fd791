"""What short values are called: words of closed lists, rows of reference data, countries."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from babel import Locale

from mtbd import reference


def words(value: str) -> str:
    """A word of a closed list, as a reader would write it: `on_request` as `On request`."""
    text = value.replace("_", " ").replace("-", " ")
    return text[:1].upper() + text[1:]


def row_name(table: str, identifier: str) -> str:
    """The name of a row of reference data, for people."""
    # Forces and bodies answer one question together, and `undisclosed` is a word of its own.
    for name in (table, "bodies"):
        try:
            row = reference.row(name, identifier)
        except KeyError:
            continue
        return str(row.get("title") or row.get("name") or identifier)
    return words(identifier)


def country(code: str) -> str:
    """The English name of an ISO 3166 code."""
    return _names().get(code, code)


@cache
def _names() -> Mapping[str, str]:
    names: Mapping[str, str] = Locale("en").territories
    return names
