"""How to declare: a minimal file for each kind of product, made from the questions that it is asked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple, get_args

from mtbd.catalogue import Catalogue
from mtbd.model.declaration import CHAPTERS, Chapter, Question, asked_of
from mtbd.model.product import Kind
from mtbd.model.trait import TRAITS
from mtbd.pages.page import Page, Planned
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render
from mtbd.pages.value import words

URL = "declare/"


class Minimal(NamedTuple):
    """The smallest file for a kind of product."""

    kind: str
    title: str
    text: str
    questions: int


def plan(catalogue: Catalogue, setting: Setting) -> Iterator[Planned]:
    """One page; the catalogue has no part in it."""
    del catalogue
    yield Planned(URL, partial(page, setting))


def page(setting: Setting) -> Page:
    """The guide, with a file for each kind."""
    context = {"minimal": [minimal(kind) for kind in get_args(Kind)], "supplier": supplier()}
    description = "How a supplier declares a product, with or without git"
    return Page(URL, "How to declare", description, render(setting, "declare.html", URL, context))


def minimal(kind: str) -> Minimal:
    """A file with each question that such a product is asked at least, each with its good example as a start."""
    present = frozenset({"by_supplier", "published"}) | {
        trait.name for trait in TRAITS if trait.path == ("product", "kind") and kind in trait.words
    }
    asked = [(chapter, _asked(chapter, present)) for chapter in CHAPTERS if chapter.name != "supplier"]
    text = "mtbd: 1\n" + "".join(_chapter(chapter, questions, kind) for chapter, questions in asked if questions)
    number = sum(len(questions) for chapter, questions in asked if chapter.name != "metadata")
    return Minimal(kind, words(kind), text, number)


def supplier() -> str:
    """The smallest `supplier.yaml`."""
    chapter = next(chapter for chapter in CHAPTERS if chapter.name == "supplier")
    head = "mtbd: 1\nprepared_by: supplier\ncontact_email: transparency@supplier.example\n"
    return head + _chapter(chapter, _asked(chapter, frozenset({"by_supplier"})), "")


def _asked(chapter: Chapter, present: frozenset[str]) -> list[Question]:
    return [question for question in chapter.questions if asked_of(chapter, question, present)]


def _chapter(chapter: Chapter, questions: list[Question], kind: str) -> str:
    if len(questions[0].location) == 1:
        return f"# {questions[0].ask.question}\n{chapter.name}: {questions[0].ask.good}\n"
    lines = [f"{chapter.name}:"]
    for one in questions:
        good = f"[{kind}]" if one.location == ("product", "kind") else one.ask.good
        lines += [f"  # {one.ask.question}", f"  {one.location[1]}: {good}"]
    return "\n".join(lines) + "\n"
