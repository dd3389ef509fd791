"""A category's page: the products in it, with what a buyer compares first; and the list of all categories."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import groupby
from typing import Any

from mtbd import reference
from mtbd.catalogue import Catalogue
from mtbd.pages.compare import few
from mtbd.pages.glance import glance
from mtbd.pages.listing import Listed, products
from mtbd.pages.page import Page, Planned
from mtbd.pages.paging import Part, planned
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render

ALL = "catalogue/category/"


def plan(catalogue: Catalogue, setting: Setting) -> Iterator[Planned]:
    """The list, and pages for each category, also with nothing in it yet: their addresses are known beforehand."""
    yield Planned(ALL, partial(overview, catalogue, setting))
    found = products(catalogue)
    for row in reference.rows("categories"):
        members = [one for one in found if row["id"] in one.categories]
        yield from planned(f"categories/{row['id']}/", members, partial(page, row, catalogue, setting))


def overview(catalogue: Catalogue, setting: Setting) -> Page:
    """Every category below its pillar, with how many products it has."""
    rows = reference.rows("categories")
    context = {
        "pillars": [(title, list(found)) for title, found in groupby(rows, lambda row: str(row["pillar_title"]))],
        "counts": Counter(category for one in products(catalogue) for category in one.categories),
        "table": reference.table("categories"),
    }
    return Page(ALL, "Categories", "Every category of products", render(setting, "categories.html", ALL, context))


def page(row: Mapping[str, Any], catalogue: Catalogue, setting: Setting, part: Part[Listed]) -> Page:
    """Some products of one category."""
    context = {
        "row": row,
        "part": part,
        "is_compared": row["id"] in few(catalogue),
        "glance": glance(catalogue, part.items),
        "others": tuple(one for one in reference.rows("categories") if one["pillar"] == row["pillar"] and one != row),
    }
    title = f"{row['title']}{part.suffix}"
    return Page(part.url, title, f"Products for policing: {title}", render(setting, "category.html", part.url, context))
