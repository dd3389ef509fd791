"""How to declare: a minimal file for each kind of product, made from the questions that it is asked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from mtbd.catalogue import Catalogue
from mtbd.model.declaration import CHAPTERS, Chapter, Question, asked_of
from mtbd.model.trait import NAMES, TRAITS
from mtbd.pages.page import Page, Planned
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render

URL = "declare/"


class Start(NamedTuple):
    """A kind of product to begin from, and which of its yes and no answers are yes."""

    name: str
    title: str
    kind: str
    yes: frozenset[str]


_SOFTWARE = frozenset(
    {"holds_data", "processes_personal_data", "has_user_interface", "networked", "expects_public_contracts"}
)
_SOLD = frozenset({"expects_public_contracts"})

STARTS = (
    Start("hardware", "A thing, such as a vest", "hardware", _SOLD),
    Start("consumable", "A thing that is used up, such as a swab", "consumable", _SOLD),
    Start("professional_service", "People who advise, train or work, such as a course", "professional_service", _SOLD),
    Start("managed_service", "People who run something for a force", "managed_service", _SOFTWARE | {"cloud_hosted"}),
    Start("data_service", "Data that a force receives or looks up", "data_service", _SOLD | {"networked"}),
    Start("software", "Software that a force installs", "software", _SOFTWARE),
    Start("saas", "Software that the supplier runs", "saas", _SOFTWARE | {"cloud_hosted"}),
    Start(
        "saas-with-ai",
        "Software with AI that the supplier runs",
        "saas",
        _SOFTWARE | {"cloud_hosted", "uses_ai", "affects_individuals"},
    ),
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
    context = {"minimal": [minimal(start) for start in STARTS], "supplier": supplier()}
    description = "How a supplier declares a product, with or without git"
    return Page(URL, "How to declare", description, render(setting, "declare.html", URL, context))


def minimal(start: Start) -> Minimal:
    """A file with each question that such a product is asked, each with its good example as a start."""
    of_kind = (trait.name for trait in TRAITS if trait.path == ("product", "kind") and start.kind in trait.words)
    present = frozenset({"by_supplier", "published", *of_kind}) | start.yes
    asked = [(chapter, _asked(chapter, present)) for chapter in CHAPTERS if chapter.name != "supplier"]
    chapters = "".join(_chapter(chapter, questions, start) for chapter, questions in asked if questions)
    number = sum(len(questions) for chapter, questions in asked if chapter.name != "metadata")
    return Minimal(start.name, start.title, f"mtbd: 1\n{chapters}{_PARTIES}", number)


_PARTIES = """# Third parties that answers above refer to by their id
parties:
  - {id: hosting-provider, name: Exemplar Hosting Limited, country: GB}
"""


def supplier() -> str:
    """The smallest `supplier.yaml`."""
    chapter = next(chapter for chapter in CHAPTERS if chapter.name == "supplier")
    head = "mtbd: 1\nprepared_by: supplier\ncontact_email: transparency@supplier.example\n"
    return head + _chapter(chapter, _asked(chapter, frozenset({"by_supplier"})), None)


def _asked(chapter: Chapter, present: frozenset[str]) -> list[Question]:
    return [question for question in chapter.questions if asked_of(chapter, question, present)]


def _chapter(chapter: Chapter, questions: list[Question], start: Start | None) -> str:
    if len(questions[0].location) == 1:
        return f"# {questions[0].ask.question}\n{chapter.name}: {questions[0].ask.good}\n"
    lines = [f"{chapter.name}:"]
    for one in questions:
        lines += [f"  # {one.ask.question}", f"  {one.location[1]}: {_first(one, start)}"]
    return "\n".join(lines) + "\n"


def _first(question: Question, start: Start | None) -> str:
    """The answer that a start begins with: its own kind and traits, else the question's good example."""
    name = str(question.location[1])
    if start is None or question.location[0] != "product":
        return question.ask.good
    if name == "kind":
        return f"[{start.kind}]"
    return str(name in start.yes).lower() if name in NAMES else question.ask.good
