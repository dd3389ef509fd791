"""Every fault that is written by hand, by what it is about."""

from __future__ import annotations

from mtbd.diagnostic import Location
from tests.mutation.contradictions import CONTRADICTIONS
from tests.mutation.document import Document
from tests.mutation.family import Family, Found
from tests.mutation.faults_in_time import CURRENCY, WITHHELD
from tests.mutation.faults_in_words import NON_ANSWERS, READING
from tests.mutation.faults_of_products import AI, DATA, PRODUCT
from tests.mutation.variant import variant

BY_HAND = {
    "reading": READING,
    "non-answers": NON_ANSWERS,
    "withheld": WITHHELD,
    "currency": CURRENCY,
    "product": PRODUCT,
    "ai": AI,
    "data": DATA,
    "contradictions": CONTRADICTIONS,
}
"""The faults by what they are about."""


def by_hand(document: Document) -> Found:
    """The faults that are listed for a file."""
    for family, faults in BY_HAND.items():
        for fault in faults:
            if fault.file == document.name:
                changes = {_location(place): new for place, new in fault.changes.items()}
                at = _location(fault.at) if fault.at else None
                entails, in_schema = frozenset(fault.entails), fault.in_schema
                found = variant(family, document, changes, fault.rule, at, in_schema=in_schema, entails=entails)
                yield (fault.rule, *fault.changes.items()), found


def _location(place: str) -> Location:
    return tuple(int(step) if step.isdecimal() else step for step in place.split("."))


FAULTS: tuple[Family, ...] = (by_hand,)
"""The one family of faults that are listed and not found by walking the model."""
