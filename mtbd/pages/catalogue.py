"""The catalogue: every product by category, as plain pages; a script adds filters to the first of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from itertools import groupby
from typing import Any, NamedTuple

from mtbd import reference
from mtbd.catalogue import Catalogue
from mtbd.facets import FACETS
from mtbd.pages.listing import Listed, products
from mtbd.pages.page import Page, Planned
from mtbd.pages.paging import Part, planned
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render

URL = "catalogue/"
WAYS = tuple(facet for facet in FACETS if facet.pages.startswith(URL))
"""Facets whose values have pages of their own there."""


class Placed(NamedTuple):
    """A product below its first category; one that tells none comes last."""

    place: int
    product: Listed


def plan(catalogue: Catalogue, setting: Setting) -> Iterator[Planned]:
    """Every product once."""
    places = {row["id"]: place for place, row in enumerate(reference.rows("categories"))}
    found = (Placed(places.get(next(iter(one.categories), ""), len(places)), one) for one in products(catalogue))
    yield from planned(URL, sorted(found, key=lambda one: one.place), partial(page, catalogue.today, setting))


def page(today: date, setting: Setting, part: Part[Placed]) -> Page:
    """Products by category, pillar by pillar; categories without any are on a page of their own."""
    rows: tuple[Mapping[str, Any] | None, ...] = (*reference.rows("categories"), None)
    by_category = [
        (rows[place], [one.product for one in placed]) for place, placed in groupby(part.items, lambda one: one.place)
    ]
    pillars = groupby(by_category, lambda one: one[0]["pillar_title"] if one[0] else "Without a category")
    context = {"part": part, "today": today, "pillars": [(title, list(found)) for title, found in pillars]}
    description = f"Every product in the catalogue, by category{part.suffix}"
    return Page(part.url, f"Catalogue{part.suffix}", description, render(setting, "catalogue.html", part.url, context))
