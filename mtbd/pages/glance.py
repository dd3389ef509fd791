"""Products beside one another in a table: what a buyer and a data protection officer ask of each first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from typing import NamedTuple

from mtbd.catalogue import EXAMPLE, Catalogue, Entry
from mtbd.pages.fact import Fact
from mtbd.pages.facts import AT_A_GLANCE
from mtbd.pages.listing import Listed, by_name, listing
from mtbd.pages.page import Page, Planned
from mtbd.pages.paging import Part, planned
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render

URL = "catalogue/at-a-glance/"


class Row(NamedTuple):
    """One product and its short answers, in the order of `AT_A_GLANCE`."""

    product: Listed
    facts: tuple[Fact, ...]


def rows(entry: Entry, _: date) -> Iterator[Row]:
    """A product in the table; what no longer holds is left out."""
    if entry.holds:
        yield Row(listing(entry), tuple(one(entry) for one in AT_A_GLANCE))


def glance(catalogue: Catalogue, among: Iterable[Listed]) -> tuple[Row, ...]:
    """Some products: real ones by name, then the invented ones."""
    urls = {one.url for one in among}
    return in_order(row for row in catalogue.gather(rows) if row.product.url in urls)


def in_order(found: Iterable[Row]) -> tuple[Row, ...]:
    """Real products by name, then the invented ones."""
    return tuple(sorted(found, key=lambda row: (row.product.origin == EXAMPLE, *by_name(row.product))))


def plan(catalogue: Catalogue, setting: Setting) -> Iterator[Planned]:
    """All products of the catalogue, in one table of several pages."""
    yield from planned(URL, in_order(catalogue.gather(rows)), partial(page, setting))


def page(setting: Setting, part: Part[Row]) -> Page:
    """One page of the table."""
    body = render(setting, "at_a_glance.html", part.url, {"part": part})
    return Page(part.url, f"Products at a glance{part.suffix}", f"First questions of each product{part.suffix}", body)
