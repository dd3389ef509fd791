"""What products can be filtered by, how an address says so, and the data that filters are made from."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from mtbd.catalogue import Catalogue
from mtbd.facets import FACETS
from mtbd.facets.facet import SILENT, Gap
from mtbd.facets.index import EACH, FOLDER, VERSION
from mtbd.model.named import words
from mtbd.pages.page import Page, Planned
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render

URL = "catalogue/filters/"
SHOWN = 40
"""So many values of a closed list are written out; of a longer one it is said where they are."""


def plan(_: Catalogue, setting: Setting) -> Iterator[Planned]:
    """One page."""
    yield Planned(URL, partial(page, setting))


def page(setting: Setting) -> Page:
    """Every facet in the order of the filters, with its key and its values."""
    context = {
        "groups": [(title, list(found)) for title, found in groupby(FACETS, lambda facet: facet.group)],
        "gaps": [(gap, words(gap), gap in SILENT) for gap in Gap],
        "shown": SHOWN,
        "folder": FOLDER,
        "version": VERSION,
        "each": EACH,
    }
    description = "What products can be filtered by, the keys of addresses, and the data"
    return Page(URL, "Filters and their data", description, render(setting, "filters.html", URL, context))
