"""The first questions of a force, answered before it scrolls."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Any

from mtbd.catalogue import Entry
from mtbd.diagnostic import Location, dotted
from mtbd.facets.data import OWN_WORDS, PLACES, with_force
from mtbd.model.answer import Answer, State
from mtbd.model.data_handling import KEPT
from mtbd.model.declaration import answer_at, value_at
from mtbd.pages.abroad import abroad
from mtbd.pages.fact import ENOUGH, Fact, brief, countries, fact
from mtbd.pages.flow import called
from mtbd.pages.phrase import country, party_name, words
from mtbd.pages.section_facts import section_facts
from mtbd.pages.wording import words_of


def facts(entry: Entry, today: date) -> Iterator[Fact]:
    """In the order in which a force asks."""
    yield Fact("Made by", entry.company.name, _supplier(entry), "supplier.legal_name")
    for one in (*_YES_OR_NO, _where):
        yield one(entry)
    yield from abroad(entry)
    yield from section_facts(entry)
    yield _export(entry)
    yield _reviewed(entry, today)
    yield _confirmed(entry)


def _supplier(entry: Entry) -> str:
    size = value_at(entry.company.file, "supplier", "size")
    at = value_at(entry.company.file, "supplier", "jurisdiction")
    return ", ".join(part for part in (words(size) if size else "", country(at) if at else "") if part)


def _yes_or_no(name: str, question: str, entry: Entry) -> Fact:
    return fact(entry, question, ("product", name), lambda told: ("Yes" if told else "No", ""))


_YES_OR_NO = (
    partial(_yes_or_no, "uses_ai", "Does it use AI?"),
    partial(_yes_or_no, "is_biometric", "Is it biometric?"),
    partial(_yes_or_no, "processes_personal_data", "Does it process personal data?"),
)


_EXIT = ("interoperability", "exit")


def _where(entry: Entry) -> Fact:
    question = "Where are data held?"
    answer = answer_at(entry.declaration, PLACES)
    if answer is None and not _is_asked(entry, PLACES):
        return Fact(question, _unasked(entry))
    if isinstance(answer, Answer) and answer.state is State.NOT_APPLICABLE:
        # That the supplier keeps none is no promise that data stay where they are.
        reason = answer.forms.not_applicable or ""
        if not with_force(entry):
            return Fact(question, "In no place of the supplier's", brief(reason), dotted(PLACES))
        return Fact(question, OWN_WORDS, _sent(entry) or brief(reason, ENOUGH), dotted(PLACES))
    return fact(entry, question, PLACES, _places)


def _sent(entry: Entry) -> str:
    """Where data go all the same."""
    names = [party_name(one, entry.parties) for one in called(entry)]
    return f"but models run at {' and '.join(names)}" if names else ""


def _unasked(entry: Entry) -> str:
    """Why nobody asks about data: the product has none, or so the answers say that are asked of its kind."""
    has_data = any(value_at(entry.declaration, "product", name) for name in ("holds_data", "processes_personal_data"))
    return "Not asked of its kind" if has_data else "It holds no data"


def _is_asked(entry: Entry, location: Location) -> bool:
    """Whether such a product is asked a question at all; one that does not say what it is might be."""
    return value_at(entry.declaration, "product", "kind") is None or entry.asks(location)


def _places(told: Any) -> tuple[str, str]:
    held = [place.country for place in told if place.activity in KEPT]
    reached = [place.country for place in told if place.activity == "support_access"]
    more = f"support reaches them from {countries(reached)}" if reached else ""
    return countries(held) or "Nowhere", more


_EXPORTED = {"yes": "Yes", "partial": "In part", "no": "No"}


def _export(entry: Entry) -> Fact:
    question = "Can everything be exported?"
    if answer_at(entry.declaration, _EXIT) is None and not _is_asked(entry, _EXIT):
        return Fact(question, _unasked(entry))
    return fact(entry, question, _EXIT, lambda told: (_EXPORTED[told.full_export], ", ".join(told.formats or ())))


AT_A_GLANCE: tuple[Callable[[Entry], Fact], ...] = (*_YES_OR_NO, _where, _export)
"""Those that a buyer and a data protection officer ask of each product first; every product is asked them."""


def _reviewed(entry: Entry, today: date) -> Fact:
    metadata = entry.declaration.metadata
    if metadata is None or metadata.reviewed_on is None:
        return Fact("Last reviewed", words_of(compiled=False)[State.UNANSWERED])
    on, again = metadata.reviewed_on, metadata.next_review_by
    by = f"by {metadata.compiled_by or metadata.approver_role or 'nobody named'}"
    overdue = f", overdue since {again.day} {again:%B %Y}" if again and again < today else ""
    return Fact("Last reviewed", f"{on.day} {on:%B %Y}", f"{by}{overdue}", "metadata.reviewed_on")


def _confirmed(entry: Entry) -> Fact:
    metadata, shown = entry.declaration.metadata, entry.company.confirmed
    if metadata is not None and metadata.prepared_by == "public-sources":
        return Fact("Whose word is it?", "Not the supplier's", "compiled from public sources")
    if shown is None:
        return Fact("Whose word is it?", "The supplier's", "publisher's identity not confirmed")
    on = shown.on
    return Fact(
        "Whose word is it?",
        "The supplier's",
        f"publisher showed control of {shown.domain} on {on.day} {on:%B %Y}",
    )
