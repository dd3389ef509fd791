"""The lines of the standards, with the questions that answer them, as the page of every product has them."""

from __future__ import annotations

from functools import cache
from html import escape
from typing import Any, NamedTuple, get_args, get_origin

from mtbd.diagnostic import dotted
from mtbd.model.declaration import Question
from mtbd.model.group import Group
from mtbd.model.kind import of_field, of_items
from mtbd.pages.crosswalk import Line, parts
from mtbd.pages.layout import is_group


class Item(NamedTuple):
    """A question at a line of a standard, as every page has it."""

    question: Question
    line: str
    """The line's id."""
    tells: bool
    """Whether an answer has something to say of this line alone."""
    link: str
    not_required: str


class Filling(NamedTuple):
    """A line of a standard, as every page has it."""

    heading: str
    nothing: str
    """Why no answer of a product stands at it."""
    items: tuple[Item, ...]


@cache
def lines(table: str) -> tuple[tuple[str, tuple[Filling, ...]], ...]:
    """The titles of a standard's parts and their lines, made once for all pages."""
    return tuple((part.title, tuple(map(_line, part.lines))) for part in parts(table))


def _line(line: Line) -> Filling:
    one = str(line.row["id"])
    return Filling(_heading(line), _nothing(line), tuple(_item(question, one) for question in line.questions))


def _item(question: Question, line: str) -> Item:
    link = f'<a href="../#{dotted(question.location)}">{escape(question.ask.question)}</a>'
    not_required = _tagged("Not required", escape(question.ask.question))
    return Item(question, line, _tells(question, line), link, not_required)


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
