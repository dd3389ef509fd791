"""The register of everything that is withheld: what, on which ground, with which harm, and how to ask for it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from mtbd import reference
from mtbd.catalogue import Catalogue, Entry
from mtbd.pages.answers import Holding, sections
from mtbd.pages.listing import name_of, product_url
from mtbd.pages.page import Page, Planned
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render

URL = "withheld/"


def plan(catalogue: Catalogue, setting: Setting) -> Iterator[Planned]:
    """One page."""
    yield Planned(URL, partial(page, catalogue, setting))


def page(catalogue: Catalogue, setting: Setting) -> Page:
    """Grouped by ground, in the order of the law; suppliers are never counted against one another."""
    rows = sorted(_rows(catalogue, setting), key=lambda row: (row[0], row[1].id, row[3].path))
    grounds = [
        (reference.row("provisions", ground) if ground else None, list(members))
        for ground, members in groupby(rows, key=lambda row: row[0])
    ]
    context = {"grounds": grounds, "count": len(rows), "table": reference.table("provisions")}
    description = "Everything that suppliers withhold, why, and how to ask for it"
    return Page(URL, "Register of what is withheld", description, render(setting, "withheld.html", URL, context))


def _rows(catalogue: Catalogue, setting: Setting) -> Iterator[tuple[str, Entry, str, Holding]]:
    for entry in catalogue.entries:
        if not entry.holds:
            continue
        for section in sections(entry, product_url(entry), setting, catalogue.today):
            for answer in section.answers:
                for holding in answer.holdings:
                    ground = holding.settled.ground
                    yield (str(ground["id"]) if ground else "", entry, name_of(entry), holding)
