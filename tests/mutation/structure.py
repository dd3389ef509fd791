"""Faults of structure: what is missing, empty, misspelt or twice there, wherever a file can have them."""

from __future__ import annotations

from mtbd.diagnostic import Location
from mtbd.model.answer import Forms
from mtbd.model.declaration import CHAPTERS, Declaration, asked_of, traits
from mtbd.model.reading import read
from mtbd.model.section import Section
from mtbd.model.supplier import SupplierFile
from tests.mutation.document import Document, Edit, renaming
from tests.mutation.family import Changes, Family, Found, field, told_otherwise
from tests.mutation.spots import spots
from tests.mutation.variant import edited, variant

LEANT_ON = frozenset({"unknown-reference"})
"""What is said of an answer that refers to the one that is gone."""


# What is missing.


def question_removed(document: Document) -> Found:
    """Every question that the product is asked: its answer is taken out."""
    for at in _asked(document):
        if at in document.parts:
            found = variant("question removed", document, {at: None}, "missing-answer", entails=LEANT_ON)
            yield at, found


def section_removed(document: Document) -> Found:
    """Every section that the product is asked: it is taken out whole."""
    for section in dict.fromkeys(at[:1] for at in _asked(document)):
        if section in document.parts:
            found = variant("section removed", document, {section: None}, "missing-answer", entails=LEANT_ON)
            yield section, found


def _asked(document: Document) -> list[Location]:
    data = document.parts[()].data
    if document.is_supplier:
        company, declaration = read(SupplierFile, data).document.supplier, Declaration()
    else:
        company, declaration = None, read(Declaration, data).document
    present = traits(declaration, company)
    return [
        question.location
        for chapter in CHAPTERS
        if (chapter.name == "supplier") == document.is_supplier
        for question in chapter.questions
        if asked_of(chapter, question, present)
    ]


def needed_part_removed(document: Document) -> Found:
    """In every kind of group, a part without which it is no answer."""
    for spot in spots(document):
        for name in spot.data if spot.is_group else ():
            if name in spot.kind.FIELDS and spot.kind.FIELDS[name].needed:
                changes: Changes = {(*spot.at, name): None}
                found = variant("needed part removed", document, changes, "missing-answer", in_schema=True)
                yield spot.kind, found


def list_emptied(document: Document) -> Found:
    """Every list of which at least one entry is asked."""
    for spot in spots(document):
        if spot.least and not spot.has_form:
            # A list that stands under `value` is reported at its answer, as a group is.
            place = spot.at[:-1] if spot.at[-1] == "value" else spot.at
            changes: Changes = {spot.at: "[]"}
            yield field(spot), variant("list emptied", document, changes, "wrong-length", place, in_schema=True)


def answer_emptied(document: Document) -> Found:
    """One question of every section."""
    for spot in spots(document):
        if isinstance(spot.data, str) and issubclass(spot.owner, Section):
            yield spot.owner, told_otherwise(document, spot, "answer emptied", "~", "empty-answer")


# What is misspelt or twice there.


def word_misspelt(document: Document) -> Found:
    """Every word of a closed list."""
    for spot in spots(document):
        if spot.is_word:
            yield field(spot), told_otherwise(document, spot, "word misspelt", f"{spot.data}x", "not-in-list")


def key_misspelt(document: Document) -> Found:
    """The key of one question of every section."""
    for spot in spots(document):
        if issubclass(spot.owner, Section) and spot.at[-1] == spot.name:
            change = renaming(document, spot.at, f"{spot.name}x")
            found = edited("key misspelt", document, (change,), "unknown-key", spot.at, in_schema=True)
            yield spot.owner, found


def key_unknown(document: Document) -> Found:
    """Every section, and an answer in it that is a group: a key that nobody knows is put into it."""
    for spot in spots(document):
        if spot.is_group and spot.data and (spot.owner is spot.kind or issubclass(spot.owner, (Section, Forms))):
            changes: Changes = {(*spot.at, "unheard_of"): "x"}
            yield spot.owner, variant("key unknown", document, changes, "unknown-key", in_schema=True)


def key_twice(document: Document) -> Found:
    """The first key of every section: it is written twice, with its answer."""
    for spot in spots(document):
        if spot.is_group and issubclass(spot.kind, Section):
            first = next(iter(spot.data))
            part = document.parts[(*spot.at, first)]
            again = Edit(part.begin, part.begin, f"{document.text[part.begin : part.end]}\n  ")
            found = edited(
                "key twice", document, (again,), "duplicate-key", (*spot.at, first), changed=(*spot.at, first, "again")
            )
            yield spot.at, found


STRUCTURE: tuple[Family, ...] = (
    question_removed,
    section_removed,
    needed_part_removed,
    list_emptied,
    answer_emptied,
    word_misspelt,
    key_misspelt,
    key_unknown,
    key_twice,
)
"""Every family of faults of structure."""
