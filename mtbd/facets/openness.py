"""Facets of how open a product is: to other systems, on the way out, and to people with a disability."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mtbd.facets.facet import GAPS, YES_OR_NO, Facet, Kind, Reading
from mtbd.facets.told import leaf, listed_part, told, yes_or_no
from mtbd.model.accessibility import Wcag
from mtbd.model.answer import State
from mtbd.model.interoperability import Exit

GROUP = "Openness"


def _open_api(apis: Any, _: Reading) -> Iterator[str]:
    """Yes if anybody can read the documentation of one of them; who can may be withheld of each."""
    access = [word for api in apis for word in leaf(api.docs_access) or (GAPS[State.UNANSWERED],)]
    if "public" in access:
        yield "yes"
        return
    gaps = [word for word in access if word in GAPS.values()]
    yield from gaps or ("no",)


def _open_formats(formats: Any, _: Reading) -> tuple[str]:
    return (yes_or_no(any(one.open for one in formats)),)


FACETS = (
    Facet(
        id="open-api",
        title="Open API",
        help="Whether it has an interface whose documentation anybody can read.",
        group=GROUP,
        kind=Kind.FLAG,
        values=told(("interoperability", "apis"), _open_api),
        vocabulary=YES_OR_NO,
        pages="catalogue/open-api/",
    ),
    Facet(
        id="export",
        title="Everything can be exported",
        help="Whether a force gets all of its data out.",
        group=GROUP,
        kind=Kind.WORDS,
        values=told(("interoperability", "exit"), lambda way_out, _: (way_out.full_export,)),
        vocabulary=listed_part(Exit, "full_export"),
        pages="catalogue/export/",
    ),
    Facet(
        id="open-formats",
        title="Open formats",
        help="Whether it gives data out in at least one open format.",
        group=GROUP,
        kind=Kind.FLAG,
        values=told(("interoperability", "export_formats"), _open_formats),
        vocabulary=YES_OR_NO,
        pages="catalogue/open-formats/",
    ),
    Facet(
        id="wcag",
        title="Accessibility level",
        help="Which level of the Web Content Accessibility Guidelines (WCAG) the supplier claims.",
        group=GROUP,
        kind=Kind.WORDS,
        values=told(("accessibility", "wcag"), lambda wcag, _: (wcag.level,)),
        vocabulary=listed_part(Wcag, "level"),
        pages="catalogue/wcag/",
    ),
)
