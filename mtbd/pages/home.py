"""The first page: what this is, what is in it, what is new, and how much is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import Any

from mtbd.catalogue import Catalogue, Entry
from mtbd.model.answer import State
from mtbd.model.declaration import CHAPTERS
from mtbd.model.tally import tally
from mtbd.pages.listing import Listed, listed
from mtbd.pages.page import Page, Planned
from mtbd.pages.picture import shares, together
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render

_NEWEST = 6


def plan(catalogue: Catalogue, setting: Setting) -> Iterator[Planned]:
    """One page."""
    yield Planned("", partial(page, catalogue, setting))


def page(catalogue: Catalogue, setting: Setting) -> Page:
    """The counts leave out compilations, which are not the suppliers' word, and invented examples."""
    held = [entry for entry in catalogue.entries if entry.holds]
    counted = [entry for entry in held if not entry.is_compilation and not entry.is_example]
    counts = _counts(counted)
    titles = {chapter.name: chapter.title for chapter in CHAPTERS}
    context: dict[str, Any] = {
        "products": len(catalogue.entries),
        "declared": len(counted),
        "compiled": sum(entry.is_compilation for entry in held),
        "examples": sum(entry.is_example for entry in held),
        "newest": _newest(catalogue),
        "whole": shares(together(counts)),
        "bars": [(f"fields/{name}/", titles[name], shares(states)) for name, states in counts.items()],
    }
    description = "What products for UK policing disclose about themselves, with evidence and with what is withheld"
    return Page("", "MTBD catalogue", description, render(setting, "home.html", "", context))


def _counts(entries: list[Entry]) -> dict[str, Counter[State]]:
    counts: dict[str, Counter[State]] = {}
    for entry in entries:
        for name, states in tally(entry.declaration, entry.company.file.supplier).items():
            counts.setdefault(name, Counter()).update(states)
    return counts


def _newest(catalogue: Catalogue) -> list[Listed]:
    """The last to be reviewed, those of one day by name."""
    products = [one for one in listed(catalogue.entries) if one.reviewed_on is not None]
    return sorted(products, key=lambda one: str(one.reviewed_on), reverse=True)[:_NEWEST]
