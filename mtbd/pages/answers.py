"""A declaration as its page shows it: chapter by chapter, each question with its answer and its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from markupsafe import Markup

from mtbd.catalogue import Entry
from mtbd.model.answer import Answer, State
from mtbd.model.declaration import CHAPTERS, Chapter, Question, answer_at
from mtbd.model.evidence import expired
from mtbd.model.section import Given, inside
from mtbd.model.tally import ABOUT_ITSELF
from mtbd.pages.article import Beside, Shown
from mtbd.pages.asked import asked
from mtbd.pages.holding import Holding, block, holdings
from mtbd.pages.links import around_path, of_product, of_supplier
from mtbd.pages.page import base
from mtbd.pages.phrase import IN_A_LINE, Around
from mtbd.pages.reported import beside
from mtbd.pages.setting import Setting
from mtbd.pages.value import shown


class Section(NamedTuple):
    """A chapter with its answers."""

    chapter: Chapter
    title: str
    answers: tuple[Shown, ...]


def sections(entry: Entry, url: str, setting: Setting, around: Around) -> tuple[Section, ...]:
    """Every chapter that the product answers or is asked; what is not about the product comes last."""
    view = _View(entry, url, setting, around)
    ordered = sorted(CHAPTERS, key=lambda chapter: (chapter.name in ABOUT_ITSELF, chapter.name == "metadata"))
    found = (Section(chapter, _title(chapter, entry), tuple(view.answers(chapter))) for chapter in ordered)
    return tuple(section for section in found if section.answers)


def _title(chapter: Chapter, entry: Entry) -> str:
    return "This compilation" if chapter.name == "metadata" and entry.compiled_on else chapter.title


def answer_of(entry: Entry, question: Question) -> tuple[Answer[Any] | None, bool]:
    """The answer to a question; about the supplier, the declaration's own before the supplier's file, and which."""
    found = answer_at(entry.declaration, question.location)
    if question.location[0] == "supplier":
        told = found is not None
        return (found if told else answer_at(entry.company.file, question.location)), told
    return (found if found is None or isinstance(found, Answer) else Answer(found)), False


def around_of(entry: Entry, today: date) -> Around:
    """What the values of a declaration need from around them, on the page that has its answers."""
    return Around(entry.parties, today, _datasets(entry), entry.compiled_on)


def _datasets(entry: Entry) -> dict[str, str]:
    ai = entry.declaration.ai
    told = ai.datasets.value if ai and ai.datasets else None
    return {one.id: one.name for one in told or ()}


_NOTHING, _UNTOLD = Markup(""), Answer[Any](None)


class _View:
    """One declaration and what its answers need from around it, looked up once for all of them."""

    def __init__(self, entry: Entry, url: str, setting: Setting, around: Around) -> None:
        evidence = {name: (item, expired(item, around.today)) for name, item in entry.evidence.items()}
        self.entry, self.setting, self.around = entry, setting, around
        self.links = of_product(entry, setting) if entry.product else of_supplier(entry.company, setting)
        self.asked = asked(base(url))
        reported = beside(entry.reports, compiled=entry.is_compilation)
        self.beside = Beside(around, evidence, around_path(self.links), reported)

    def answers(self, chapter: Chapter) -> Iterator[Shown]:
        """What is answered, and what is asked and not answered."""
        for question in chapter.questions:
            answer, overrides = answer_of(self.entry, question)
            if question.ask.published and (answer is not None or self.entry.asks(question.location)):
                yield self._shown(question, answer, overrides=overrides)

    def _shown(self, question: Question, answer: Answer[Any] | None, *, overrides: bool) -> Shown:
        asked, told = self.asked[question.location], answer or _UNTOLD
        html = _NOTHING if told.value is None else shown(told.value, question.payload, question.ask, self.around)
        kept = tuple(self._held(question, told))
        held = "".join([block(one, self.setting) for one in kept])
        state = State.UNANSWERED if answer is None else _state(told, is_held=bool(kept))
        return Shown(asked, told, state, html, kept, held, overrides, self.beside)

    def _held(self, question: Question, told: Answer[Any]) -> Iterator[Holding]:
        """What is withheld of an answer: the whole, or parts of a group or list."""
        value, location = told.value, question.location
        parts = () if value is None or isinstance(value, IN_A_LINE) else inside(value, location)
        kept = [part for part in parts if part.answer.forms.withheld]
        if told.forms.withheld:
            kept.insert(0, Given(location, question.ask, told))
        return holdings(kept, self.entry.declaration.metadata, self.links)


def _state(told: Answer[Any], *, is_held: bool) -> State:
    """What `state_of` says, from parts that are found already: a second walk would take as long as the first."""
    state = told.state
    return State.PARTLY if state is State.DISCLOSED and is_held else state
