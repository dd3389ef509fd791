"""Every text of a file, with the question or label it stands under and the part of the file it is in."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Literal, NamedTuple, get_origin

from mtbd.diagnostic import Location
from mtbd.model.answer import PLAIN
from mtbd.model.excuses import bare
from mtbd.model.group import Group
from mtbd.model.kind import is_answer, of_field, of_items
from mtbd.model.text import TextType

_LONGEST = 80
_WORDS = frozenset({"line", "prose"})
"""How a page shows what is in words of one's own."""
Part = Literal["value", "form", "file"]
"""What an answer tells; its note, reason or withholding block; what a file says of itself, its parties and evidence."""


class Written(NamedTuple):
    """One text, as the model read it: no number, no date, no word of a list that stands in the model."""

    location: Location
    asks: str
    """The question, or the label of the part of a group."""
    text: str
    in_list: bool
    """Whether it is one item of several."""
    show: str
    """How a page shows it, as `TextType` says."""
    part: Part
    is_words: bool
    """Whether it is in words of one's own: no link, no country, no id of a party."""
    bare: str
    """The text as `bare` makes it, if it is in words of one's own: most rules look at that."""


def shown(text: str) -> str:
    """The beginning of a text on one line, short enough for a message."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 3]}..."


def unquoted(text: str) -> str:
    """The text without what stands in double quotation marks: words of somebody else."""
    return re.sub(r"\"[^\"\n]{1,400}\"|\u201c[^\u201d\n]{1,400}\u201d", '""', text)


def written(document: Group | None) -> list[Written]:
    """Every text in a file, in the order of the model; what an answer tells comes before its note."""
    found: list[Written] = []
    if document is not None:
        _of_group(found, document, (), "file")
    return found


class _Field(NamedTuple):
    """A field that may hold text, found once for each kind of group."""

    name: str
    asks: str
    kind: Any
    """What it holds, as `mtbd.model.kind` names it; None where that is no text, and only what is beside it may be."""
    is_answer: bool


@cache
def _fields(group: type[Group]) -> tuple[_Field, ...]:
    found = (
        _Field(name, field.ask.question, kind if _holds_text(kind := of_field(field)) else None, is_answer(field))
        for name, field in group.FIELDS.items()
    )
    return tuple(field for field in found if field.is_answer or field.kind is not None)


def _holds_text(kind: Any) -> bool:
    """Whether there may be text in what a field holds: no number, no date, no word of a list of the model's."""
    if isinstance(kind, TextType):
        return kind.json["type"] == "string" and kind.json.get("format") != "date"
    if get_origin(kind) in (list, tuple):
        return _holds_text(of_items(kind))
    return isinstance(kind, type) and issubclass(kind, Group)


def _of_group(found: list[Written], group: Group, at: Location, part: Part) -> None:
    values = vars(group)
    for name, asks, kind, is_of_answer in _fields(type(group)):
        value = values[name]
        if value is None:
            continue
        here, forms, told_in = (*at, name), PLAIN, part
        if is_of_answer:
            value, forms, told_in = value.value, value.forms, "value"
        if kind is not None:
            if isinstance(value, str):
                _of_text(found, asks, kind, value, here, told_in)
            elif value is not None:
                _of_value(found, asks, kind, value, here, told_in)
        if forms is not PLAIN:
            _of_group(found, forms, here, "form")


def _of_value(found: list[Written], asks: str, kind: Any, value: Any, at: Location, part: Part) -> None:
    """What a group or a list holds."""
    if not isinstance(value, (list, tuple)):
        _of_group(found, value, at, part)
        return
    of_each = of_items(kind)
    for index, item in enumerate(value):
        put = _of_text if isinstance(item, str) else _of_value
        put(found, asks, of_each, item, (*at, index), part)


def _of_text(found: list[Written], asks: str, kind: Any, text: str, at: Location, part: Part) -> None:
    if isinstance(kind, TextType):  # a word of a list of the model's is no text
        is_words = kind.show in _WORDS
        small = bare(text) if is_words else ""
        found.append(Written(at, asks, text, isinstance(at[-1], int), kind.show, part, is_words, small))
