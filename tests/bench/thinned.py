"""An example answer with some of what it need not say left out, so that answers differ in size."""

from __future__ import annotations

import re
from functools import cache
from random import Random
from typing import Any, NamedTuple, get_origin

from mtbd.model.group import Group
from mtbd.model.kind import kinds, of_items
from mtbd.model.text import TextType
from mtbd.source import parse

_PLAIN = re.compile(r"[A-Za-z][A-Za-z ]*[A-Za-z]")
_READ_OTHERWISE = frozenset(["true", "false", "yes", "no", "null", "on", "off"])
_NOT_TEXT = ("boolean", "integer", "number")


class Part(NamedTuple):
    """A part of an example as it is written, after its key if it has one."""

    is_needed: bool
    brief: str
    """All that need be told of it."""
    opening: str = ""
    parts: tuple[Part, ...] = ()
    """Those of a group or a list, between what opens and what closes it."""
    closing: str = ""


def example(text: str, kind: Any) -> Part:
    """An example, cut once into the parts of which `thinned` writes some, again and again."""
    return _cut(read(text), kind, is_needed=True, key="")


def thinned(part: Part, random: Random, keep: float) -> str:
    """The part, as YAML on one line, with what need not be told and each further entry kept with probability `keep`."""
    if not keep or not part.parts:
        return part.brief
    kept = [thinned(one, random, keep) for one in part.parts if one.is_needed or random.random() < keep]
    return part.opening + ", ".join(kept) + part.closing


@cache
def read(text: str) -> Any:
    """The data of an answer as it is typed, which nobody may change: the same examples are read again and again."""
    data = parse("example.yaml", f"x: {text}\n".encode()).data
    assert data is not None
    return data["x"]


def _cut(data: Any, kind: Any, *, is_needed: bool, key: str) -> Part:
    if isinstance(data, dict):
        assert issubclass(kind, Group)
        fields = ((name, kind.FIELDS[name].needed) for name in data)
        parts = (_cut(data[name], kinds(kind)[name], is_needed=needed, key=f"{name}: ") for name, needed in fields)
        return _bracketed(f"{key}{{", tuple(parts), "}", is_needed=is_needed)
    if isinstance(data, list):
        assert get_origin(kind) is list
        parts = (_cut(item, of_items(kind), is_needed=not number, key="") for number, item in enumerate(data))
        return _bracketed(f"{key}[", tuple(parts), "]", is_needed=is_needed)
    return Part(is_needed, key + _scalar(str(data), kind))


def _bracketed(opening: str, parts: tuple[Part, ...], closing: str, *, is_needed: bool) -> Part:
    brief = opening + ", ".join(one.brief for one in parts if one.is_needed) + closing
    return Part(is_needed, brief, opening, parts, closing)


def _scalar(value: str, kind: Any) -> str:
    is_text = not (isinstance(kind, TextType) and kind.json.get("type") in _NOT_TEXT)
    if not is_text or (_PLAIN.fullmatch(value) and value.lower() not in _READ_OTHERWISE):
        return value
    return "'" + value.replace("'", "''") + "'"
