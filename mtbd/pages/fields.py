"""The questions, from the code: one page per section, with why a force asks and a good and a bad example."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, partial
from typing import Any, NamedTuple, get_args, get_origin

from mtbd import reference
from mtbd.catalogue import Catalogue
from mtbd.diagnostic import Location, dotted
from mtbd.model.ask import Ask, Withhold
from mtbd.model.declaration import CHAPTERS, Chapter, Question
from mtbd.model.ground import needed
from mtbd.model.kind import of_items
from mtbd.model.text import TextType
from mtbd.model.trait import TRAITS
from mtbd.model.withheld import ACCESS, CONCERNS, Withheld
from mtbd.pages.crosswalk import TABLES, parts
from mtbd.pages.layout import columns, is_group
from mtbd.pages.page import Page, Planned
from mtbd.pages.phrase import row_name, words
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render
from mtbd.pages.wording import lcfirst

WITHHOLDING = {
    Withhold.NEVER: "Can never be withheld",
    Withhold.ALLOWED: "Can be withheld, with a ground",
    Withhold.SECURITY: "Can be withheld only for security, law enforcement or safety",
    Withhold.SAFETY: "Can be withheld only for safety, or at an authority's request",
    Withhold.ENVIRONMENT: "Can be withheld only under the Environmental Information Regulations",
}


class Part(NamedTuple):
    """A part of a group as its question's page shows it."""

    key: str
    label: str
    required: bool
    kind: str
    choices: tuple[tuple[str, str], ...]
    withholding: str
    """Empty where it goes with the question's own."""
    parts: tuple[Part, ...]
    """Its own parts, when it is a group itself."""


class Described(NamedTuple):
    """A question as its page shows it."""

    path: str
    ask: Ask
    source: Any
    atrs: str
    """The title of the field of the Algorithmic Transparency Recording Standard that it answers, if it does."""
    standards: tuple[tuple[str, str], ...]
    """Which lines of which standards it answers."""
    kind: str
    choices: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]
    withholding: str


def plan(catalogue: Catalogue, setting: Setting) -> Iterator[Planned]:
    """The list of sections, and one page for each; the catalogue has no part in them."""
    del catalogue
    yield Planned("fields/", partial(overview, setting))
    yield Planned("fields/withholding/", partial(withholding, setting))
    for chapter in CHAPTERS:
        yield Planned(f"fields/{chapter.name}/", partial(page, chapter, setting))


def overview(setting: Setting) -> Page:
    """All sections, and the traits that decide who is asked what."""
    context = {"chapters": CHAPTERS, "traits": TRAITS, "titles": _titles(), "sources": reference.rows("sources")}
    description = "Every question that a declaration answers, section by section"
    return Page("fields/", "Questions", description, render(setting, "fields.html", "fields/", context))


def page(chapter: Chapter, setting: Setting) -> Page:
    """One section."""
    url = f"fields/{chapter.name}/"
    context = {
        "chapter": chapter,
        "questions": [_described(question) for question in chapter.questions],
        "traits": _titles(),
    }
    description = f"The questions about {chapter.title.lower()}: why a force asks, good and bad answers"
    return Page(url, f"Questions: {chapter.title}", description, render(setting, "field.html", url, context))


def withholding(setting: Setting) -> Page:
    """How to withhold: the block, the concerns, and which ground needs what."""
    url = "fields/withholding/"
    table = reference.table("provisions")
    grounds = [(row, tuple(needed(row))) for row in table.rows if row["use"] != "no"]
    context = {
        "parts": tuple(_parts(Withheld, Withhold.NEVER)),
        "concerns": CONCERNS,
        "access": ACCESS,
        "grounds": grounds,
        "never": [row for row in table.rows if row["use"] == "no"],
        "table": table,
    }
    description = "How to withhold an answer: what to say, and which ground needs what"
    return Page(url, "Questions: withholding", description, render(setting, "withholding.html", url, context))


def _titles() -> dict[str, str]:
    return {trait.name: trait.meaning for trait in TRAITS}


def _described(question: Question) -> Described:
    kind, many = question.payload, get_origin(question.payload) is list
    item = of_items(kind) if many else kind
    return Described(
        dotted(question.location),
        question.ask,
        reference.row("sources", question.ask.source),
        reference.row("atrs", question.ask.atrs)["title"] if question.ask.atrs else "",
        _answers().get(question.location, ()),
        f"A list: {lcfirst(_kind(item))}" if many else _kind(item),
        _choices(item, question.ask),
        tuple(_parts(item, question.ask.withhold)),
        WITHHOLDING[question.ask.withhold],
    )


@cache
def _answers() -> Mapping[Location, tuple[tuple[str, str], ...]]:
    """The titles of the standards and of their lines that each question answers, ATRS aside, which says it itself."""
    found: defaultdict[Location, list[tuple[str, str]]] = defaultdict(list)
    for table in TABLES:
        for line in (line for part in parts(table) for line in part.lines if table != "atrs"):
            for question in line.questions:
                found[question.location].append((reference.table(table).title, str(line.row["title"])))
    return {location: tuple(lines) for location, lines in found.items()}


def _parts(kind: Any, within: Withhold) -> Iterator[Part]:
    """The parts of a group, and theirs."""
    if not is_group(kind):
        return
    for one in columns(kind):
        many = get_origin(one.kind) is list
        item = of_items(one.kind) if many else one.kind
        what = f"A list: {lcfirst(_kind(item))}" if many else _kind(item)
        withholding = WITHHOLDING[one.ask.withhold] if one.ask.withhold != within else ""
        inner = tuple(_parts(item, one.ask.withhold))
        is_needed = kind.FIELDS[one.key].needed
        yield Part(one.key, one.ask.question, is_needed, what, _choices(item, one.ask), withholding, inner)


_SHOWS = {
    "prose": "Text, Markdown without HTML",
    "line": "Text",
    "month": "A month, YYYY-MM",
    "year": "A year, YYYY",
    "link": "A web address",
    "mailbox": "An email address",
    "country": "A country code of two letters (ISO 3166)",
    "party": "The id of a third party, as in parties",
    "product": "The id of a product",
    "dataset": "The id of a set of data, as in ai.datasets",
}


_PLAIN = {"boolean": "true or false", "integer": "A whole number", "number": "A number"}


def _kind(kind: Any) -> str:
    """The type of an answer, in words for a supplier."""
    if isinstance(kind, TextType):
        plain = _PLAIN.get(kind.json.get("type", "")) if kind.show == "line" else None
        return plain or _text(kind)
    return "A group" if isinstance(kind, type) else "One of these words"


def _text(kind: TextType) -> str:
    if kind.json.get("format") == "date":
        return "A date, YYYY-MM-DD"
    if kind.show in reference.TABLES:
        return f"An id from a list: {reference.table(kind.show).title}"
    return _SHOWS[kind.show]


def _choices(kind: Any, ask: Ask) -> tuple[tuple[str, str], ...]:
    """The words of a closed list with what they mean; the rows of a table of reference data are such a list."""
    if isinstance(kind, TextType) and kind.show in reference.TABLES:
        ids = kind.json["enum"]
        return tuple((word, row_name(kind.show, word)) for word in ids)
    if isinstance(kind, (TextType, type)):
        return ()
    return tuple((word, ask.terms.get(word) or words(word)) for word in get_args(kind))
