"""A section of a declaration: questions that belong together, and the walk over their answers."""

from functools import cache
from typing import Any, ClassVar, NamedTuple, get_args

from mtbd.diagnostic import Location
from mtbd.model.answer import PLAIN, Answer, Forms
from mtbd.model.ask import Ask
from mtbd.model.group import Group
from mtbd.model.kind import is_answer


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


@cache
def _answering(model: type[Group]) -> tuple[tuple[str, Ask, bool], ...]:
    """The names of a group's fields, what each asks, and whether answers may stand inside what it holds."""
    return tuple((name, field.ask, _holds_answers(field.annotation)) for name, field in model.FIELDS.items())


# The walks add to a list: a generator would hand each answer up through every group that it stands in.


def given(group: Group, at: Location = ()) -> list[Given]:
    """Every answer in a group, the ones inside other answers after them; `at` is the group's own place."""
    found: list[Given] = []
    _gather(found, group, at)
    return found


def inside(value: Any, at: Location = ()) -> list[Given]:
    """Every answer inside a value: the parts of a group or of the groups of a list."""
    found: list[Given] = []
    _gather_inside(found, value, at)
    return found


def _gather(found: list[Given], group: Group, at: Location) -> None:
    values = vars(group)
    for name, question, holds_more in _answering(type(group)):
        value = values[name]
        if value is None:
            continue
        here = (*at, name)
        if isinstance(value, Answer):
            found.append(Given(here, question, value))
            value = value.value
        if holds_more:
            _gather_inside(found, value, here)


def _gather_inside(found: list[Given], value: Any, at: Location) -> None:
    if isinstance(value, Group):
        if _has_answers(type(value)):
            _gather(found, value, at)
    elif isinstance(value, (list, tuple)) and value and isinstance(value[0], Group) and _has_answers(type(value[0])):
        for index, item in enumerate(value):
            _gather(found, item, (*at, index))


def read_at(group: Group, location: Location) -> Any:
    """The value that stands where a file has that place, in an answer or in its forms; None where none was read."""
    found: Any = group
    step: Any  # a key of a group or an index of a list
    for step in location:
        if isinstance(found, Answer):
            found = found.forms if step in Forms.FIELDS and found.forms is not PLAIN else found.value
            if step == "value":
                continue
        if isinstance(found, (list, tuple)):
            found = found[step] if isinstance(step, int) and step < len(found) else None
        else:
            found = vars(found).get(step) if isinstance(found, Group) else None
    return found.value if isinstance(found, Answer) else found


def groups(value: Any, at: Location = ()) -> list[tuple[Location, Group]]:
    """Every group in a value with its place, itself included; the forms of answers are none."""
    found: list[tuple[Location, Group]] = []
    _gather_groups(found, value, at)
    return found


def _gather_groups(found: list[tuple[Location, Group]], value: Any, at: Location) -> None:
    if isinstance(value, Answer):
        value = value.value
    if isinstance(value, Group):
        found.append((at, value))
        values = vars(value)
        for name in _grouping(type(value)):
            if values[name] is not None:
                _gather_groups(found, values[name], (*at, name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            _gather_groups(found, item, (*at, index))


# Most fields hold one plain value and need no walk: which ones do is found once for each kind of group.


@cache
def _grouping(model: type[Group]) -> tuple[str, ...]:
    """The names of a group's fields that may hold a group."""
    return tuple(name for name, field in model.FIELDS.items() if _may_be_group(field.annotation))


def _may_be_group(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Group):
        return True
    return any(map(_may_be_group, get_args(annotation)))


@cache
def _has_answers(group: type[Group]) -> bool:
    """Whether a group may hold answers with forms of their own."""
    return any(is_answer(field) or _holds_answers(field.annotation) for field in group.FIELDS.values())


def _holds_answers(annotation: Any) -> bool:
    """Whether answers may stand inside what an annotation names, itself aside."""
    if isinstance(annotation, type) and issubclass(annotation, Group):
        return _has_answers(annotation)
    return any(map(_holds_answers, get_args(annotation)))
