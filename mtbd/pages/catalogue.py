"""The catalogue: every product by category, as a plain page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from mtbd import reference
from mtbd.catalogue import Whole
from mtbd.pages.glance import glance
from mtbd.pages.listing import products
from mtbd.pages.page import Page, Planned
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render


def plan(catalogue: Whole, setting: Setting) -> Iterator[Planned]:
    """One page."""
    yield Planned("catalogue/", partial(page, catalogue, setting))


def page(catalogue: Whole, setting: Setting) -> Page:
    """Every category that has a product, pillar by pillar; categories without one follow by name."""
    rows = reference.rows("categories")
    found = products(catalogue)
    first = {row["id"]: tuple(one for one in found if one.categories[:1] == (row["id"],)) for row in rows}
    pillars = [
        (title, [(row, first[row["id"]]) for row in members])
        for title, members in groupby(rows, key=lambda row: str(row["pillar_title"]))
    ]
    context = {
        "pillars": pillars,
        "glance": glance(catalogue, found),
        "count": len(found),
        "table": reference.table("categories"),
    }
    description = "Every product in the catalogue, by category"
    return Page("catalogue/", "Catalogue", description, render(setting, "catalogue.html", "catalogue/", context))
