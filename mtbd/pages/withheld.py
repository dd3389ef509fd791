"""The register of everything that is withheld: what, on which ground, with which harm, and how to ask for it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup

from mtbd import reference
from mtbd.catalogue import Catalogue
from mtbd.model.section import given
from mtbd.pages.holding import Holding, block, holdings
from mtbd.pages.links import of_product, of_supplier
from mtbd.pages.listing import name_of, product_url
from mtbd.pages.page import Page, Planned
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render

URL = "withheld/"


class Row(NamedTuple):
    """One entry of the register."""

    ground: str
    """The id of its ground; empty when there is none."""
    url: str
    """The page of the product or supplier that withholds it."""
    name: str
    supplier: str
    is_example: bool
    held: Holding
    block: Markup
    """All that is said of it."""


def plan(catalogue: Catalogue, setting: Setting) -> Iterator[Planned]:
    """One page."""
    yield Planned(URL, partial(page, catalogue, setting))


def page(catalogue: Catalogue, setting: Setting) -> Page:
    """Grouped by ground, in the order of their ids; suppliers are never counted against one another."""
    rows = sorted(_rows(catalogue, setting), key=lambda row: (row.ground, row.url, row.held.path))
    grounds = [
        (reference.row("provisions", ground) if ground else None, list(members))
        for ground, members in groupby(rows, key=lambda row: row.ground)
    ]
    context = {
        "grounds": grounds,
        "count": len(rows),
        "real": sum(not row.is_example for row in rows),
        "table": reference.table("provisions"),
    }
    description = "Everything that suppliers withhold, why, and how to ask for it"
    return Page(URL, "Register of what is withheld", description, render(setting, "withheld.html", URL, context))


def _rows(catalogue: Catalogue, setting: Setting) -> Iterator[Row]:
    """What products withhold, and what suppliers do: each of those once, however many products there are."""
    for company in catalogue.companies:
        url = f"suppliers/{company.id}/"
        for held in holdings(given(company.file), None, of_supplier(company, setting)):
            text = block(held, setting, below=_below(url))
            yield Row(_ground(held), url, company.name, company.name, company.is_example, held, text)
    for entry in catalogue.entries:
        url, declaration = product_url(entry), entry.declaration
        found = given(declaration) if entry.holds else ()
        for held in holdings(found, declaration.metadata, of_product(entry, setting)):
            text = block(held, setting, below=_below(url))
            yield Row(_ground(held), url, name_of(entry), entry.company.name, entry.is_example, held, text)


def _ground(held: Holding) -> str:
    return str(held.settled.ground["id"]) if held.settled.ground else ""


def _below(url: str) -> str:
    """What keeps the ids of one page apart from those of another."""
    return url.replace("/", ".")
