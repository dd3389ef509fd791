"""Faults of form: values of the wrong type, without the form that is asked, too short or too long."""

from __future__ import annotations

from mtbd.model.answer import Forms
from mtbd.model.section import Section
from tests.mutation.document import Document
from tests.mutation.family import Family, Found, field, told_otherwise
from tests.mutation.spots import spots
from tests.mutation.variant import variant

EXAMPLE = "example"
"""The supplier's file says by it that it is invented: without it, invented addresses and samples are faults too."""


def date_mistyped(document: Document) -> Found:
    """Every date and month."""
    for spot in spots(document):
        if spot.json.get("format") == "date" or spot.show == "month":
            yield field(spot), told_otherwise(document, spot, "date mistyped", "soon", "wrong-type")


def number_mistyped(document: Document) -> Found:
    """In every section, a number of every kind."""
    for spot in spots(document):
        if spot.json.get("type") in ("integer", "number"):
            alike = spot.at[:1], spot.kind
            yield alike, told_otherwise(document, spot, "number mistyped", "many", "wrong-type")


def flag_mistyped(document: Document) -> Found:
    """A yes or no of every section."""
    for spot in spots(document):
        if spot.json.get("type") == "boolean" and spot.name != EXAMPLE:
            yield spot.at[:1], told_otherwise(document, spot, "flag mistyped", "perhaps", "wrong-type")


def words_for_parts(document: Document) -> Found:
    """In every section and in the forms of answers, one group and one list: a few words stand in its place."""
    for spot in spots(document):
        if issubclass(spot.owner, (Section, Forms)) and (spot.is_group or isinstance(spot.data, list)):
            alike = spot.owner, spot.is_group
            yield alike, told_otherwise(document, spot, "words for parts", "only words", "wrong-type")


def form_broken(document: Document) -> Found:
    """One of every kind of address, id, code and version that has a form."""
    for spot in spots(document):
        if "pattern" in spot.json and "format" not in spot.json and spot.show != "month":
            yield spot.kind, told_otherwise(document, spot, "form broken", "of no known form", "malformed-value")


def link_not_safe(document: Document) -> Found:
    """Every link."""
    for spot in spots(document):
        if spot.show == "link":
            yield field(spot), variant("link not safe", document, {spot.at: "http://old.example/"}, "link-not-https")


def text_too_short(document: Document) -> Found:
    """Every text of which a sentence is asked."""
    for spot in spots(document):
        if spot.json.get("minLength", 0) > len("short"):
            yield field(spot), told_otherwise(document, spot, "text too short", "short", "wrong-length")


def text_too_long(document: Document) -> Found:
    """A text of every kind that is a line or a few sentences."""
    for spot in spots(document):
        if spot.json.get("maxLength", 2001) <= 2000:
            new = "x" * (spot.json["maxLength"] + 1)
            yield spot.kind, told_otherwise(document, spot, "text too long", new, "wrong-length")


FORMS: tuple[Family, ...] = (
    date_mistyped,
    number_mistyped,
    flag_mistyped,
    words_for_parts,
    form_broken,
    link_not_safe,
    text_too_short,
    text_too_long,
)
"""Every family of faults of form."""
