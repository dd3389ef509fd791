"""Facets of what a product is and whose word its page is."""

from __future__ import annotations

from mtbd.catalogue import EXAMPLE, Catalogue
from mtbd.facets.facet import YES_OR_NO, Facet, Kind, Reads, Vocabulary
from mtbd.facets.told import each, flag, listed, one
from mtbd.model.declaration import QUESTIONS

GROUP = "The product"


def _names(catalogue: Catalogue) -> Reads:
    """The names of suppliers by their ids."""
    return {company.id: company.name for company in catalogue.companies}.__getitem__


_WHOSE = QUESTIONS["metadata", "prepared_by"].ask.terms
_ORIGINS = Vocabulary(lambda _: lambda value: _WHOSE.get(value, "Nobody's: an invented example"), (*_WHOSE, EXAMPLE))


FACETS = (
    Facet(
        id="category",
        title="Category",
        help="Which need of policing it answers; a product may be in several.",
        group=GROUP,
        kind=Kind.WORDS,
        values=lambda reading: reading.entry.categories,
        vocabulary=listed(("product", "category")),
        pages="categories/",
    ),
    Facet(
        id="supplier",
        title="Supplier",
        help="Who stands behind it.",
        group=GROUP,
        kind=Kind.WORDS,
        values=lambda reading: (reading.entry.supplier,),
        vocabulary=Vocabulary(_names),
        pages="suppliers/",
    ),
    Facet(
        id="origin",
        title="Whose word",
        help="Who wrote its page: the supplier, others from what is public, or this project to show how it is done.",
        group=GROUP,
        kind=Kind.WORDS,
        values=lambda reading: (reading.entry.origin,),
        vocabulary=_ORIGINS,
        pages="catalogue/origin/",
    ),
    Facet(
        id="kind",
        title="Kind",
        help="Software, a service or a thing; a product may be several.",
        group=GROUP,
        kind=Kind.WORDS,
        values=each(("product", "kind")),
        vocabulary=listed(("product", "kind")),
        pages="catalogue/kind/",
    ),
    Facet(
        id="phase",
        title="Phase",
        help="How far along it is.",
        group=GROUP,
        kind=Kind.WORDS,
        values=one(("product", "phase")),
        vocabulary=listed(("product", "phase")),
        pages="catalogue/phase/",
    ),
    Facet(
        id="biometric",
        title="Biometric",
        help="Whether it measures people's bodies or behaviour to recognise or sort them.",
        group=GROUP,
        kind=Kind.FLAG,
        values=flag(("product", "is_biometric")),
        vocabulary=YES_OR_NO,
        pages="catalogue/biometric/",
    ),
    Facet(
        id="surveillance",
        title="Surveillance",
        help="Whether it watches, listens to or tracks people or their devices.",
        group=GROUP,
        kind=Kind.FLAG,
        values=flag(("product", "is_surveillance")),
        vocabulary=YES_OR_NO,
        pages="catalogue/surveillance/",
    ),
)
