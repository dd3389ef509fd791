"""Every text of a file, with the question or label it stands under and the part of the file it is in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Literal, NamedTuple

from mtbd.diagnostic import Location
from mtbd.model.answer import PLAIN, Answer, Forms
from mtbd.model.group import Group
from mtbd.model.kind import of_field, of_items
from mtbd.model.text import TextType

_LONGEST = 80
Part = Literal["value", "form", "file"]
"""What an answer tells; its note, reason or withholding block; what a file says of itself, its parties and evidence."""

_MARKS = " \t\n\r*_`'\"\u2018\u2019\u201c\u201d.!"


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

    @property
    def is_words(self) -> bool:
        """Whether it is in words of one's own: no link, no country, no id of a party."""
        return self.show in {"line", "prose"}

    @property
    def bare(self) -> str:
        """The text on one line, in small letters, without what Markdown and punctuation put around it."""
        return bare(self.text)


def bare(text: str) -> str:
    """A text on one line, in small letters, without what Markdown and punctuation put around it."""
    return " ".join(text.split()).strip(_MARKS).casefold()


def shown(text: str) -> str:
    """The beginning of a text on one line, short enough for a message."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 3]}..."


def unquoted(text: str) -> str:
    """The text without what stands in double quotation marks: words of somebody else."""
    return re.sub(r"\"[^\"\n]{1,400}\"|\u201c[^\u201d\n]{1,400}\u201d", '""', text)


def written(document: Group | None) -> Iterator[Written]:
    """Every text in a file, in the order of the model; what an answer tells comes before its note."""
    return _of("", None, document, (), "file")


@cache
def _fields(group: type[Group]) -> tuple[tuple[str, str, Any], ...]:
    """The names of a group's fields, what they ask and what they hold, found once for each kind of group."""
    return tuple((name, field.ask.question, of_field(field)) for name, field in group.FIELDS.items())


def _of(asks: str, kind: Any, value: Any, at: Location, part: Part) -> Iterator[Written]:
    if value is None:
        return
    if isinstance(value, Answer):
        yield from _of(asks, kind, value.value, at, "value")
        if value.forms is not PLAIN:
            yield from _of(asks, Forms, value.forms, at, "form")
    elif isinstance(value, Group):
        for name, question, inner in _fields(type(value)):
            yield from _of(question, inner, getattr(value, name), (*at, name), part)
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            yield from _of(asks, of_items(kind), item, (*at, index), part)
    elif isinstance(value, str) and isinstance(kind, TextType):
        yield Written(at, asks, value, isinstance(at[-1], int), kind.show, part)
