"""Pages of facets for those without scripts: the values of each, and the products of each value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from typing import NamedTuple

from mtbd import facets
from mtbd.catalogue import Catalogue
from mtbd.facets import Placed, Value
from mtbd.facets.facet import SILENT, Facet
from mtbd.pages.catalogue import WAYS
from mtbd.pages.listing import Listed, by_name, rows
from mtbd.pages.page import Page, Planned
from mtbd.pages.paging import Part, planned
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render


class Shelf(NamedTuple):
    """One value of a facet, and the facet's others."""

    facet: Facet
    value: Value
    silent: tuple[Value, ...]
    """Those with which a product does not say, this value aside."""
    today: date


class Pair(NamedTuple):
    """A product with its values of each facet, and as lists show it."""

    values: Placed
    shown: Listed


def placed(catalogue: Catalogue) -> tuple[Pair, ...]:
    """Every product, in the order in which lists have them; the data of the filters stand in it too."""
    return catalogue.once(_placed)


def _placed(catalogue: Catalogue) -> tuple[Pair, ...]:
    pairs = zip(catalogue.gather(facets.rows), catalogue.gather(rows), strict=True)
    return tuple(sorted((Pair(*pair) for pair in pairs), key=lambda pair: by_name(pair.shown)))


def plan(catalogue: Catalogue, setting: Setting) -> Iterator[Planned]:
    """For each facet with a closed vocabulary its values, and for each value that a product has its products."""
    found = placed(catalogue)
    for place, facet in enumerate(facets.FACETS):
        if facet in WAYS:
            values = facets.values(facet, catalogue)
            yield Planned(facet.pages, partial(overview, facet, values, catalogue.today, setting))
            having = _having(values, ((one.values.values[place], one.shown) for one in found))
            for value, members in having.items():
                shelf = Shelf(facet, value, _silent(value, values), catalogue.today)
                yield from planned(f"{facet.pages}{value.id}/", members, partial(page, shelf, setting))


def _having(values: tuple[Value, ...], found: Iterable[tuple[tuple[str, ...], Listed]]) -> dict[Value, list[Listed]]:
    """The products of each value, in one walk over all of them."""
    having: dict[str, list[Listed]] = {value.id: [] for value in values}
    for told, one in found:
        for value in told:
            having[value].append(one)
    return {value: having[value.id] for value in values}


def _silent(value: Value, values: tuple[Value, ...]) -> tuple[Value, ...]:
    return tuple(one for one in values if one.id in SILENT and one != value)


def overview(facet: Facet, values: tuple[Value, ...], today: date, setting: Setting) -> Page:
    """The values of one facet, with how many products each has."""
    context = {"facet": facet, "values": values, "today": today}
    body = render(setting, "facet.html", facet.pages, context)
    return Page(facet.pages, f"Products by: {facet.title}", f"{facet.title}: {facet.help}", body)


def page(shelf: Shelf, setting: Setting, part: Part[Listed]) -> Page:
    """Some products of one value."""
    title = f"{shelf.facet.title}: {shelf.value.reads}{part.suffix}"
    body = render(setting, "value.html", part.url, {"shelf": shelf, "part": part})
    return Page(part.url, title, f"Products, {title}", body)
