"""Facets of buying a product and working with its supplier."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mtbd.facets.facet import NAMES, YES_OR_NO, Facet, Kind, Reading, Vocabulary
from mtbd.facets.in_use import forces
from mtbd.facets.told import answer_of, listed_part, named, told, yes_or_no
from mtbd.model.product import Deployment
from mtbd.model.supplier import Charter

GROUP = "Buying"
NOT_SIGNED = "not_signed"


def _frameworks(found: Any, reading: Reading) -> Iterator[str]:
    """Those that have not ended, by name."""
    return (named(one.name) for one in found if one.expires_on is None or one.expires_on >= reading.today)


def _charter(reading: Reading) -> Iterator[str]:
    """Who has not signed, or does not say so itself, is not listed: the Charter is voluntary."""
    if reading.entry.is_compilation or reading.entry.company.is_compilation:
        return
    answer = answer_of(reading, ("supplier", "charter"))
    if answer and answer.value and answer.value.status != NOT_SIGNED:
        yield answer.value.status


def _training(required: Any, _: Reading) -> Iterator[str]:
    """All that an officer who works with it learns before; nothing where only others need training."""
    hours = [one.hours for one in required if one.audience == "operator"]
    return (str(total) for total in (sum(hours),) if hours)


_STATUS = listed_part(Charter, "status")

FACETS = (
    Facet(
        id="sme",
        title="Small or medium-sized supplier",
        help="Whether the supplier has fewer than 250 people.",
        group=GROUP,
        kind=Kind.FLAG,
        values=told(("supplier", "size"), lambda size, _: (yes_or_no(size != "large"),)),
        vocabulary=YES_OR_NO,
        pages="catalogue/sme/",
    ),
    Facet(
        id="framework",
        title="Framework",
        help="Under which frameworks, as far as they have not ended, a force can buy it.",
        group=GROUP,
        kind=Kind.WORDS,
        values=told(("commercial", "frameworks"), _frameworks),
        vocabulary=NAMES,
    ),
    Facet(
        id="charter",
        title="Police Industry Charter",
        help="Suppliers who say that they have signed it or intend to; it is voluntary.",
        group=GROUP,
        kind=Kind.WORDS,
        values=_charter,
        vocabulary=Vocabulary(_STATUS.reads, tuple(word for word in _STATUS.order if word != NOT_SIGNED)),
        pages="catalogue/charter/",
    ),
    Facet(
        id="used-by",
        title="Used by",
        help="Forces of which it is published that they use it or try it out; others may well do so too.",
        group=GROUP,
        kind=Kind.WORDS,
        values=forces,
        vocabulary=listed_part(Deployment, "force"),
    ),
    Facet(
        id="training-hours",
        title="Hours of training before use",
        help="What people who work with it have to learn first.",
        group=GROUP,
        kind=Kind.NUMBERS,
        values=told(("professional_development", "required"), _training),
        vocabulary=NAMES,
    ),
)
