"""Products from A to Z: the letters, and the products of each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby
from string import ascii_uppercase
from unicodedata import normalize

from mtbd.catalogue import Catalogue
from mtbd.pages.listing import Listed, products
from mtbd.pages.page import Page, Planned
from mtbd.pages.paging import EACH, Part, planned
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render

URL = "catalogue/a-z/"
OTHER = "Other"
"""For names that begin with a figure, a sign, or a letter of another alphabet."""
LETTERS = (*ascii_uppercase, OTHER)


def letter(name: str) -> str:
    """The letter under which a name is looked up, its accents aside."""
    first = normalize("NFKD", name.strip())[:1].upper()
    return first if first in ascii_uppercase and first else OTHER


def plan(catalogue: Catalogue, setting: Setting) -> Iterator[Planned]:
    """The letters, and pages for each that has a product."""
    found = sorted(products(catalogue), key=lambda one: LETTERS.index(letter(one.name)))
    shelves = {key: list(members) for key, members in groupby(found, lambda one: letter(one.name))}
    counts = {key: len(members) for key, members in shelves.items()}
    yield Planned(URL, partial(overview, counts, found if len(found) <= EACH else [], setting))
    for key, members in shelves.items():
        yield from planned(f"{URL}{key.lower()}/", members, partial(page, key, counts, setting))


def overview(counts: dict[str, int], few: list[Listed], setting: Setting) -> Page:
    """The letters, each with how many products it has; where those are few, all of them."""
    context = {"letters": LETTERS, "counts": counts, "letter": None, "part": None, "few": few}
    body = render(setting, "a_to_z.html", URL, context)
    return Page(URL, "Products from A to Z", "Every product in the catalogue by its first letter", body)


def page(key: str, counts: dict[str, int], setting: Setting, part: Part[Listed]) -> Page:
    """Some products of one letter."""
    context = {"letters": LETTERS, "counts": counts, "letter": key, "part": part, "few": ()}
    title = f"Products from A to Z: {key}{part.suffix}"
    return Page(part.url, title, title, render(setting, "a_to_z.html", part.url, context))
