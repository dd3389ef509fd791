"""The register of everything that is withheld: what, on which ground, with which harm, and how to ask for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup

from mtbd import reference
from mtbd.catalogue import Entry, Whole
from mtbd.model.section import given
from mtbd.pages.holding import Holding, block, holdings
from mtbd.pages.links import mail_of_product, mail_of_supplier
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


def plan(catalogue: Whole, setting: Setting) -> Iterator[Planned]:
    """One page."""
    yield Planned(URL, partial(page, catalogue, setting))


def page(catalogue: Whole, setting: Setting) -> Page:
    """Grouped by ground, in the order of their ids; suppliers are never counted against one another."""
    found = (*_of_suppliers(catalogue), *catalogue.gather(rows))
    every = sorted(found, key=lambda row: (row.ground, row.url, row.held.path))
    grounds = [
        (reference.row("provisions", ground) if ground else None, [(row, _block(row, setting)) for row in members])
        for ground, members in groupby(every, key=lambda row: row.ground)
    ]
    context = {
        "grounds": grounds,
        "count": len(every),
        "real": sum(not row.is_example for row in every),
        "table": reference.table("provisions"),
    }
    description = "Everything that suppliers withhold, why, and how to ask for it"
    return Page(URL, "Register of what is withheld", description, render(setting, "withheld.html", URL, context))


def rows(entry: Entry, _today: date) -> Iterator[Row]:
    """What a product withholds."""
    found = given(entry.declaration) if entry.holds else ()
    for held in holdings(found, entry.declaration.metadata, mail_of_product(entry)):
        yield Row(_ground(held), product_url(entry), name_of(entry), entry.company.name, entry.is_example, held)


def _of_suppliers(catalogue: Whole) -> Iterator[Row]:
    """What suppliers withhold: once, however many products they have."""
    for company in catalogue.companies:
        for held in holdings(given(company.file), None, mail_of_supplier(company)):
            url = f"suppliers/{company.id}/"
            yield Row(_ground(held), url, company.name, company.name, company.is_example, held)


def _ground(held: Holding) -> str:
    return str(held.settled.ground["id"]) if held.settled.ground else ""


def _block(row: Row, setting: Setting) -> Markup:
    """All that is said of it."""
    return block(row.held, setting, below=_below(row.url))


def _below(url: str) -> str:
    """What keeps the ids of one page apart from those of another."""
    return url.replace("/", ".")
