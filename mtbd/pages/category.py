"""A category's page: the products in it, with what a buyer compares first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from mtbd import reference
from mtbd.catalogue import Whole
from mtbd.pages.glance import glance
from mtbd.pages.listing import products
from mtbd.pages.page import Page, Planned
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render


def plan(catalogue: Whole, setting: Setting) -> Iterator[Planned]:
    """One page per category, also for those with nothing in them yet: their address is known beforehand."""
    for row in reference.rows("categories"):
        yield Planned(f"categories/{row['id']}/", partial(page, row, catalogue, setting))


def page(row: Mapping[str, Any], catalogue: Whole, setting: Setting) -> Page:
    """The products of one category."""
    url = f"categories/{row['id']}/"
    members = tuple(one for one in products(catalogue) if row["id"] in one.categories)
    context = {
        "row": row,
        "glance": glance(catalogue, members),
        "products": members,
        "others": tuple(one for one in reference.rows("categories") if one["pillar"] == row["pillar"] and one != row),
    }
    return Page(
        url, row["title"], f"Products for policing: {row['title']}", render(setting, "category.html", url, context)
    )
