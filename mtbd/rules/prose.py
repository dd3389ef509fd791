"""The text that a supplier wrote in its own words, wherever it stands in a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mtbd.diagnostic import Location
from mtbd.model.group import Group
from mtbd.rules.case import Case


def texts(case: Case) -> Iterator[tuple[Location, str]]:
    """Every text that is told as an answer or inside one, with its place; each stands once."""
    for location, _, answer in case.given:
        yield from _of(answer.value, location)


def _of(value: Any, at: Location) -> Iterator[tuple[Location, str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _of(item, (*at, index))
    elif isinstance(value, Group):
        # Answers inside a group are in `case.given` themselves.
        for name in type(value).FIELDS:
            yield from _of(getattr(value, name), (*at, name))
