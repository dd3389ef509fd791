"""The register of everything that is withheld: what, on which ground, with which harm, and how to ask for it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from mtbd import reference
from mtbd.catalogue import EXAMPLE, Catalogue
from mtbd.pages.holding import block
from mtbd.pages.page import Page, Planned
from mtbd.pages.paging import Part, planned
from mtbd.pages.registers.groups import Member, groups, members
from mtbd.pages.registers.untold import Held, held
from mtbd.pages.registers.withheld import REGISTERS, TITLE, URL
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render


def plan(catalogue: Catalogue, setting: Setting) -> Iterator[Planned]:
    """All that is withheld, in the order of the ids of its grounds; suppliers are never counted against one another."""
    every = sorted(held(catalogue), key=lambda one: (one.ground, one.where.url))
    is_real = any(one.whose != EXAMPLE for one in every)
    found = members(every, group=lambda one: one.ground)
    yield from planned(URL, found, partial(page, setting, is_real=is_real))


def page(setting: Setting, part: Part[Member[Held]], *, is_real: bool) -> Page:
    """One page of the register, with all that is said of each entry."""
    context = {
        "part": part,
        "groups": tuple(groups(part.items)),
        "is_real": is_real,
        "views": REGISTERS,
        "grounds": {row["id"]: row for row in reference.rows("provisions")},
        "blocks": {one.row.where: _block(one.row, setting) for one in part.items},
        "table": reference.table("provisions"),
    }
    description = "Everything that suppliers withhold, why, and how to ask for it"
    return Page(part.url, f"{TITLE}{part.suffix}", description, render(setting, "withheld.html", part.url, context))


def _block(one: Held, setting: Setting) -> Markup:
    """All that is said of it, with an id apart from those of other declarations on the page."""
    return block(one.holding, setting, below=one.where.url.partition("#")[0].replace("/", "."))
