"""Facets of how fresh a declaration is, and where something is withheld in it."""

from __future__ import annotations

from collections.abc import Iterator

from mtbd.catalogue import Catalogue
from mtbd.facets.facet import NAMES, YES_OR_NO, Facet, Kind, Reading, Reads, Values, Vocabulary
from mtbd.facets.told import yes_or_no
from mtbd.model.declaration import CHAPTERS

GROUP = "The declaration"
_TITLES = {chapter.name: chapter.title for chapter in CHAPTERS}


def _titles(_: Catalogue) -> Reads:
    return _TITLES.__getitem__


def _withheld(reading: Reading) -> Iterator[str]:
    return (str(one.location[0]) for one in reading.entry.given if one.answer.withheld)


def _on(name: str) -> Values:
    """A day that the declaration tells of itself."""

    def values(reading: Reading) -> Iterator[str]:
        if day := getattr(reading.entry.declaration.metadata, name, None):
            yield day.isoformat()

    return values


def _overdue(reading: Reading) -> Iterator[str]:
    return (yes_or_no(day < reading.today.isoformat()) for day in _on("next_review_by")(reading))


FACETS = (
    Facet(
        id="reviewed",
        title="Last reviewed",
        help="When the declaration was last looked at.",
        group=GROUP,
        kind=Kind.DATES,
        values=_on("reviewed_on"),
        vocabulary=NAMES,
    ),
    Facet(
        id="next-review",
        title="Next review",
        help="By when it is to be looked at again.",
        group=GROUP,
        kind=Kind.DATES,
        values=_on("next_review_by"),
        vocabulary=NAMES,
    ),
    Facet(
        id="published",
        title="First published",
        help="When the declaration was first published.",
        group=GROUP,
        kind=Kind.DATES,
        values=_on("published_on"),
        vocabulary=NAMES,
    ),
    Facet(
        id="overdue",
        title="Review overdue",
        help="Whether the day of its next review has passed.",
        group=GROUP,
        kind=Kind.FLAG,
        values=_overdue,
        vocabulary=YES_OR_NO,
        pages="catalogue/overdue/",
    ),
    Facet(
        id="withheld",
        title="Something withheld in",
        help="Sections in which the supplier keeps something back; its page says what, why and how to ask for it.",
        group=GROUP,
        kind=Kind.WORDS,
        values=_withheld,
        vocabulary=Vocabulary(_titles, tuple(_TITLES)),
        pages="catalogue/withheld/",
    ),
)
