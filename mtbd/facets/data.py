"""Facets of what happens to a force's data: under which law, where, and in whose hands."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from mtbd.catalogue import Entry
from mtbd.facets.facet import NAMES, YES_OR_NO, Facet, Kind, Reading, Vocabulary
from mtbd.facets.party import party
from mtbd.facets.told import Read, each, flag, leaf, listed, listed_part, told
from mtbd.model.answer import Answer, State
from mtbd.model.data_handling import KEPT, DataLocation
from mtbd.model.declaration import answer_at, value_at
from mtbd.model.named import country

GROUP = "Data"
PLACES = ("data_protection", "locations")
OWN = "own-premises"
"""The value of what a force keeps itself, which is in no country that a supplier could name."""
OWN_WORDS = DataLocation.FIELDS["customer_control"].ask.question
_COUNTRIES = listed_part(DataLocation, "country")
_HOSTED = Vocabulary(lambda _: lambda value: OWN_WORDS if value == OWN else country(value))


def with_force(entry: Entry) -> bool:
    """Whether its data stay with the force: the supplier has no place for them, and is not said to run any of it."""
    answer = answer_at(entry.declaration, PLACES)
    is_away = value_at(entry.declaration, "product", "cloud_hosted")
    return isinstance(answer, Answer) and answer.state is State.NOT_APPLICABLE and not is_away


def _hosted(reading: Reading) -> Iterator[str]:
    """Countries, and the force itself where a supplier's answer would only be that the question does not apply."""
    if with_force(reading.entry):
        yield OWN
    else:
        yield from told(PLACES, _held)(reading)


def _held(places: Any, _: Reading) -> Iterator[str]:
    for place in places:
        if place.activity in KEPT:
            yield place.country
            yield from (OWN,) if place.customer_control else ()


def _in_countries(activities: Collection[str]) -> Read:
    return lambda places, _: (place.country for place in places if place.activity in activities)


def _subprocessors(found: Any, reading: Reading) -> Iterator[str]:
    for one in found:
        yield from leaf(one.party) if one.party.value is None else (party(reading, one.party.value),)


def _hours(hours: Any, _: Reading) -> tuple[str]:
    return (str(hours),)


FACETS = (
    Facet(
        id="personal-data",
        title="Personal data",
        help="Whether the product itself processes data about people.",
        group=GROUP,
        kind=Kind.FLAG,
        values=flag(("product", "processes_personal_data")),
        vocabulary=YES_OR_NO,
        pages="catalogue/personal-data/",
    ),
    Facet(
        id="regime",
        title="Data protection law",
        help="Under which parts of data protection law it is meant to be used.",
        group=GROUP,
        kind=Kind.WORDS,
        values=each(("data_protection", "regimes")),
        vocabulary=listed(("data_protection", "regimes")),
        pages="catalogue/regime/",
    ),
    Facet(
        id="hosting",
        title="Where data are held",
        help="Where data are stored, processed or backed up: in which countries, or with the force itself.",
        group=GROUP,
        kind=Kind.WORDS,
        values=_hosted,
        vocabulary=_HOSTED,
        pages="catalogue/hosting/",
    ),
    Facet(
        id="support-access",
        title="Support access from",
        help="From which countries support staff reach data.",
        group=GROUP,
        kind=Kind.WORDS,
        values=told(PLACES, _in_countries({"support_access"})),
        vocabulary=_COUNTRIES,
        pages="catalogue/support-access/",
    ),
    Facet(
        id="sub-processor",
        title="Sub-processor",
        help="Which third parties work on a force's data for the supplier.",
        group=GROUP,
        kind=Kind.WORDS,
        values=told(("data_protection", "subprocessors"), _subprocessors),
        vocabulary=NAMES,
    ),
    Facet(
        id="breach-hours",
        title="Hours until a breach is told",
        help="Within how many hours of learning of a breach the supplier tells the force.",
        group=GROUP,
        kind=Kind.NUMBERS,
        values=told(("data_protection", "breach_notification_hours"), _hours),
        vocabulary=NAMES,
    ),
)
