"""A declaration as its page shows it: chapter by chapter, each question with its answer and its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from markupsafe import Markup

from mtbd import reference
from mtbd.catalogue import Entry
from mtbd.diagnostic import Location, dotted
from mtbd.model.answer import Answer, State
from mtbd.model.ask import Ask
from mtbd.model.declaration import CHAPTERS, QUESTIONS, Chapter, Question, answer_at, asked_of, traits
from mtbd.model.evidence import Evidence, Level, expired, level
from mtbd.model.party import Party
from mtbd.model.section import Given, inside
from mtbd.model.tally import ABOUT_ITSELF, state_of
from mtbd.pages.holding import Holding, holdings
from mtbd.pages.links import of_product
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render
from mtbd.pages.value import shown


class Shown(NamedTuple):
    """One question with what became of it."""

    path: str
    ask: Ask
    why: Markup
    """Why a force asks."""
    state: State
    value: Markup
    answer: Answer[Any]
    evidence: tuple[tuple[Evidence, bool], ...]
    """The items that the answer cites, and whether each has expired."""
    level: Level
    holdings: tuple[Holding, ...]
    not_told_by: str
    see: tuple[tuple[str, str], ...]
    """Answers to read with it: where they stand, and the questions they answer."""
    is_short: bool
    """Whether it is a plain yes or no, which needs no room of its own."""
    overrides: bool
    """Whether the declaration says this about its supplier itself, over the supplier's own file."""
    ask_supplier: str
    report: str


class Section(NamedTuple):
    """A chapter with its answers."""

    chapter: Chapter
    answers: tuple[Shown, ...]


def sections(entry: Entry, url: str, setting: Setting, today: date) -> tuple[Section, ...]:
    """Every chapter that the product answers or is asked; what is not about the product comes last."""
    view = _View(entry, url, setting, today)
    ordered = sorted(CHAPTERS, key=lambda chapter: (chapter.name in ABOUT_ITSELF, chapter.name == "metadata"))
    found = (Section(chapter, tuple(view.answers(chapter))) for chapter in ordered)
    return tuple(section for section in found if section.answers)


def evidence_of(entry: Entry) -> dict[str, Evidence]:
    """What the declaration and its supplier list as evidence, by id; the declaration's own wins."""
    return {item.id: item for file in (entry.company.file, entry.declaration) for item in file.evidence or ()}


def parties_of(entry: Entry) -> dict[str, Party]:
    """The third parties that the declaration and its supplier name, by id; the declaration's own win."""
    return {party.id: party for file in (entry.company.file, entry.declaration) for party in file.parties or ()}


class _View:
    """One declaration and what its answers need from around it, looked up once for all of them."""

    def __init__(self, entry: Entry, url: str, setting: Setting, today: date) -> None:
        self.entry, self.url, self.setting, self.today = entry, url, setting, today
        self.evidence = evidence_of(entry)
        self.parties = parties_of(entry)
        self.traits = traits(entry.declaration, entry.company.file.supplier)
        self.links = of_product(entry, url, setting)

    def answers(self, chapter: Chapter) -> Iterator[Shown]:
        """What is answered, and what is asked and not answered."""
        for question in chapter.questions:
            answer, overrides = self._answer(question)
            if question.ask.published and (answer is not None or asked_of(chapter, question, self.traits)):
                yield self._shown(question, answer, overrides=overrides)

    def _answer(self, question: Question) -> tuple[Answer[Any] | None, bool]:
        """The answer to a question; about the supplier, the declaration's own before the supplier's file."""
        found = answer_at(self.entry.declaration, question.location)
        company = self.entry.company.file
        if question.location[0] == "supplier":
            told = found is not None
            return (found if told else answer_at(company, question.location)), told
        return (found if found is None or isinstance(found, Answer) else Answer(found)), False

    def _shown(self, question: Question, answer: Answer[Any] | None, *, overrides: bool) -> Shown:
        path = dotted(question.location)
        told = answer or Answer(None)
        cited = [self.evidence[name] for name in told.forms.evidence if name in self.evidence]
        by = told.forms.not_told.by if told.forms.not_told else ""
        all_of_it = (Given(question.location, question.ask, told), *inside(told.value, question.location))
        return Shown(
            path=path,
            ask=question.ask,
            why=_why(self.setting, question.location),
            state=State.UNANSWERED if answer is None else state_of(told),
            value=Markup("") if told.value is None else shown(told.value, question.payload, question.ask, self.parties),
            answer=told,
            evidence=tuple((item, expired(item, self.today)) for item in cited),
            level=level(cited, self.today),
            holdings=tuple(holdings(all_of_it, self.entry.declaration.metadata, self.links)),
            not_told_by=self.parties[by].name if by in self.parties else by,
            see=tuple((path, _question(path)) for path in told.forms.see),
            is_short=isinstance(told.value, bool) and not told.forms.note,
            overrides=overrides,
            ask_supplier=self.links.mail(path),
            report=self.links.report(path),
        )


def _question(path: str) -> str:
    """The question at a path, or the path itself where it leads inside an answer."""
    question = QUESTIONS.get(tuple(path.split(".")))
    return question.ask.question if question else path


@cache
def _why(setting: Setting, location: Location) -> Markup:
    asked = QUESTIONS[location].ask
    return render(setting, "why.html", "", {"ask": asked, "source": reference.row("sources", asked.source)})
