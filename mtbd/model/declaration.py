"""A declaration: what one product discloses to policing. Every section and question is reached from here."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Annotated, Any, NamedTuple

from mtbd.diagnostic import Location
from mtbd.model.accessibility import Accessibility
from mtbd.model.ai import Ai
from mtbd.model.answer import Answer
from mtbd.model.ask import Ask, ask, part
from mtbd.model.benefits import Benefits
from mtbd.model.biometrics import Biometrics
from mtbd.model.collaboration import Collaboration
from mtbd.model.commercial import Commercial
from mtbd.model.data_protection import DataProtection
from mtbd.model.equality import Equality
from mtbd.model.evaluation import Evaluation
from mtbd.model.evidence import Evidence
from mtbd.model.group import Group
from mtbd.model.incident import Incident, RegulatoryAction
from mtbd.model.interoperability import Interoperability
from mtbd.model.kind import of_field
from mtbd.model.limitation import Limitation
from mtbd.model.metadata import Metadata
from mtbd.model.party import Party
from mtbd.model.people import People
from mtbd.model.product import Product
from mtbd.model.professional_development import ProfessionalDevelopment
from mtbd.model.safety import Safety
from mtbd.model.section import Section, fields
from mtbd.model.security import Security
from mtbd.model.strategy_alignment import StrategyAlignment
from mtbd.model.supplier import Supplier
from mtbd.model.sustainability import Sustainability
from mtbd.model.text import AtLeastOne, Edition
from mtbd.model.trait import TRAITS, written
from mtbd.model.transparency import Transparency


class Declaration(Group):
    """One file: sections of answers, and the lists of third parties and evidence that answers refer to."""

    mtbd: Edition | None = part("Version of the questions")
    metadata: Metadata | None = part("This declaration")
    supplier: Supplier | None = part("Answers about the supplier that differ for this product")
    product: Product | None = part("The product")
    interoperability: Interoperability | None = part("Interoperability")
    transparency: Transparency | None = part("Transparency")
    ai: Ai | None = part("AI and algorithms")
    data_protection: DataProtection | None = part("Data protection")
    biometrics: Biometrics | None = part("Biometrics")
    people: People | None = part("People")
    security: Security | None = part("Security")
    safety: Safety | None = part("Safety")
    accessibility: Accessibility | None = part("Accessibility")
    equality: Equality | None = part("Equality")
    professional_development: ProfessionalDevelopment | None = part("Professional development")
    sustainability: Sustainability | None = part("Sustainability")
    collaboration: Collaboration | None = part("Collaboration")
    strategy_alignment: StrategyAlignment | None = part("National strategy")
    benefits: Benefits | None = part("Benefits")
    commercial: Commercial | None = part("Commercial")
    evaluation: Evaluation | None = part("Evaluation")
    limitations: Answer[Annotated[list[Limitation], AtLeastOne]] | None = ask(
        "What does it do badly or not at all, whom does that affect, and what can be done about it?",
        why="Every product has limits; the maker knows them first, and a force that knows them can work around them.",
        source="college-app",
        good="[{description: Reports in Welsh are always put in the middle of the queue., affects: Welsh speakers}]",
        bad="[{description: None known., affects: Nobody}]",
    )
    incidents: Answer[list[Incident]] | None = ask(
        "What went wrong in the last 36 months: security, data, safety, bias, outages or the law?",
        why="Every product has bad days; a force wants to know what was learned from them.",
        source="software-code",
        good="[{kind: service_outage, on: 2026-03-09, summary: Reports waited four hours for a rank., "
        "corrective_action: A second queue was added., status: closed}]",
        bad="[], for a service whose status page shows three outages",
    )
    regulatory_history: Answer[list[RegulatoryAction]] | None = ask(
        "What did regulators or courts find or order about you or the product in the last six years?",
        why="Much of it is public in scattered places; a force may have to weigh it before it buys.",
        source="exclusion-grounds",
        when=("digital", "affects_individuals"),
        good="[{kind: reprimand, authority: Information Commissioner, on: 2024-05-14, summary: A backup was open., "
        "outcome: Closed the same day and backups are now encrypted., status: closed}]",
        bad="[], for a company with an enforcement notice on the regulator's website",
    )
    parties: list[Party] | None = part("Third parties")
    evidence: list[Evidence] | None = part("Evidence")


class Question(NamedTuple):
    """A question of the model, at its place."""

    location: Location
    ask: Ask
    payload: Any
    """What its answer holds, as `mtbd.model.kind` names it."""


class Chapter(NamedTuple):
    """A section as a reader meets it: what it is called, when it is asked, and its questions in order."""

    name: str
    title: str
    introduction: str
    when: tuple[str, ...]
    questions: tuple[Question, ...]


def _chapter(name: str, kind: Any) -> Chapter:
    if isinstance(kind, type) and issubclass(kind, Section):
        questions = tuple(Question((name, key), question, of_field(kind.FIELDS[key])) for key, question in fields(kind))
        return Chapter(name, kind.TITLE, kind.__doc__ or "", kind.WHEN, questions)
    question = Question((name,), dict(fields(Declaration))[name], kind)
    return Chapter(name, name.replace("_", " ").capitalize(), question.ask.why, (), (question,))


CHAPTERS = tuple(
    _chapter(name, of_field(Declaration.FIELDS[name]))
    for name, question in fields(Declaration)
    if question.why or name not in ("mtbd", "parties", "evidence")
)
"""Every chapter of the model, in the order of a page."""

CHAPTER = {chapter.name: chapter for chapter in CHAPTERS}
"""Every chapter by its name."""

QUESTIONS = {question.location: question for chapter in CHAPTERS for question in chapter.questions}
"""Every question by its place."""


def answer_at(declaration: Group, location: Location) -> Any:
    """What stands at the place of a question: an answer, a plain value, or None when there is nothing."""
    found: Any = declaration
    for part_of in location:
        found = getattr(found, str(part_of), None)
    return found


def value_at(declaration: Group, *location: str) -> Any:
    """The value of an answer, None when there is none."""
    answer = answer_at(declaration, location)
    return answer.value if isinstance(answer, Answer) else None


def traits(declaration: Declaration, supplier: Supplier | None) -> frozenset[str]:
    """The names of the traits that a declaration's answers give it; the supplier's file fills what it leaves out."""
    return frozenset(
        trait.name
        for path, deciding in _DECIDED_BY.items()
        if (words := _words(declaration, supplier, path))
        for trait in deciding
        if not words.isdisjoint(trait.words)
    )


_DECIDED_BY = {path: tuple(trait for trait in TRAITS if trait.path == path) for path in {one.path for one in TRAITS}}
"""The traits by the answer that decides them: one answer may decide several."""


def _words(declaration: Declaration, supplier: Supplier | None, path: Location) -> frozenset[str]:
    found = answer_at(declaration, path)
    if found is None and path[0] == "supplier" and supplier is not None:
        found = answer_at(supplier, path[1:])
    return written(found.value if isinstance(found, Answer) else found)


@lru_cache(maxsize=256)  # Products are of few kinds, and much is asked about each.
def asked(present: frozenset[str]) -> Mapping[str, tuple[Location, ...]]:
    """The places of the questions that a product with these traits must answer, by chapter."""
    return {
        chapter.name: tuple(one.location for one in chapter.questions if asked_of(chapter, one, present))
        for chapter in CHAPTERS
    }


def asked_of(chapter: Chapter, question: Question, present: frozenset[str]) -> bool:
    """Whether a product with these traits must answer a question."""
    return question.ask.required and _opens(chapter.when, present) and _opens(question.ask.when, present)


def _opens(when: tuple[str, ...], present: frozenset[str]) -> bool:
    return not when or not present.isdisjoint(when)
