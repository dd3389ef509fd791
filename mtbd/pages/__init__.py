"""The pages, one module per kind: from a catalogue to pages, nothing read and nothing written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

from mtbd.catalogue import Catalogue, Entry, Rows
from mtbd.facets import rows as of_facets
from mtbd.pages import (
    a_to_z,
    about,
    catalogue,
    category,
    compare,
    declare,
    facets,
    fields,
    filters,
    glance,
    home,
    listing,
    product,
    registers,
    rules,
    standards,
    supplier,
    withheld,
)
from mtbd.pages.page import Planned
from mtbd.pages.setting import Setting


class Kind(Protocol):
    """What every module of pages has that speak of the whole catalogue or of none."""

    def plan(self, catalogue: Catalogue, setting: Setting) -> Iterator[Planned]:
        """Every page of this kind, none of them made yet."""
        ...


class KindOfEntry(Protocol):
    """What every module of pages has that speak of one entry."""

    def plan(self, entry: Entry, catalogue: Catalogue, setting: Setting) -> Iterator[Planned]:
        """The pages of this kind for one entry, none of them made yet; their addresses begin with the entry's."""
        ...


PAGES: tuple[Kind, ...] = (
    home,
    catalogue,
    filters,
    facets,
    a_to_z,
    glance,
    supplier,
    category,
    compare,
    withheld,
    registers,
    fields,
    rules,
    declare,
    about,
)
"""Every kind of page that is not one entry's, in the order in which a visitor meets them."""

ENTRY_PAGES: tuple[KindOfEntry, ...] = (product, standards)
"""Every kind of page that each entry has."""

ROWS: tuple[Rows[Any], ...] = (home.rows, listing.rows, glance.rows, of_facets, *registers.ROWS)
"""Everything that pages and other files gather: made where the declarations are, which may be another process."""


def plan_whole(everything: Catalogue, setting: Setting) -> Iterator[Planned]:
    """Every page that is not one entry's."""
    for kind in PAGES:
        yield from kind.plan(everything, setting)


def plan_entry(entry: Entry, everything: Catalogue, setting: Setting) -> Iterator[Planned]:
    """Every page of one entry."""
    for kind in ENTRY_PAGES:
        yield from kind.plan(entry, everything, setting)
