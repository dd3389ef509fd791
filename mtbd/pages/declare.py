"""How to declare: a minimal file for each kind of product, made from the questions that it is asked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from typing import NamedTuple

from mtbd.catalogue import Catalogue
from mtbd.diagnostic import Location
from mtbd.model.declaration import CHAPTER, CHAPTERS, QUESTIONS, Chapter, Question, asked_of
from mtbd.model.trait import TRAITS, Trait, written
from mtbd.pages.page import Page, Planned
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render
from mtbd.source import parse

URL = "declare/"


class Start(NamedTuple):
    """A kind of product to begin from, and which of its yes and no answers are yes."""

    name: str
    title: str
    kind: str
    category: str
    yes: frozenset[str]


_SOFTWARE = frozenset(
    {"holds_data", "processes_personal_data", "has_user_interface", "networked", "expects_public_contracts"}
)
_SOLD = frozenset({"expects_public_contracts"})
_HOSTED = _SOFTWARE | {"cloud_hosted"}
_AI = frozenset({"uses_ai", "trains_models", "affects_individuals"})

STARTS = (
    Start("hardware", "A thing, such as a vest", "hardware", "body-armour", _SOLD),
    Start("consumable", "A thing that is used up, such as a swab", "consumable", "drug-and-alcohol-testing", _SOLD),
    Start(
        "professional_service",
        "People who advise, train or work, such as a course",
        "professional_service",
        "training-and-learning",
        _SOLD,
    ),
    Start("managed_service", "People who run something for a force", "managed_service", "managed-services", _HOSTED),
    Start(
        "data_service",
        "Data that a force receives or looks up",
        "data_service",
        "data-platform-and-analytics",
        _SOLD | {"networked"},
    ),
    Start("software", "Software that a force installs", "software", "case-file-and-disclosure", _SOFTWARE),
    Start("saas", "Software that the supplier runs", "saas", "case-file-and-disclosure", _HOSTED),
    Start("saas-with-ai", "Software with AI that the supplier runs", "saas", "public-contact", _HOSTED | _AI),
)


class Minimal(NamedTuple):
    """The smallest file for a kind of product."""

    name: str
    title: str
    text: str
    questions: int


def plan(catalogue: Catalogue, setting: Setting) -> Iterator[Planned]:
    """One page; the catalogue has no part in it."""
    del catalogue
    yield Planned(URL, partial(page, setting))


def page(setting: Setting) -> Page:
    """The guide, with a file for each kind."""
    context = {"minimal": [minimal(start, setting) for start in STARTS], "supplier": supplier(setting)}
    description = "How a supplier declares a product, with or without git"
    return Page(URL, "How to declare", description, render(setting, "declare.html", URL, context))


def minimal(start: Start, setting: Setting) -> Minimal:
    """A file with each question that such a product is asked, each with its good example as a start."""
    present = _traits_of(start)
    asked = [(chapter, _asked(chapter, present)) for chapter in CHAPTERS if chapter.name != "supplier"]
    chapters = "".join(_chapter(chapter, questions, start) for chapter, questions in asked if questions)
    number = sum(len(questions) for chapter, questions in asked if chapter.name != "metadata")
    text = f"{_head('declaration', setting)}{chapters}{_parties(chapters)}"
    return Minimal(start.name, start.title, text, number)


def _head(kind: str, setting: Setting) -> str:
    """How a file begins: the first line tells an editor where the schema is, so that it helps from there on."""
    return f"# yaml-language-server: $schema={setting.site}schema/v1/{kind}.json\nmtbd: 1\n"


@cache
def _traits_of(start: Start) -> frozenset[str]:
    """The traits that the file's own answers give it: each may open a question whose answer gives the next."""
    present: frozenset[str] = frozenset()
    while (found := frozenset(trait.name for trait in TRAITS if _gives(trait, start, present))) != present:
        present = found
    return present


def _gives(trait: Trait, start: Start, present: frozenset[str]) -> bool:
    chapter, question = CHAPTER[str(trait.path[0])], QUESTIONS[trait.path]
    return asked_of(chapter, question, present) and not trait.words.isdisjoint(_words(_first(question, start)))


def _words(answer: str) -> frozenset[str]:
    """The words of an answer by which traits are known."""
    return written((parse("start.yaml", f"answer: {answer}\n".encode()).data or {})["answer"])


_PARTIES = {
    "hosting-provider": "Exemplar Hosting Limited",
    "test-house": "Exemplar Test House Limited",
    "national-laboratory": "Exemplar National Laboratory",
}


def _parties(text: str) -> str:
    """The third parties that the answers of a file name."""
    named = ((party, name) for party, name in _PARTIES.items() if party in text)
    rows = (f"  - {{id: {party}, name: {name}, country: GB}}\n" for party, name in named)
    return "".join(("# Third parties that answers above refer to by their id\nparties:\n", *rows))


def supplier(setting: Setting) -> str:
    """A `supplier.yaml` that holds what is asked of the suppliers of all these kinds."""
    chapter = CHAPTER["supplier"]
    head = "prepared_by: supplier\ncontact_email: transparency@supplier.example\n"
    present = frozenset[str]().union(*map(_traits_of, STARTS))
    return _head("supplier", setting) + head + _chapter(chapter, _asked(chapter, present), None)


def _asked(chapter: Chapter, present: frozenset[str]) -> list[Question]:
    return [question for question in chapter.questions if asked_of(chapter, question, present)]


def _chapter(chapter: Chapter, questions: list[Question], start: Start | None) -> str:
    if len(questions[0].location) == 1:
        return f"# {questions[0].ask.question}\n{chapter.name}: {questions[0].ask.good}\n"
    lines = [f"{chapter.name}:"]
    for one in questions:
        only = "Only for some products: " if start is None and one.ask.when else ""
        lines += [f"  # {only}{one.ask.question}", f"  {one.location[1]}: {_first(one, start)}"]
    return "\n".join(lines) + "\n"


_FLAGS = {trait.path: trait.name for trait in TRAITS if trait.words == frozenset({"true"})}


def _first(question: Question, start: Start | None) -> str:
    """The answer that a start begins with: its own kind, category and traits, else the question's good example."""
    if start is None:
        return question.ask.good
    if question.location in _FLAGS:
        return str(_FLAGS[question.location] in start.yes).lower()
    own: dict[Location, str] = {("product", "kind"): f"[{start.kind}]", ("product", "category"): start.category}
    return own.get(question.location, question.ask.good)
