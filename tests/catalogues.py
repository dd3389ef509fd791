"""Catalogues for tests: of texts, checked as a build checks them, or of entries that a test made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from mtbd import gather
from mtbd.catalogue import Catalogue, Company, Entry
from mtbd.gather import Checked, gathered, looked, unpacked
from mtbd.linter.part import Part
from mtbd.pages import plan_entry, plan_whole
from mtbd.pages.page import Planned
from mtbd.pages.setting import Setting
from mtbd.source import Text

TODAY = date(2026, 11, 22)


class Everything(NamedTuple):
    """A catalogue, and the entries that its rows were made of."""

    catalogue: Catalogue
    entries: tuple[Entry, ...]


def checked(texts: Iterable[Text], day: date = TODAY) -> Checked:
    """What a build knows of texts before it makes pages."""
    return gather.check(tuple(texts), day, jobs=1, progress=lambda _done, _all: None)


def known(texts: Iterable[Text], day: date = TODAY) -> Everything:
    """The catalogue of texts; those with an error are not in it."""
    return unpack(checked(texts, day))


def unpack(found: Checked) -> Everything:
    """A catalogue that was checked, with its entries."""
    parts = (unpacked(part, found.between).values() for part in found.parts)
    return Everything(found.catalogue, tuple(entry for entries in parts for entry in entries))


def of(*entries: Entry, companies: Iterable[Company] | None = None, day: date = TODAY) -> Everything:
    """The catalogue of some entries, and of their suppliers unless others are named."""
    own = {entry.supplier: entry.company for entry in entries}.values() if companies is None else companies
    parts = [Part({}, one, {entry.id: entry for entry in entries if entry.supplier == one.id}) for one in own]
    assert sum(len(part.entries) for part in parts) == len(entries), "an id is given twice, or has no supplier"
    return Everything(gathered([looked(part, day) for part in parts], (), day).catalogue, entries)


def pages(everything: Everything, setting: Setting) -> Iterator[Planned]:
    """Every page that a build makes, one after another in this process."""
    yield from plan_whole(everything.catalogue, setting)
    for entry in everything.entries:
        yield from plan_entry(entry, everything.catalogue, setting)
