"""What people wrote into a file in their own words, with the question or label it stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from mtbd.diagnostic import Location
from mtbd.model.answer import Answer
from mtbd.model.group import Group
from mtbd.model.kind import of_field, of_items
from mtbd.model.text import TextType

_LONGEST = 80
_WORDS = frozenset({"line", "prose"})
_MARKS = " \t\n\r*_`'\"\u2018\u2019\u201c\u201d.!"


class Written(NamedTuple):
    """A text in words of one's own: no link, no country, no word of a closed list."""

    location: Location
    asks: str
    """The question, or the label of the part of a group."""
    text: str
    in_list: bool
    """Whether it is one item of several."""

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
    """Every such text that is an answer or stands inside one; not what a file says of itself and of its evidence."""
    if document is not None:
        yield from _of("", None, document, (), answers=False)


def _of(asks: str, kind: Any, value: Any, at: Location, *, answers: bool) -> Iterator[Written]:
    if isinstance(value, Answer):
        value, answers = value.value, True
    if isinstance(value, Group):
        for name, field in type(value).FIELDS.items():
            yield from _of(field.ask.question, of_field(field), getattr(value, name), (*at, name), answers=answers)
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            yield from _of(asks, of_items(kind), item, (*at, index), answers=answers)
    elif answers and isinstance(value, str) and isinstance(kind, TextType) and kind.show in _WORDS:
        yield Written(at, asks, value, isinstance(at[-1], int))
