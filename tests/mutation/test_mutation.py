"""Detection, tested by mutation: whole declarations with one fault each, and the finding that each must lead to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mtbd.diagnostic import Diagnostic, Severity
from mtbd.linter import lint
from mtbd.model.schema import KINDS, json_schema
from mtbd.rules import LAST_RULES, RULES, name_of
from mtbd.source import Text
from tests.conftest import Count
from tests.editor import typed, validator
from tests.mutation.document import Document, document
from tests.mutation.faults import FAULTS
from tests.mutation.forms import FORMS
from tests.mutation.references import REFERENCES
from tests.mutation.structure import STRUCTURE
from tests.mutation.variant import Variant
from tests.mutation.withholding import WITHHOLDING

COMPLETE = Path(__file__).parents[1] / "cases" / "complete"
TODAY = date(2026, 11, 22)
FAMILIES = STRUCTURE + FORMS + REFERENCES + WITHHOLDING + FAULTS
VALIDATORS = {name: validator(json_schema(kind)) for name, kind in KINDS.items()}

# About bytes, paths, the file as a whole, several files or a comment: tests of those have these.
ELSEWHERE = {
    "company-listed-twice",
    "confirmed-without-supplier",
    "file-too-large",
    "misplaced-file",
    "no-supplier-file",
    "not-a-declaration",
    "not-utf-8",
    "product-named-twice",
    "report-without-product",
    "several-documents",
    "successor-not-there",
    "unreadable-file",
}

# Small files first: what several files can show is shown by the one that is linted fastest.
DOCUMENTS = sorted(map(document, COMPLETE.glob("*/*.yaml")), key=lambda one: len(one.text))


def variants() -> Iterator[Variant]:
    """Every variant of every family, save those that are like an earlier one."""
    seen: set[object] = set()
    for one in DOCUMENTS:
        for family in FAMILIES:
            for alike, found in family(one):
                if (found.family, alike) not in seen:
                    seen.add((found.family, alike))
                    yield found


VARIANTS = tuple(variants())


def named(fault: Variant) -> str:
    return f"{fault.family}-{fault.rule}-{fault.label}".replace(" ", "_")


def linted(one: Document, text: str) -> list[Diagnostic]:
    """What is said of a file, with its supplier's file beside it."""
    supplier, name = one.name.split("/")
    texts = [Text(one.name, (supplier, f"{name}.yaml"), text.encode())]
    if one.company:
        texts.append(Text(f"{supplier}/supplier.yaml", (supplier, "supplier.yaml"), one.company.encode(), asked=False))
    return list(lint(texts, TODAY).diagnostics)


def fits_the_schema(one: Document, text: str, section: str) -> bool:
    """Whether an editor marks nothing in one section of a file, of which any part may be left out."""
    found = re.search(rf"^{section}:.*?(?=^[a-z]|\Z)", text, re.MULTILINE | re.DOTALL)
    assert found is not None
    kind = "supplier" if one.is_supplier else "declaration"
    return bool(VALIDATORS[kind].is_valid(typed(found.group())))


@pytest.mark.parametrize("one", DOCUMENTS, ids=lambda one: one.name)
def test_nothing_is_reported_without_a_fault(one: Document) -> None:
    assert linted(one, one.text) == []
    assert all(fits_the_schema(one, one.text, str(at[0])) for at in one.parts if len(at) == 1)


@pytest.mark.parametrize("fault", VARIANTS, ids=named)
def test_a_fault_is_reported_where_it_is(fault: Variant) -> None:
    found = linted(fault.document, fault.text)
    said = [f"{one.position.line}: {one.rule}: {one.message}" for one in found]

    assert (fault.rule, fault.line) in {(one.rule, one.position.line) for one in found}, said
    errors = {one.rule for one in found if one.severity is Severity.ERROR}
    assert errors <= {fault.rule} | fault.entails, said


@pytest.mark.parametrize("fault", [one for one in VARIANTS if one.in_schema], ids=named)
def test_an_editor_marks_what_the_schema_can_express(fault: Variant) -> None:
    assert not fits_the_schema(fault.document, fault.text, fault.section)


def test_every_rule_has_a_fault_that_it_must_find() -> None:
    others = ELSEWHERE | {name_of(rule) for rule in LAST_RULES}
    assert {one.rule for one in VARIANTS} | others == {name_of(rule) for rule in RULES}
    assert ELSEWHERE.isdisjoint(one.rule for one in VARIANTS)


def test_there_are_enough_faults(count: Count) -> None:
    families = Counter(one.family for one in VARIANTS)
    in_words = ", ".join(f"{family} {number}" for family, number in families.most_common())
    count(f"faults put into complete declarations: {len(VARIANTS)} ({in_words})")
    assert len(VARIANTS) >= 300
