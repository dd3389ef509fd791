"""A product's answers by standard: which of them answer a commitment, a principle, a field of a record or a pillar."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from html import escape
from typing import Any, NamedTuple, get_args, get_origin

from markupsafe import Markup

from mtbd import reference
from mtbd.catalogue import Entry, Whole
from mtbd.diagnostic import Location, dotted
from mtbd.model.answer import Answer, State
from mtbd.model.declaration import Question
from mtbd.model.group import Group
from mtbd.model.kind import of_field, of_items
from mtbd.model.tally import state_of
from mtbd.pages.answers import answer_of, around_of
from mtbd.pages.crosswalk import TABLES, Line, parts, questions
from mtbd.pages.layout import columns, is_group
from mtbd.pages.listing import product_url, told
from mtbd.pages.page import Page, Planned
from mtbd.pages.phrase import Around
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render
from mtbd.pages.value import shown
from mtbd.pages.wording import BECAME, marked, words_of


def plan(entry: Entry, catalogue: Whole, setting: Setting) -> Iterator[Planned]:
    """One page for a product whose declaration holds."""
    if entry.holds:
        yield Planned(f"{product_url(entry)}standards/", partial(page, entry, catalogue, setting))


def page(entry: Entry, catalogue: Whole, setting: Setting) -> Page:
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
    for part in parts(table):
        lines = [_line(line, told_of) for line in part.lines]
        yield Filled(part.title, Markup(f'<dl class="parts">\n{"".join(lines)}</dl>'))


def _line(line: Line, told_of: Told) -> str:
    """A line of a standard, with every question that answers it."""
    asked = any(question.location in told_of.states for question in line.questions)
    items = [_item(question, line, told_of) for question in line.questions] if asked else [_nothing(line)]
    return f'  <div><dt>{_heading(line)}</dt>\n  <dd><ul class="states">\n{"".join(items)}  </ul></dd></div>\n'


def _heading(line: Line) -> str:
    row = line.row
    letter = f"{escape(row['letter'])}. " if "letter" in row else ""
    number = f"{escape(row['id'])} " if "tier" in row or "told_by" in row else ""
    plain = f"<small>{escape(row['plain'])}</small>" if "plain" in row else ""
    covers = "".join(f"<small>{escape(one['id'])} {escape(one['title'])}</small>" for one in line.covers)
    return f"{letter}{number}{escape(row['title'])}{plain}{covers}"


def _nothing(line: Line) -> str:
    """Why no answer of the product stands at a line."""
    if line.questions:
        return _tagged("Not required", "A product of this kind need not answer this.")
    if line.row.get("told_by") == "force":
        return _tagged("For the force", "The force that uses the product tells this, not its supplier.")
    return _tagged("Not asked", "No question here asks for this alone.")


def _tagged(tag: str, text: str) -> str:
    return f'    <li><span class="tag tag--na">{tag}</span> <span>{text}</span></li>\n'


def _item(question: Question, line: Line, told_of: Told) -> str:
    """A question, with what became of it for the product."""
    state, one = told_of.states.get(question.location), str(line.row["id"])
    if state is None:
        return _tagged("Not required", escape(question.ask.question))
    tells = _tells(question, one)
    value = _of_line(question, one, answer_of(told_of.entry, question)[0], told_of.around) if tells else ""
    is_silent = tells and state in (State.DISCLOSED, State.PARTLY) and not value
    look, word = ("na", "Nothing told") if is_silent else (BECAME[state].look, _words(told_of)[state])
    shown_value = f'<div class="states__value">{value}</div>' if value else ""
    link = f'<a href="../#{dotted(question.location)}">{escape(question.ask.question)}</a>'
    return f'    <li><span class="tag tag--{look}">{word}</span> {link}{shown_value}</li>\n'


def _words(told_of: Told) -> Mapping[State, str]:
    return words_of(compiled=told_of.entry.is_compilation)


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
