"""All products and their values as one table of whole numbers, small enough to be sent to a reader's browser.

Its form is public and has a version: whoever reads version 1 may rely on every key in it; keys may be added.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from mtbd.catalogue import Catalogue
from mtbd.facets import FACETS, Placed, values
from mtbd.facets.facet import SAYS_NOTHING, SILENT, Facet, Kind

VERSION = 1
FOLDER = f"facets/v{VERSION}/"
EACH = 500
"""Products of one file of names."""
EPOCH = date(1970, 1, 1)


def table(placed: Sequence[Placed], catalogue: Catalogue) -> dict[str, Any]:
    """The facets: `of` has a number for each product, in the order in which they are given."""
    return {
        "version": VERSION,
        "as_of": catalogue.today.isoformat(),
        "products": len(placed),
        "each": EACH,
        "facets": [_column(place, facet, placed, catalogue) for place, facet in enumerate(FACETS)],
    }


def _column(place: int, facet: Facet, placed: Sequence[Placed], catalogue: Catalogue) -> dict[str, Any]:
    head = {key: getattr(facet, key) for key in ("id", "title", "help", "group", "kind")}
    told = [row.values[place] for row in placed]
    if facet.is_range:
        return {**head, "of": [_number(facet.kind, one) for one in told]}
    known = values(facet, catalogue)
    used = {value.id for value in known}
    reads = facet.vocabulary.reads(catalogue)
    unused = [{"id": word, "reads": reads(word), "unused": True} for word in facet.vocabulary.order if word not in used]
    at = {value.id: number for number, value in enumerate(known)}
    numbered = [tuple(sorted(at[value] for value in one)) for one in told]
    sets = {one: number for number, one in enumerate(dict.fromkeys(numbered))}
    described = [
        {"id": value.id, "reads": value.reads, **({"silent": True} if _is_silent(facet, value.id) else {})}
        for value in known
    ]
    return {**head, "values": [*described, *unused], "sets": list(sets), "of": [sets[one] for one in numbered]}


def _is_silent(facet: Facet, value: str) -> bool:
    return value in SILENT and value not in facet.vocabulary.order


def _number(kind: Kind, told: Sequence[str]) -> int | float | None:
    """A number, or the days of a date since 1970; None where it is not told."""
    value = next((one for one in told if one not in SAYS_NOTHING), None)
    if value is None:
        return None
    if kind is Kind.DATES:
        return (date.fromisoformat(value) - EPOCH).days
    number = Decimal(value)
    return int(number) if number == number.to_integral_value() else float(number)
