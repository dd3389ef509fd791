"""Declarations that strain a page: names without end, text from right to left, hundreds of rows, and a tombstone."""

from __future__ import annotations

from dataclasses import replace

from mtbd.catalogue import Company, Entry
from mtbd.model.answer import Answer
from mtbd.model.metadata import Metadata
from mtbd.model.product import Product
from tests import catalogues
from tests.catalogues import Everything
from tests.made import changed

NAME = ("Everything " * 5 + "\u05de\u05d5\u05e6\u05e8 \U0001f46e\u200d\u2640\ufe0f " + "W" * 80 + " <b>" * 40)[:300]
LONG = "One sentence of many that say little. " * 1400
MODELS = 500


def strained(everything: Everything) -> Everything:
    """The same catalogue with a supplier whose products strain every page, and one that has none."""
    (triage,) = (entry for entry in everything.entries if entry.id == "example/triage")
    company = replace(triage.company, id="strained")
    bare = Company("bare", triage.company.file, None)
    entries = (_much(triage, company), _gone(triage, company))
    every = sorted((*everything.entries, *entries), key=lambda entry: entry.id)
    companies = sorted((*everything.catalogue.companies, company, bare), key=lambda one: one.id)
    return catalogues.of(*every, companies=companies, day=everything.catalogue.today)


def _much(entry: Entry, company: Company) -> Entry:
    """The longest name, a description of 50 KB and a table of 500 models."""
    declaration, ai = entry.declaration, entry.declaration.ai
    told = {"name": Answer(NAME), "one_sentence": Answer(NAME), "detailed_description": Answer(LONG)}
    product = changed(declaration.product or Product(), told)
    assert ai is not None
    assert ai.models is not None
    first = (ai.models.value or [])[0]
    short = changed(
        first, dict.fromkeys(("input", "output", "architecture", "datasets", "card_url")) | {"performance": ()}
    )
    many = changed(ai, {"models": Answer([short] * MODELS)})
    return replace(
        entry,
        supplier="strained",
        product="much",
        company=company,
        declaration=changed(declaration, {"product": product, "ai": many}),
    )


def _gone(entry: Entry, company: Company) -> Entry:
    """One that was withdrawn."""
    over = {"status": "withdrawn", "withdrawn_because": "It was never sold."}
    metadata = changed(entry.declaration.metadata or Metadata(), over)
    declaration = changed(entry.declaration, {"metadata": metadata})
    return replace(entry, supplier="strained", product="gone", company=company, declaration=declaration)
