"""The first page: what this is, what is in it, what is new, and how much is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from mtbd.catalogue import Catalogue, Entry
from mtbd.model.answer import State
from mtbd.model.declaration import CHAPTERS
from mtbd.model.tally import ABOUT_ITSELF, tally
from mtbd.pages import linked
from mtbd.pages.listing import Listed, products
from mtbd.pages.page import Page, Planned
from mtbd.pages.picture import shares, together
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render

_NEWEST = 6


def plan(catalogue: Catalogue, setting: Setting) -> Iterator[Planned]:
    """One page."""
    yield Planned("", partial(page, catalogue, setting))


class Told(NamedTuple):
    """What one declaration that holds tells, in numbers."""

    is_example: bool
    is_compilation: bool
    counts: tuple[int, ...]
    """How many questions have which form of answer, in the order of `_CELLS`; none where that is not counted."""


_CELLS = tuple((chapter.name, state) for chapter in CHAPTERS if chapter.name not in ABOUT_ITSELF for state in State)


def rows(entry: Entry, _today: date) -> Iterator[Told]:
    """Counted are declarations: compilations are not the suppliers' word, and examples are invented."""
    if entry.holds:
        yield Told(entry.is_example, entry.is_compilation, _counts(entry) if _is_counted(entry) else ())


def _is_counted(one: Entry | Told) -> bool:
    return not one.is_compilation and not one.is_example


def _counts(entry: Entry) -> tuple[int, ...]:
    found = tally(entry.declaration, entry.company.file.supplier)
    return tuple(found[name][state] if name in found else 0 for name, state in _CELLS)


def page(catalogue: Catalogue, setting: Setting) -> Page:
    """What is in it, in numbers, and what was reviewed last."""
    held = catalogue.gather(rows)
    counts = _together(one.counts for one in held if one.counts)
    titles = {chapter.name: chapter.title for chapter in CHAPTERS}
    context: dict[str, Any] = {
        "declared": sum(_is_counted(one) for one in held),
        "compiled": sum(one.is_compilation for one in held),
        "examples": sum(one.is_example for one in held),
        "newest": _newest(catalogue),
        "whole": shares(together(counts)),
        "bars": [(f"fields/{name}/", titles[name], shares(states)) for name, states in counts.items()],
    }
    description = "What products for UK policing disclose about themselves, with evidence and with what is withheld"
    body = render(setting, "home.html", "", context) + linked.of_home(setting, "MTBD catalogue", description)
    return Page("", "MTBD catalogue", description, body)


def _together(rows: Iterable[tuple[int, ...]]) -> dict[str, Counter[State]]:
    """The counts of all declarations by chapter; a chapter that none is asked is not in it."""
    counts: dict[str, Counter[State]] = {}
    for (name, state), column in zip(_CELLS, zip(*rows, strict=True), strict=False):
        if total := sum(column):
            counts.setdefault(name, Counter())[state] = total
    return counts


def _newest(catalogue: Catalogue) -> list[Listed]:
    """The last to be reviewed, those of one day by name."""
    reviewed = [one for one in products(catalogue) if one.reviewed_on is not None]
    return sorted(reviewed, key=lambda one: str(one.reviewed_on), reverse=True)[:_NEWEST]
