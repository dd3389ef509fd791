"""A product's answers by standard: which of them answer a commitment, a principle, a field of a record or a pillar."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple, get_args, get_origin

from markupsafe import Markup

from mtbd import reference
from mtbd.catalogue import Entry, Whole
from mtbd.diagnostic import Location, dotted
from mtbd.model.answer import Answer, State
from mtbd.model.declaration import CHAPTERS, Question, asked_of, traits
from mtbd.model.group import Group
from mtbd.model.kind import of_field, of_items
from mtbd.model.tally import state_of
from mtbd.pages.answers import answer_of, around_of
from mtbd.pages.crosswalk import TABLES, Line, parts, questions
from mtbd.pages.layout import columns, is_group
from mtbd.pages.listing import name_of, product_url, told
from mtbd.pages.page import Page, Planned
from mtbd.pages.phrase import Around
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render
from mtbd.pages.value import shown
from mtbd.pages.wording import marked


class Said(NamedTuple):
    """A question below a line, with what became of it for one product."""

    path: str
    question: str
    state: State | None
    """None when the product is not asked."""
    value: Markup
    """What the answer says of this line alone, where it has a part for each."""
    is_silent: bool
    """Whether it has a part for each line and none for this one."""


def plan(entry: Entry, catalogue: Whole, setting: Setting) -> Iterator[Planned]:
    """One page for a product whose declaration holds."""
    if entry.holds:
        yield Planned(f"{product_url(entry)}standards/", partial(page, entry, catalogue, setting))


def page(entry: Entry, catalogue: Whole, setting: Setting) -> Page:
    """The page of one product."""
    url, name = f"{product_url(entry)}standards/", name_of(entry)
    around = around_of(entry, catalogue.today)._replace(answers="../")
    states = _states(entry)
    context = {
        "entry": entry,
        "name": name,
        "sentence": told(entry, "one_sentence"),
        "standards": [(each, reference.table(each), tuple(_filled(each, entry, states, around))) for each in TABLES],
    }
    sentence = f"What {name} discloses, by Charter commitment, Covenant principle, ATRS field and strategy pillar"
    description = marked(sentence, is_example=entry.is_example, is_compilation=entry.is_compilation)
    return Page(
        url, f"{name} by standard - {entry.company.name}", description, render(setting, "standards.html", url, context)
    )


def _states(entry: Entry) -> dict[Location, State]:
    """What became of every question that answers a standard and that the product is asked or answers."""
    present = traits(entry.declaration, entry.company.file.supplier)
    chapters = {chapter.name: chapter for chapter in CHAPTERS}
    found = {}
    for location, question in questions().items():
        answer, _ = answer_of(entry, question)
        if answer is not None:
            found[location] = state_of(answer)
        elif asked_of(chapters[str(location[0])], question, present):
            found[location] = State.UNANSWERED
    return found


class Filled(NamedTuple):
    """A part of a standard with what one product answers."""

    title: str
    lines: tuple[tuple[Line, tuple[Said, ...]], ...]


def _filled(table: str, entry: Entry, states: Mapping[Location, State], around: Around) -> Iterator[Filled]:
    for part in parts(table):
        lines = (
            (line, tuple(_said(one, line, entry, states, around) for one in line.questions)) for line in part.lines
        )
        yield Filled(part.title, tuple(lines))


def _said(question: Question, line: Line, entry: Entry, states: Mapping[Location, State], around: Around) -> Said:
    state, one = states.get(question.location), str(line.row["id"])
    tells = _tells(question, one)
    value = _of_line(question, one, answer_of(entry, question)[0], around) if state and tells else Markup("")
    is_silent = tells and state in (State.DISCLOSED, State.PARTLY) and not value
    return Said(dotted(question.location), question.ask.question, state, value, is_silent=is_silent)


def _tells(question: Question, line: str) -> bool:
    """Whether an answer has something to say of each line: a part named after it, or an item with its id."""
    if is_group(question.payload):
        return line in question.payload.FIELDS
    return _ids(question.payload) is not None and line in get_args(_ids(question.payload))


def _ids(payload: Any) -> Any:
    """The closed list that the items of a list take their ids from, if they do."""
    item = of_items(payload) if get_origin(payload) is list else None
    fields = item.FIELDS if isinstance(item, type) and issubclass(item, Group) else {}
    return of_field(fields["id"]) if "id" in fields else None


def _of_line(question: Question, line: str, answer: Answer[Any] | None, around: Around) -> Markup:
    """What an answer says of one line."""
    if answer is None or answer.value is None:
        return Markup("")
    if isinstance(answer.value, Group):
        one = next(one for one in columns(question.payload) if one.key == line)
        part = getattr(answer.value, line)
        value = part.value if isinstance(part, Answer) else part
        return Markup("") if value is None else shown(value, one.kind, one.ask, around)
    own = next((each for each in answer.value if each.id == line), None)
    return Markup("") if own is None else shown(own, of_items(question.payload), question.ask, around)
