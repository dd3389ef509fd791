"""What ties a product to other countries, wherever its data are held: support, transfers, owners, others' registers.

Only what answers say of a country: a party whose country is not told is not taken for one from abroad, nor from here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from mtbd.catalogue import Entry
from mtbd.diagnostic import dotted
from mtbd.facets.data import PLACES
from mtbd.model.declaration import value_at
from mtbd.pages.fact import Fact, brief, countries
from mtbd.pages.flow import HOME, MODELS, OTHERS, PROMPTS, called, prompted
from mtbd.pages.phrase import country

QUESTION = "Is another country involved?"
_TRANSFERS, _LAW = ("data_protection", "transfers"), ("data_protection", "foreign_access_exposure")
_OWNER, _SUPPLIER = ("supplier", "ultimate_parent"), ("supplier", "jurisdiction")


class Tie(NamedTuple):
    """One country, what ties the product to it, and the answer that says so."""

    country: str
    how: str
    path: tuple[str, str]


def abroad(entry: Entry) -> Iterator[Fact]:
    """The fact of a product that has any such tie, or tells of foreign law; of others nothing is known."""
    found = [tie for tie in _ties(entry) if tie.country != HOME]
    law = value_at(entry.declaration, *_LAW)
    if found:
        path = _LAW if law else _first(found)
        yield Fact(QUESTION, countries(tie.country for tie in found), brief(_said(found)), dotted(path))
    elif law:
        yield Fact(QUESTION, "See its answer", brief(law), dotted(_LAW))


def _first(found: list[Tie]) -> tuple[str, str]:
    """The answer to read: what allows the transfers if that is told, since it names all countries."""
    paths = [tie.path for tie in found]
    return _TRANSFERS if _TRANSFERS in paths else paths[0]


def _said(found: list[Tie]) -> str:
    is_one = len({tie.country for tie in found}) == 1
    said = [tie.how if is_one else f"{tie.how} ({country(tie.country)})" for tie in found]
    return ", ".join(dict.fromkeys(said))


def _ties(entry: Entry) -> Iterator[Tie]:
    for place in _told(entry, PLACES):
        if place.activity == "support_access":
            yield Tie(place.country, "support", PLACES)
        yield from _registered(entry, place.provider, PLACES)
    for other in _told(entry, OTHERS):
        yield Tie(other.country, "a sub-processor", OTHERS)
        yield from _registered(entry, other.party.value, OTHERS)
    for transfer in _told(entry, _TRANSFERS):
        yield Tie(transfer.country, "transfers", _TRANSFERS)
    for provider in called(entry):
        yield from _registered(entry, provider, MODELS)
    for region in prompted(entry):
        yield Tie(region, "prompts", PROMPTS)
    if value_at(entry.declaration, "product", "cloud_hosted"):
        yield from _owned(entry)


def _told(entry: Entry, path: tuple[str, str]) -> Any:
    return value_at(entry.declaration, *path) or ()


def _registered(entry: Entry, party: str | None, path: tuple[str, str]) -> Iterator[Tie]:
    """Whose law a third party answers to, wherever its computers are."""
    found = entry.parties.get(party) if party else None
    if found and found.country:
        yield Tie(found.country, f"{found.name}, registered there", path)


def _owned(entry: Entry) -> Iterator[Tie]:
    """Whose law the supplier answers to: of a product that runs on a force's own computers it holds nothing."""
    for at, how in ((_SUPPLIER, "the supplier"), (_OWNER, "the supplier's owner")):
        told = value_at(entry.declaration, *at) or value_at(entry.company.file, *at)
        if told:
            yield Tie(getattr(told, "country", told), how, at)
