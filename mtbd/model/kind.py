"""What a field of the model holds, under None, annotations and the forms of an answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from mtbd.model.answer import Answer
from mtbd.model.group import Field, Group
from mtbd.model.text import Length, TextType


@cache
def bare(annotation: Any) -> Any:
    """A text type, a group, a list of something, a closed list of words (`Literal`), or a plain type."""
    origin = get_origin(annotation)
    if origin is Annotated and isinstance(note := get_args(annotation)[1], TextType):
        return note
    if origin in (Union, UnionType, Answer, Annotated):
        return bare(next(part for part in get_args(annotation) if part is not type(None)))
    return annotation


def of_field(field: Field) -> Any:
    """What a field holds."""
    return bare(field.annotation)


@cache
def kinds(group: type[Group]) -> Mapping[str, Any]:
    """What the fields of a group hold, by their names."""
    return {name: of_field(field) for name, field in group.FIELDS.items()}


def is_answer(field: Field) -> bool:
    """Whether a field holds an answer with forms, and not a plain value."""
    return any(get_origin(part) is Answer for part in (field.annotation, *get_args(field.annotation)))


def least(field: Field) -> int:
    """How many items a list must have."""
    return next((part.least for part in _parts(field.annotation) if isinstance(part, Length)), 0)


def _parts(annotation: Any) -> Iterator[Any]:
    """An annotation with all that it is made of."""
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)


@cache
def of_items(kind: Any) -> Any:
    """What the items of a list are."""
    return bare(get_args(kind)[0])
