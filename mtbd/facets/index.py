"""All products and their values as one table of whole numbers, small enough to be sent to a reader's browser.

Its form is public and has a version: whoever reads version 1 may rely on every key in it; keys may be added.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from mtbd.catalogue import Entry, Whole
from mtbd.facets import FACETS, Placed, rows, values
from mtbd.facets.facet import SAYS_NOTHING, SILENT, Facet, Kind
from mtbd.model.answer import Answer
from mtbd.model.declaration import answer_at

VERSION = 1
FOLDER = f"facets/v{VERSION}/"
EACH = 500
"""Products of one file of cards."""
EPOCH = date(1970, 1, 1)


class Card(NamedTuple):
    """What a list shows of a product, its facets aside."""

    id: str
    name: str
    sentence: str
    status: str


def cards(entry: Entry, _: date) -> Iterator[Card]:
    """A product as lists show it."""
    sentence, metadata = answer_at(entry.declaration, ("product", "one_sentence")), entry.declaration.metadata
    told = sentence.value if isinstance(sentence, Answer) else None
    yield Card(entry.id, entry.name, told or "", (metadata.status if metadata else None) or "draft")


class Index(NamedTuple):
    """Both in the order of the products' names."""

    cards: tuple[Card, ...]
    placed: tuple[Placed, ...]


def index(catalogue: Whole) -> Index:
    """Every product of a catalogue."""
    pairs = zip(catalogue.gather(cards), catalogue.gather(rows), strict=True)
    ordered = sorted(pairs, key=lambda pair: (pair[0].name.lower(), pair[0].id))
    return Index(tuple(card for card, _ in ordered), tuple(placed for _, placed in ordered))


def table(found: Index, catalogue: Whole) -> dict[str, Any]:
    """The facets: `of` has a number for each product, in the order of their names."""
    return {
        "version": VERSION,
        "as_of": catalogue.today.isoformat(),
        "products": len(found.cards),
        "each": EACH,
        "facets": [_column(place, facet, found.placed, catalogue) for place, facet in enumerate(FACETS)],
    }


def _column(place: int, facet: Facet, placed: Sequence[Placed], catalogue: Whole) -> dict[str, Any]:
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


def chunks(found: Index) -> Iterator[dict[str, Any]]:
    """The cards, so many to a file, in the order of the table; one file at least."""
    for start in range(0, max(len(found.cards), 1), EACH):
        some = found.cards[start : start + EACH]
        yield {"version": VERSION, "from": start, "products": [card._asdict() for card in some]}
