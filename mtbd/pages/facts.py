"""The first questions of a force, answered before it scrolls."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from mtbd.catalogue import Entry
from mtbd.model.answer import Answer, State
from mtbd.model.declaration import answer_at
from mtbd.pages.value import country, words


class Fact(NamedTuple):
    """One question with a short answer."""

    question: str
    answer: str
    more: str = ""
    path: str = ""
    """Where the whole answer stands on the page."""


def facts(entry: Entry) -> Iterator[Fact]:
    """In the order in which a force asks."""
    yield Fact("Made by", entry.company.name, _supplier(entry), "supplier.legal_name")
    yield _yes_or_no(entry, "uses_ai", "Does it use AI?")
    yield _yes_or_no(entry, "is_biometric", "Is it biometric?")
    yield _yes_or_no(entry, "processes_personal_data", "Does it process personal data?")
    yield Fact("Where are data held?", *_places(entry), path="data_protection.locations")
    yield Fact("Can everything be exported?", *_export(entry), path="interoperability.exit")
    yield _reviewed(entry)
    yield _confirmed(entry)


def _supplier(entry: Entry) -> str:
    size = _value(entry.company.file, "supplier", "size")
    at = _value(entry.company.file, "supplier", "jurisdiction")
    return ", ".join(part for part in (words(size) if size else "", country(at) if at else "") if part)


def _yes_or_no(entry: Entry, name: str, question: str) -> Fact:
    answer = answer_at(entry.declaration, ("product", name))
    told = answer.value if isinstance(answer, Answer) else None
    shown = _unknown(entry, answer) if told is None else "Yes" if told else "No"
    return Fact(question, shown, path=f"product.{name}")


def _unknown(entry: Entry, answer: Any) -> str:
    """Why there is no value, in a few words."""
    if not isinstance(answer, Answer):
        return "No public source found" if entry.is_compilation else "Not answered"
    if answer.state is State.NOT_YET_KNOWN and entry.is_compilation:
        return "No public source found"
    if answer.state is State.NOT_APPLICABLE:
        return "Does not apply"
    return words(answer.state)


_LONGEST = 110


def _reason(answer: Answer[Any]) -> str:
    """The supplier's words on why there is no value, cut short: the whole stands further down."""
    words = answer.forms.not_applicable or answer.forms.not_yet_known or ""
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " ..."


def _places(entry: Entry) -> tuple[str, str]:
    answer = answer_at(entry.declaration, ("data_protection", "locations"))
    if answer is None:
        holds = _value(entry.declaration, "product", "holds_data")
        personal = _value(entry.declaration, "product", "processes_personal_data")
        return ("It holds no data" if holds is personal is False else _unknown(entry, None)), ""
    if not answer.value:
        return _unknown(entry, answer), _reason(answer)
    held = [place.country for place in answer.value if place.activity in ("storage", "processing", "backup")]
    reached = [place.country for place in answer.value if place.activity == "support_access"]
    more = f"support reaches them from {_countries(reached)}" if reached else ""
    return _countries(held) or "Nowhere", more


def _countries(codes: list[str]) -> str:
    return ", ".join(country(code) for code in dict.fromkeys(codes))


_EXPORT = {"yes": "Yes", "partial": "In part", "no": "No"}


def _export(entry: Entry) -> tuple[str, str]:
    answer = answer_at(entry.declaration, ("interoperability", "exit"))
    if answer is None:
        holds = _value(entry.declaration, "product", "holds_data")
        return ("It holds no data" if holds is False else _unknown(entry, None)), ""
    if answer.value is None:
        return _unknown(entry, answer), _reason(answer)
    return _EXPORT[answer.value.full_export], ", ".join(answer.value.formats or ())


def _reviewed(entry: Entry) -> Fact:
    metadata = entry.declaration.metadata
    if metadata is None or metadata.reviewed_on is None:
        return Fact("Last reviewed", "Not answered")
    on = metadata.reviewed_on
    by = f"by {metadata.compiled_by or metadata.approver_role or 'nobody named'}"
    return Fact("Last reviewed", f"{on.day} {on:%B %Y}", by, "metadata.reviewed_on")


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


def _value(file: Any, *location: str) -> Any:
    answer = answer_at(file, location)
    return answer.value if isinstance(answer, Answer) else None
