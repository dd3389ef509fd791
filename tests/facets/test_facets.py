"""What products can be filtered by: values from every form of an answer, and keys that stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mtbd.catalogue import Entry
from mtbd.facets import FACETS, rows, values
from mtbd.facets.facet import SAYS_NOTHING, Kind
from mtbd.model.answer import Answer
from tests import catalogues
from tests.catalogues import Everything
from tests.made import changed
from tests.pages import texts

CONTRACT = [line.split() for line in Path(__file__).with_name("contract.txt").read_text(encoding="utf-8").splitlines()]
BY_ID = {facet.id: facet for facet in FACETS}


def of(entry: Entry, facet: str, today: date = texts.TODAY) -> tuple[str, ...]:
    """The values of one facet for a product."""
    (row,) = rows(entry, today)
    return row.values[FACETS.index(BY_ID[facet])]


def changed_to(changes: dict[str, str], facet: str) -> tuple[str, ...]:
    """The values of one facet for the small whole declaration with changes, whatever rules think of those."""
    return of(texts.unchecked(changes), facet)


@pytest.mark.parametrize(("facet", "kind", "words"), [(line[0], line[1], line[2:]) for line in CONTRACT])
def test_a_key_of_the_contract_is_still_there_with_its_values(facet: str, kind: str, words: list[str]) -> None:
    """Somebody has saved an address with it: it may gain values, and never loses one."""
    assert BY_ID[facet].kind == kind
    assert set(words) <= set(BY_ID[facet].vocabulary.order)


def test_a_new_facet_enters_the_contract() -> None:
    assert [facet.id for facet in FACETS if facet.id not in {line[0] for line in CONTRACT}] == []


def test_ids_are_unique_and_leave_room_for_other_keys() -> None:
    ids = [facet.id for facet in FACETS]

    assert len(set(ids)) == len(ids)
    assert not {"q", "sort", "page", "a-z", "filters", "at-a-glance"} & set(ids)
    assert [one for one in ids if one.endswith(("-from", "-to")) or one.isdigit()] == []


def test_each_facet_says_in_a_sentence_what_it_is() -> None:
    for facet in FACETS:
        assert facet.help.endswith("."), facet.id
        assert len(facet.help) < 120, facet.id
        assert facet.pages in ("", f"catalogue/{facet.id}/", "categories/", "suppliers/"), facet.id
        assert not (facet.pages and facet.is_range), facet.id


@pytest.mark.parametrize(
    ("facet", "expected"),
    [
        ("category", ("public-contact",)),
        ("supplier", ("exemplar",)),
        ("origin", ("supplier",)),
        ("kind", ("saas",)),
        ("uses-ai", ("no",)),
        ("automation", ()),
        ("regime", ("uk_gdpr", "dpa_part3")),
        ("hosting", ("GB",)),
        ("support-access", ("GB",)),
        ("sub-processor", ("Example Hosting Limited",)),
        ("breach-hours", ("24",)),
        ("open-api", ("yes",)),
        ("export", ("yes",)),
        ("open-formats", ("yes",)),
        ("wcag", ("aa",)),
        ("certificate", ("cyber_essentials",)),
        ("vetting", ("nppv_2_full",)),
        ("sme", ("yes",)),
        ("framework", ("none",)),
        ("charter", ("signed",)),
        ("training-hours", ("3",)),
        ("reviewed", ("2026-10-01",)),
        ("overdue", ("no",)),
        ("withheld", ()),
    ],
)
def test_a_told_answer_gives_its_value(facet: str, expected: tuple[str, ...]) -> None:
    assert of(texts.entry(), facet) == expected


WITHHELD = "{{withheld: {{what: All that a force would ask about it, concern: commercial_prejudice}}{}}}"


@pytest.mark.parametrize(
    ("change", "facet", "expected"),
    [
        ("apis: {not_applicable: There is nothing to be reached from elsewhere.}", "open-api", ("not-applicable",)),
        ("apis: {not_yet_known: It is being built at this moment.}", "open-api", ("not-known",)),
        ("apis: {not_told: {by: example-hosting, asked_on: 2026-10-01}}", "open-api", ("not-told",)),
        (f"apis: {WITHHELD.format('')}", "open-api", ("withheld",)),
        (f"apis: {WITHHELD.format(', value: []')}", "open-api", ("none", "withheld")),
        ("apis: [{name: A, purpose: B, style: rest, docs_access: nda}]", "open-api", ("no",)),
        ("apis: [{name: A, purpose: B, style: rest}]", "open-api", ("not-known",)),
        ("apis: []", "open-api", ("none",)),
    ],
)
def test_an_answer_that_names_nothing_is_a_value_of_its_own(change: str, facet: str, expected: tuple[str, ...]) -> None:
    whole = """apis:
    - {name: Queue API, purpose: Read the queue and put reports into it, style: rest, docs_access: public, charge: none}
"""

    assert changed_to({whole: change + "\n"}, facet) == expected


def test_a_question_that_is_asked_and_not_answered_is_not_known_and_one_that_is_not_asked_is_nothing() -> None:
    unanswered = {"  uses_ai: false\n": ""}

    assert changed_to(unanswered, "uses-ai") == ("not-known",)
    assert changed_to(unanswered, "automation") == ()
    assert changed_to({"uses_ai: false": "uses_ai: true"}, "automation") == ("not-known",)


LOCATIONS = """  locations:
    - {activity: storage, country: GB, provider: example-hosting}
    - {activity: support_access, country: GB}
"""
ITS_OWN = {LOCATIONS: "  locations: {not_applicable: 'A force installs it on its own servers, and data stay there.'}\n"}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({**ITS_OWN, "cloud_hosted: true": "cloud_hosted: false"}, ("own-premises",)),
        ({**ITS_OWN, "  cloud_hosted: true\n": ""}, ("own-premises",)),
        (ITS_OWN, ("not-applicable",)),
        ({"GB, provider: example-hosting": "GB, customer_control: true"}, ("GB", "own-premises")),
        ({"GB, provider: example-hosting": "GB, customer_control: false"}, ("GB",)),
        ({"support_access, country: GB": "support_access, country: GB, customer_control: true"}, ("GB",)),
    ],
)
def test_what_a_force_keeps_itself_is_found_as_such(changes: dict[str, str], expected: tuple[str, ...]) -> None:
    """Data of a product that a force installs are somewhere: a buyer looks for that, not for what does not apply."""
    assert changed_to(changes, "hosting") == expected


def test_what_a_force_keeps_itself_reads_as_the_question_about_it(real: Everything) -> None:
    reads = {value.id: value.reads for value in values(BY_ID["hosting"], real.catalogue)}

    assert reads["own-premises"] == "On the force's own premises or account"
    assert "not-applicable" not in reads


def test_a_sub_processor_whose_name_is_withheld_is_not_lost() -> None:
    hosting = "{party: example-hosting, purpose: Hosting, country: GB, since: 2024-03}"
    kept = f"{{party: {WITHHELD.format('')}, purpose: Hosting, country: IE}}"

    assert changed_to({hosting: f"{hosting}\n    - {kept}"}, "sub-processor") == (
        "Example Hosting Limited",
        "withheld",
    )


def test_nobody_can_be_called_like_a_gap() -> None:
    entry = texts.entry()
    parties = [changed(one, {"name": "withheld"}) for one in entry.declaration.parties or ()]
    hostile = replace(entry, declaration=changed(entry.declaration, {"parties": parties}))

    assert parties
    assert of(hostile, "sub-processor") == ("Withheld",)
    assert not SAYS_NOTHING & {"Withheld"}


def test_a_certificate_counts_until_its_last_day() -> None:
    entry = texts.entry()

    assert of(entry, "certificate", date(2027, 5, 31)) == ("cyber_essentials",)
    assert of(entry, "certificate", date(2027, 6, 1)) == ()


def test_a_review_is_overdue_after_its_day() -> None:
    entry = texts.entry()

    assert of(entry, "overdue", date(2027, 9, 30)) == ("no",)
    assert of(entry, "overdue", date(2027, 10, 1)) == ("yes",)


def test_what_is_withheld_is_found_by_its_section() -> None:
    assert changed_to({"deployments_total: 2 forces": f"deployments_total: {WITHHELD.format('')}"}, "withheld") == (
        "product",
    )


def test_a_supplier_that_has_not_signed_the_charter_is_not_listed() -> None:
    entry = texts.entry()
    before = entry.company.file.supplier
    assert before is not None
    assert before.charter is not None
    for answer in (None, Answer(changed(before.charter.value, {"status": "not_signed"}))):  # type: ignore[type-var]
        supplier = changed(before, {"charter": answer})
        company = replace(entry.company, file=changed(entry.company.file, {"supplier": supplier}))
        assert of(replace(entry, company=company), "charter") == ()


def test_what_others_compiled_is_no_word_of_a_supplier_on_the_charter() -> None:
    entry = texts.entry()
    company = replace(entry.company, file=changed(entry.company.file, {"prepared_by": "public-sources"}))

    assert changed_to(texts.COMPILED, "charter") == ()
    assert of(replace(entry, company=company), "charter") == ()


def test_of_what_no_longer_holds_only_the_name_plates_are_left() -> None:
    gone = {"status: published": "status: withdrawn\n  withdrawn_because: It was never sold in the United Kingdom."}
    (row,) = rows(texts.entry(gone), texts.TODAY)

    assert {facet.id for facet, found in zip(FACETS, row.values, strict=True) if found} == {
        "category",
        "supplier",
        "origin",
    }


def test_whose_word_it_is() -> None:
    assert of(texts.entry(example=True), "origin") == ("example",)
    assert changed_to(texts.COMPILED, "origin") == ("public-sources",)


def test_values_stand_in_the_order_of_the_model_and_what_names_nothing_last(real: Everything) -> None:
    phases = [value.id for value in values(BY_ID["phase"], real.catalogue)]
    hosting = values(BY_ID["hosting"], real.catalogue)

    assert phases == [word for word in BY_ID["phase"].vocabulary.order if word in phases]
    assert len(phases) > 1
    assert [value.id in SAYS_NOTHING for value in hosting] == sorted(value.id in SAYS_NOTHING for value in hosting)
    assert {value.id: value.reads for value in hosting}["GB"] == "United Kingdom"


def test_every_value_of_a_closed_list_reads_otherwise_than_another() -> None:
    nobody = catalogues.of()
    for facet in FACETS:
        read = [facet.vocabulary.reads(nobody.catalogue)(word) for word in facet.vocabulary.order]
        assert len(set(read)) == len(read), facet.id


def test_a_range_has_one_value_at_most(real: Everything) -> None:
    for row in real.catalogue.gather(rows):
        for facet, found in zip(FACETS, row.values, strict=True):
            told = [value for value in found if value not in SAYS_NOTHING]
            assert facet.kind not in (Kind.DATES, Kind.NUMBERS) or len(told) <= 1
