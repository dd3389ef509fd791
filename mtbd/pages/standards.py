"""A product's answers by standard: which of them answer a commitment, a principle, a field of a record or a pillar."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from mtbd import reference
from mtbd.catalogue import Catalogue, Entry
from mtbd.diagnostic import Location
from mtbd.model.answer import Answer, State
from mtbd.model.group import Group
from mtbd.model.kind import of_items
from mtbd.model.tally import state_of
from mtbd.pages.answers import answer_of, around_of
from mtbd.pages.crosswalk import TABLES, questions
from mtbd.pages.layout import columns
from mtbd.pages.listing import product_url, told
from mtbd.pages.page import Page, Planned
from mtbd.pages.phrase import Around
from mtbd.pages.setting import Setting
from mtbd.pages.standard_lines import Filling, Item, lines
from mtbd.pages.templates import render
from mtbd.pages.value import shown
from mtbd.pages.wording import BECAME, marked, words_of


def plan(entry: Entry, catalogue: Catalogue, setting: Setting) -> Iterator[Planned]:
    """One page for a product whose declaration holds."""
    if entry.holds:
        yield Planned(f"{product_url(entry)}standards/", partial(page, entry, catalogue, setting))


def page(entry: Entry, catalogue: Catalogue, setting: Setting) -> Page:
    """The page of one product."""
    url, name = f"{product_url(entry)}standards/", entry.name
    around = around_of(entry, catalogue.today)._replace(answers="../")
    told_of = Told(entry, _states(entry), around)
    context = {
        "entry": entry,
        "name": name,
        "sentence": told(entry, "one_sentence"),
        "standards": [(each, reference.table(each), tuple(_filled(each, told_of))) for each in TABLES],
    }
    sentence = f"What {name} discloses, by Charter commitment, Covenant principle, ATRS field and strategy pillar"
    description = marked(sentence, entry.origin)
    return Page(
        url, f"{name} by standard - {entry.company.name}", description, render(setting, "standards.html", url, context)
    )


def _states(entry: Entry) -> dict[Location, State]:
    """What became of every question that answers a standard and that the product is asked or answers."""
    found = {}
    for location, question in questions().items():
        answer, _ = answer_of(entry, question)
        if answer is not None:
            found[location] = state_of(answer)
        elif entry.asks(location):
            found[location] = State.UNANSWERED
    return found


class Told(NamedTuple):
    """What one product tells."""

    entry: Entry
    states: Mapping[Location, State]
    """What became of each question that it is asked or answers."""
    around: Around


class Filled(NamedTuple):
    """A part of a standard with what one product answers: the lines as HTML, since each page has hundreds."""

    title: str
    lines: Markup


def _filled(table: str, told_of: Told) -> Iterator[Filled]:
    for title, inside in lines(table):
        filled = [_filled_line(line, told_of) for line in inside]
        yield Filled(title, Markup(f'<dl class="parts">\n{"".join(filled)}</dl>'))


def _filled_line(line: Filling, told_of: Told) -> str:
    """A line of a standard, with every question that answers it."""
    is_asked = any(item.question.location in told_of.states for item in line.items)
    items = "".join([_filled_item(item, told_of) for item in line.items]) if is_asked else line.nothing
    return f'  <div><dt>{line.heading}</dt>\n  <dd><ul class="states">\n{items}  </ul></dd></div>\n'


def _filled_item(item: Item, told_of: Told) -> str:
    """A question, with what became of it for the product."""
    state = told_of.states.get(item.question.location)
    if state is None:
        return item.not_required
    value = _of_line(item, told_of) if item.tells else ""
    is_silent = item.tells and state in (State.DISCLOSED, State.PARTLY) and not value
    look, word = ("na", "Nothing told") if is_silent else (BECAME[state].look, _words(told_of)[state])
    shown_value = f'<div class="states__value">{value}</div>' if value else ""
    return f'    <li><span class="tag tag--{look}">{word}</span> {item.link}{shown_value}</li>\n'


def _words(told_of: Told) -> Mapping[State, str]:
    return words_of(compiled=told_of.entry.is_compilation)


def _of_line(item: Item, told_of: Told) -> Markup:
    """What an answer says of one line."""
    answer, _ = answer_of(told_of.entry, item.question)
    if answer is None or answer.value is None:
        return Markup("")
    if isinstance(answer.value, Group):
        one = next(one for one in columns(item.question.payload) if one.key == item.line)
        part = getattr(answer.value, item.line)
        value = part.value if isinstance(part, Answer) else part
        return Markup("") if value is None else shown(value, one.kind, one.ask, told_of.around)
    own = next((each for each in answer.value if each.id == item.line), None)
    if own is None:
        return Markup("")
    return shown(own, of_items(item.question.payload), item.question.ask, told_of.around)
