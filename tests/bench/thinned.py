"""An example answer with some of what it need not say left out, so that answers differ in size."""

from __future__ import annotations

import re
from functools import cache
from random import Random
from typing import Any, get_origin

from mtbd.model.group import Group
from mtbd.model.kind import of_field, of_items
from mtbd.model.text import TextType
from mtbd.source import parse

_PLAIN = re.compile(r"[A-Za-z][A-Za-z ]*[A-Za-z]")
_READ_OTHERWISE = frozenset(["true", "false", "yes", "no", "null", "on", "off"])
_NOT_TEXT = ("boolean", "integer", "number")


def thinned(example: str, kind: Any, random: Random, keep: float) -> str:
    """The example, as YAML on one line, with each optional part and each further entry kept with probability `keep`."""
    return _written(_thinned(read(example), kind, random, keep), kind)


@cache
def read(example: str) -> Any:
    """The data of an answer as it is typed, which nobody may change: the same examples are read again and again."""
    data = parse("example.yaml", f"x: {example}\n".encode()).data
    assert data is not None
    return data["x"]


def _thinned(data: Any, kind: Any, random: Random, keep: float) -> Any:
    if isinstance(data, dict):
        fields = kind.FIELDS
        kept = (name for name in data if fields[name].needed or random.random() < keep)
        return {name: _thinned(data[name], of_field(fields[name]), random, keep) for name in kept}
    if isinstance(data, list):
        kept_items = [*data[:1], *(item for item in data[1:] if random.random() < keep)]
        return [_thinned(item, of_items(kind), random, keep) for item in kept_items]
    return data


def _written(data: Any, kind: Any) -> str:
    if isinstance(data, dict):
        assert issubclass(kind, Group)
        return "{" + ", ".join(f"{name}: {_written(data[name], _part(kind, name))}" for name in data) + "}"
    if isinstance(data, list):
        assert get_origin(kind) is list
        return "[" + ", ".join(_written(item, of_items(kind)) for item in data) + "]"
    return _scalar(str(data), kind)


def _part(group: type[Group], name: str) -> Any:
    return of_field(group.FIELDS[name])


def _scalar(value: str, kind: Any) -> str:
    is_text = not (isinstance(kind, TextType) and kind.json.get("type") in _NOT_TEXT)
    if not is_text or (_PLAIN.fullmatch(value) and value.lower() not in _READ_OTHERWISE):
        return value
    return "'" + value.replace("'", "''") + "'"
