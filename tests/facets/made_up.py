"""A catalogue of any size that has only what filters and lists need: products drawn by chance, the same for a seed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from random import Random

from mtbd.catalogue import Catalogue, Company
from mtbd.facets import FACETS, Placed, rows
from mtbd.facets.facet import Facet, Gap, Kind
from mtbd.model.supplier import SupplierFile
from mtbd.pages import listing
from tests.made import made

TODAY = date(2026, 11, 22)
COUNTRIES = ("GB", "IE", "US", "DE", "NL", "FR", "SE", "CA", "AU", "IN")
WORDS = (
    *("report", "queue", "evidence", "camera", "vest", "custody", "radio", "map", "file", "search", "record"),
    *("witness", "number", "plate", "shift", "roster", "drone", "sensor", "audit", "redaction", "transcript"),
    *("interview", "vehicle", "exhibit", "disclosure", "training", "contact", "form", "call", "risk", "phone"),
)
SHARE_SILENT = 0.2
"""Of products that do not say, of each facet but those that everything has."""
SURE = frozenset({"category", "supplier", "origin", "reviewed", "next-review", "published", "overdue"})
SEVERAL = frozenset({"category", "kind", "regime", "hosting", "certificate", "vetting", "withheld", "sub-processor"})


def catalogue(count: int, seed: int = 1) -> Catalogue:
    """So many products of a tenth as many suppliers."""
    random = Random(seed)
    companies = [_company(number) for number in range(max(1, count // 10))]
    names = _names([company.id for company in companies])
    placed, told = [], []
    for number in range(count):
        values = tuple(_values(facet, names.get(facet.id, ()), random) for facet in FACETS)
        supplier = values[[facet.id for facet in FACETS].index("supplier")][0]
        placed.append(Placed(f"{supplier}/product-{number}", values))
        told.append(_listed(placed[-1].id, _some(random, 3).title(), f"{_some(random, 14)}.".capitalize()))
    return Catalogue(tuple(companies), TODAY, ({rows: tuple(placed), listing.rows: tuple(told)},))


def _listed(identifier: str, name: str, sentence: str) -> listing.Listed:
    supplier = identifier.partition("/")[0]
    return listing.Listed(
        url=f"products/{identifier}/",
        name=name,
        sentence=sentence,
        supplier=supplier,
        reviewed_on=TODAY,
        origin="supplier",
        status="published",
        categories=(),
        supplier_id=supplier,
    )


def _company(number: int) -> Company:
    name = f"Supplier {number} Limited"
    return Company(f"supplier-{number}", made(SupplierFile, {"supplier": {"legal_name": name}}), None)


def _names(suppliers: Sequence[str]) -> Mapping[str, Sequence[str]]:
    """The values of facets whose vocabulary the model does not list."""
    return {
        "supplier": suppliers,
        "hosting": COUNTRIES,
        "support-access": COUNTRIES,
        "sub-processor": [f"Host {number} Limited" for number in range(300)],
        "model-provider": [f"Model maker {number} Inc." for number in range(60)],
        "framework": [f"Framework {number}" for number in range(20)],
    }


def _values(facet: Facet, names: Sequence[str], random: Random) -> tuple[str, ...]:
    if facet.id not in SURE and random.random() < SHARE_SILENT:
        return random.choice(((), (Gap.NOT_KNOWN.value,), (Gap.WITHHELD.value,)))
    if facet.kind is Kind.DATES:
        return ((TODAY - timedelta(days=random.randrange(1000))).isoformat(),)
    if facet.kind is Kind.NUMBERS:
        return (str(random.choice((1, 2, 4, 8, 24, 48, 72))),)
    known = names or facet.vocabulary.order
    number = random.choice((1, 1, 2, 3)) if facet.id in SEVERAL else 1
    # Of a list, what stands first is drawn more often, as in the world.
    return tuple(dict.fromkeys(known[int(len(known) * random.random() ** 2)] for _ in range(number)))


def _some(random: Random, number: int) -> str:
    return " ".join(random.choice(WORDS) for _ in range(number))
