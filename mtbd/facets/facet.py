"""What a facet is: one thing that lists of products can be narrowed by."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from mtbd.catalogue import Catalogue, Entry
from mtbd.model.answer import State
from mtbd.model.named import words


class Kind(StrEnum):
    """How a facet is narrowed: by ticking values, or by the ends of a range."""

    WORDS = "words"
    FLAG = "flag"
    DATES = "dates"
    NUMBERS = "numbers"


class Gap(StrEnum):
    """Values of their own for answers that name none, so that narrowing a list never loses a product in silence."""

    NOT_APPLICABLE = "not-applicable"
    NOT_KNOWN = "not-known"
    NOT_TOLD = "not-told"
    WITHHELD = "withheld"


SILENT = frozenset({Gap.NOT_KNOWN, Gap.NOT_TOLD, Gap.WITHHELD})
"""Those with which a product does not say; it may still be what is looked for."""

NONE = "none"
"""The value of an answer that says there are none."""

SAYS_NOTHING = frozenset({*Gap, NONE})

GAPS = {
    State.WITHHELD: Gap.WITHHELD,
    State.PARTLY: Gap.WITHHELD,
    State.NOT_APPLICABLE: Gap.NOT_APPLICABLE,
    State.NOT_YET_KNOWN: Gap.NOT_KNOWN,
    State.UNANSWERED: Gap.NOT_KNOWN,
    State.NOT_TOLD: Gap.NOT_TOLD,
}


class Reading(NamedTuple):
    """A declaration, and the day on which it is read."""

    entry: Entry
    today: date


Values = Callable[[Reading], Iterable[str]]
Reads = Callable[[str], str]


class Vocabulary(NamedTuple):
    """The values of a facet: how each reads in a catalogue, and the order of those that the model lists."""

    reads: Callable[[Catalogue], Reads]
    order: tuple[str, ...] = ()


NAMES = Vocabulary(lambda _: str)
"""Names, which read as they are."""
YES_OR_NO = Vocabulary(lambda _: words, ("yes", "no"))


class Facet(NamedTuple):
    """One thing that lists can be narrowed by."""

    id: str
    """Its key in addresses: part of a contract, never renamed."""
    title: str
    help: str
    """One plain sentence."""
    group: str
    """The heading that it stands under."""
    kind: Kind
    values: Values
    """The values of a product; of a range, the one date (YYYY-MM-DD) or number."""
    vocabulary: Vocabulary
    pages: str = ""
    """The folder in which each value has a page without scripts; empty where values have none."""

    @property
    def is_range(self) -> bool:
        """Whether it is narrowed by the ends of a range."""
        return self.kind in (Kind.DATES, Kind.NUMBERS)
