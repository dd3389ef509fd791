"""Values of facets from single answers: what is told, or in which way it is not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, get_args, get_origin

from mtbd.diagnostic import Location
from mtbd.facets.facet import GAPS, NONE, Reading, Values, Vocabulary
from mtbd.model.answer import Answer, State
from mtbd.model.ask import Ask
from mtbd.model.declaration import QUESTIONS, answer_at
from mtbd.model.group import Group
from mtbd.model.kind import of_field, of_items
from mtbd.model.named import country, row_name, words
from mtbd.model.text import TextType

Read = Callable[[Any, Reading], Iterable[str]]
"""Takes the values of a facet out of the value of an answer."""


def told(location: Location, read: Read) -> Values:
    """The values of the answer at a place; an empty list is a value of its own, and so is each way not to tell."""

    def values(reading: Reading) -> Iterator[str]:
        answer = answer_of(reading, location)
        if answer is None:
            if reading.entry.asks(location):
                yield GAPS[State.UNANSWERED]
            return
        if answer.value is not None:
            yield from (NONE,) if answer.value == [] else dict.fromkeys(read(answer.value, reading))
        if answer.state is not State.DISCLOSED:
            yield GAPS[answer.state]

    return values


def flag(location: Location) -> Values:
    """Yes or no."""
    return told(location, lambda value, _: (yes_or_no(value),))


def one(location: Location) -> Values:
    """The word of a closed list."""
    return told(location, lambda value, _: (value,))


def each(location: Location) -> Values:
    """The words of a closed list."""
    return told(location, lambda value, _: value)


def yes_or_no(value: Any) -> str:
    """The value of a flag."""
    return "yes" if value else "no"


def leaf(answer: Answer[Any] | None) -> tuple[str, ...]:
    """The value of a part that may be withheld by itself, or in which way it is not told."""
    if answer is None:
        return ()
    return (GAPS[answer.state],) if answer.value is None else (str(answer.value),)


def named(name: str) -> str:
    """A name that somebody typed, spelled alike; it begins with no small letter, so it is never taken for a gap."""
    line = " ".join(name.split())
    return line[:1].upper() + line[1:]


def answer_of(reading: Reading, location: Location) -> Answer[Any] | None:
    """The answer at a place; about the supplier, the declaration's own before the supplier's file."""
    found = answer_at(reading.entry.declaration, location)
    if found is None and location[0] == "supplier":
        found = answer_at(reading.entry.company.file, location)
    return found if isinstance(found, Answer) else None


def listed(location: Location) -> Vocabulary:
    """The closed list that a question is answered from."""
    question = QUESTIONS[location]
    return _listed(question.payload, question.ask)


def listed_part(group: type[Group], name: str) -> Vocabulary:
    """The closed list that a part of a group is chosen from."""
    field = group.FIELDS[name]
    return _listed(of_field(field), field.ask)


def _listed(kind: Any, ask: Ask) -> Vocabulary:
    if get_origin(kind) is list:
        return _listed(of_items(kind), ask)
    if not isinstance(kind, TextType):
        return Vocabulary(lambda _: lambda value: ask.terms.get(value) or words(value), get_args(kind))
    if kind.show == "country":
        return Vocabulary(lambda _: country)  # in the order of their names, not of their codes
    return Vocabulary(lambda _: partial(row_name, kind.show), tuple(kind.json["enum"]))
