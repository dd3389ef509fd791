"""Faults of reference: an id is changed in one place, so that it leads nowhere, or stands twice."""

from __future__ import annotations

from collections.abc import Iterator

from mtbd.model.ai_models import Model, Performance
from mtbd.model.answer import Forms
from tests.mutation.document import Document
from tests.mutation.family import Family, Found
from tests.mutation.spots import Spot, spots
from tests.mutation.variant import Variant, variant


def evidence_renamed(document: Document) -> Found:
    """Every question under which evidence is cited: the first id is another."""
    for spot in _items(document, "evidence"):
        found = _renamed(document, spot, "evidence renamed", "unknown-reference", spot.at[:-1])
        yield spot.at[:2], found


def path_renamed(document: Document) -> Found:
    """Every answer that points to another answer."""
    for spot in _items(document, "see"):
        yield spot.owner, _renamed(document, spot, "path renamed", "unknown-reference", spot.at)


def _items(document: Document, name: str) -> Iterator[Spot]:
    for spot in spots(document):
        if spot.owner is Forms and spot.name == name and isinstance(spot.at[-1], int):
            yield spot


def party_renamed(document: Document) -> Found:
    """Every third party wherever one is named."""
    for spot in spots(document):
        if spot.show == "party":
            yield (spot.owner, spot.name), _renamed(document, spot, "party renamed", "unknown-reference", spot.at)


def data_renamed(document: Document) -> Found:
    """The data with which a model was made or measured."""
    for spot in spots(document):
        if (spot.owner, spot.name) in ((Model, "datasets"), (Performance, "dataset")) and isinstance(spot.data, str):
            yield (spot.owner, spot.name), _renamed(document, spot, "data renamed", "dataset-not-listed", spot.at)


def _renamed(document: Document, spot: Spot, family: str, rule: str, at: tuple[str | int, ...]) -> Variant:
    entails = frozenset({"sub-processor-left-out", "independent-test-without-tester"})
    return variant(family, document, {spot.at: "nowhere"}, rule, at, entails=entails)


def id_twice(document: Document) -> Found:
    """The lists of evidence and of third parties: an entry is added under an id that is taken."""
    entries = {
        "evidence": "id: {}, type: other, title: Another, independence: self_declared, access: on_request",
        "parties": "id: {}, name: Another Limited",
    }
    for name, entry in entries.items():
        listed = document.parts[()].data.get(name)
        if listed:
            new = f"{{{entry.format(listed[0]['id'])}}}"
            yield name, variant("id twice", document, {(name, len(listed)): new}, "duplicate-id")


REFERENCES: tuple[Family, ...] = (evidence_renamed, path_renamed, party_renamed, data_renamed, id_twice)
"""Every family of faults of reference."""
