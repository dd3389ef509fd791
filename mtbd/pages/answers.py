"""A declaration as its page shows it: chapter by chapter, each question with its answer and its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple
from urllib.parse import quote

from markupsafe import Markup

from mtbd import reference
from mtbd.catalogue import Entry
from mtbd.diagnostic import dotted
from mtbd.model.answer import Answer, State
from mtbd.model.ask import Ask
from mtbd.model.declaration import CHAPTERS, Chapter, Question, answer_at, asked_of, traits
from mtbd.model.evidence import Evidence, Level, expired, level
from mtbd.model.ground import Settled, settle
from mtbd.model.group import Group
from mtbd.model.party import Party
from mtbd.model.section import given
from mtbd.model.tally import ABOUT_ITSELF, state_of
from mtbd.model.withheld import ACCESS, CONCERNS
from mtbd.pages.page import base
from mtbd.pages.setting import Setting
from mtbd.pages.value import Around, shown


class Holding(NamedTuple):
    """Something that is withheld, as a reader sees it."""

    path: str
    question: str
    settled: Settled
    concern: str
    access: str
    requested_by: str
    ask: str
    """An address to ask at, as a link; empty when there is none."""


class Shown(NamedTuple):
    """One question with what became of it."""

    path: str
    ask: Ask
    source: Mapping[str, Any]
    state: State
    value: Markup
    answer: Answer[Any]
    evidence: tuple[tuple[Evidence, bool], ...]
    """The items that the answer cites, and whether each has expired."""
    level: Level
    holdings: tuple[Holding, ...]
    not_told_by: str
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
        self.around = Around(base(url), parties_of(entry))
        self.traits = traits(entry.declaration, entry.company.file.supplier)

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
        return Shown(
            path,
            question.ask,
            reference.row("sources", question.ask.source),
            State.UNANSWERED if answer is None else state_of(told),
            Markup("") if told.value is None else shown(told.value, question.payload, question.ask, self.around),
            told,
            tuple((item, expired(item, self.today)) for item in cited),
            level(cited, self.today),
            tuple(self.holdings(question, told)),
            self.around.parties[by].name if by in self.around.parties else by,
            overrides,
            self._mail(path),
            self._report(path),
        )

    def holdings(self, question: Question, answer: Answer[Any]) -> Iterator[Holding]:
        """The withholding blocks of an answer, its own and those inside it."""
        if answer.withheld is not None:
            yield self._holding(dotted(question.location), answer, question.ask)
        groups = answer.value if isinstance(answer.value, list) else [answer.value]
        for index, group in enumerate(groups):
            at = (*question.location, index) if isinstance(answer.value, list) else question.location
            for inner in given(group, at) if isinstance(group, Group) else ():
                if inner.answer.withheld is not None:
                    yield self._holding(dotted(inner.location), inner.answer, inner.ask)

    def _holding(self, path: str, answer: Answer[Any], ask: Ask) -> Holding:
        withheld = answer.forms.withheld
        assert withheld is not None
        settled = settle(withheld, ask.withhold, self.entry.declaration.metadata)
        mail = self._mail(path, settled.ask_at) if withheld.ask != "none" else ""
        requested = withheld.requested_by
        return Holding(
            path,
            ask.question,
            settled,
            CONCERNS[withheld.concern],
            ACCESS[withheld.ask],
            _body(requested) if requested else "",
            mail,
        )

    def _mail(self, path: str, to: str | None = None) -> str:
        """A mail to the supplier about an answer; empty when the supplier has no mailbox here."""
        metadata = self.entry.declaration.metadata
        mailbox = to or (metadata.contact_email if metadata else None)
        if mailbox is None:
            return ""
        subject = quote(f"Question about {self.entry.id}: {path}")
        return f"mailto:{mailbox}?subject={subject}&body={quote(self._about(path))}"

    def _report(self, path: str) -> str:
        """A public report about an answer, in the repository."""
        title = quote(f"{self.entry.id}: {path}")
        body = quote(f"What is wrong, and how do you know?\n\n{self._about(path)}")
        return f"{self.setting.repository}/issues/new?title={title}&body={body}"

    def _about(self, path: str) -> str:
        metadata = self.entry.declaration.metadata
        version = metadata.declaration_version if metadata else None
        return f"\n\nThis is about {path} in version {version or 'unknown'} of {self.url}"


def _body(identifier: str) -> str:
    tables = ("forces", "bodies")
    found = (row for table in tables for row in reference.rows(table) if row["id"] == identifier)
    return str(next(found)["name"])
