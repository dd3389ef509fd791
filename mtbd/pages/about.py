"""Who runs this, what it is and is not, how to have something corrected, and how old its data are."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from mtbd import reference
from mtbd.catalogue import Catalogue
from mtbd.pages.page import Page, Planned
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render

URL = "about/"


def plan(catalogue: Catalogue, setting: Setting) -> Iterator[Planned]:
    """One page."""
    yield Planned(URL, partial(page, catalogue, setting))


def page(catalogue: Catalogue, setting: Setting) -> Page:
    """The standing of the catalogue."""
    tables = [reference.table(name) for name in reference.TABLES]
    body = render(setting, "about.html", URL, {"tables": tables, "today": catalogue.today})
    return Page(URL, "About", "Who runs this catalogue, what it is not, and how to have something corrected", body)
