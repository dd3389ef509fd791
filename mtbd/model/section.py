"""A section of a declaration: questions that belong together, and the walk over their answers."""

from collections.abc import Iterator
from functools import cache
from typing import Any, ClassVar, NamedTuple, get_args, get_origin

from mtbd.diagnostic import Location
from mtbd.model.answer import Answer
from mtbd.model.ask import Ask
from mtbd.model.group import Group


class Section(Group):
    """Questions that belong together; the docstring of each section introduces its page."""

    TITLE: ClassVar[str]
    WHEN: ClassVar[tuple[str, ...]] = ()
    """The traits of which one opens the section; none: every product is asked."""


class Given(NamedTuple):
    """An answer that a file gives, and the question it answers."""

    location: Location
    ask: Ask
    answer: Answer[Any]


@cache
def fields(model: type[Group]) -> tuple[tuple[str, Ask], ...]:
    """The names of a group's fields, in the order of the model, with what each asks."""
    return tuple((name, field.ask) for name, field in model.FIELDS.items())


def given(group: Group, at: Location = ()) -> Iterator[Given]:
    """Every answer in a group, the ones inside other answers after them; `at` is the group's own place."""
    values = vars(group)
    for name, question in fields(type(group)):
        value = values[name]
        if value is None:
            continue
        here = (*at, name)
        if isinstance(value, Answer):
            yield Given(here, question, value)
            value = value.value
        yield from inside(value, here)


def inside(value: Any, at: Location = ()) -> Iterator[Given]:
    """Every answer inside a value: the parts of a group or of the groups of a list."""
    if isinstance(value, Group):
        if _has_answers(type(value)):
            yield from given(value, at)
    elif isinstance(value, (list, tuple)) and value and isinstance(value[0], Group):
        for index, item in enumerate(value):
            yield from inside(item, (*at, index))


def groups(value: Any, at: Location = ()) -> Iterator[tuple[Location, Group]]:
    """Every group in a value with its place, itself included; the forms of answers are none."""
    if isinstance(value, Answer):
        value = value.value
    if isinstance(value, Group):
        yield at, value
        for name, inner in vars(value).items():
            yield from groups(inner, (*at, name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from groups(item, (*at, index))


@cache
def _has_answers(group: type[Group]) -> bool:
    """Whether a group may hold answers with forms of their own: most hold plain values, and need no walk."""
    return any(map(_may_be_answer, (field.annotation for field in group.FIELDS.values())))


def _may_be_answer(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Group):
        return _has_answers(annotation)
    return get_origin(annotation) is Answer or any(map(_may_be_answer, get_args(annotation)))
