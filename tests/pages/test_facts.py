"""The first questions of a force, answered before it scrolls."""

from __future__ import annotations

import pytest

from mtbd.catalogue import Company
from mtbd.model.confirmed import Confirmation
from mtbd.pages.facts import Fact, facts
from tests.made import changed, made
from tests.pages import texts

LOCATIONS = """  locations:
    - {activity: storage, country: GB, provider: example-hosting}
    - {activity: support_access, country: GB}
"""
EXIT = """  exit:
    full_export: "yes"
    who_can: self_service
    formats: [JSON]
    includes: [records, attachments]
    charge: none
"""
NO_DATA = {
    "  holds_data: true": "  holds_data: false",
    "  processes_personal_data: true": "  processes_personal_data: false",
    f"data_protection:\n{LOCATIONS}": "",
    EXIT: "",
}


def fact(question: str, changes: dict[str, str] | None = None) -> Fact:
    """The answer to one of the first questions."""
    (one,) = (one for one in facts(texts.entry(changes)) if one.question == question)
    return one


def test_they_stand_in_the_order_in_which_a_force_asks() -> None:
    assert [one.question for one in facts(texts.entry())] == [
        "Made by",
        "Does it use AI?",
        "Is it biometric?",
        "Does it process personal data?",
        "Where are data held?",
        "Can everything be exported?",
        "Last reviewed",
        "Whose word is it?",
    ]


@pytest.mark.parametrize(
    ("question", "answer", "more"),
    [
        ("Made by", "Exemplar Policing Systems Limited", "Small, United Kingdom"),
        ("Does it use AI?", "No", ""),
        ("Does it process personal data?", "Yes", ""),
        ("Where are data held?", "United Kingdom", "support reaches them from United Kingdom"),
        ("Can everything be exported?", "Yes", "JSON"),
        ("Last reviewed", "1 October 2026", "by Director of Product"),
        ("Whose word is it?", "The supplier's", "publisher's identity not confirmed"),
    ],
)
def test_what_the_small_whole_declaration_says(question: str, answer: str, more: str) -> None:
    assert fact(question)[1:3] == (answer, more)


@pytest.mark.parametrize(
    ("changes", "answer", "more"),
    [
        (
            {"country: GB, provider": "country: IE, provider", "support_access, country: GB": "backup, country: US"},
            "Ireland, United States",
            "",
        ),
        (
            {LOCATIONS: "  locations: {not_applicable: 'Data stay on the force''s own servers at all times.'}\n"},
            "Does not apply",
            "Data stay on the force's own servers at all times.",
        ),
        (
            {
                LOCATIONS: "  locations: {not_applicable: '"
                + "Nothing leaves the force's servers. ".replace("'", "''") * 4
                + "'}\n"
            },
            "Does not apply",
            " ".join(["Nothing leaves the force's servers."] * 3) + " ...",
        ),
        (NO_DATA, "It holds no data", ""),
    ],
)
def test_where_data_are_held(changes: dict[str, str], answer: str, more: str) -> None:
    assert fact("Where are data held?", changes)[1:3] == (answer, more)


@pytest.mark.parametrize(
    ("changes", "answer", "more"),
    [
        ({'full_export: "yes"': 'full_export: "no"'}, "No", "JSON"),
        (
            {'full_export: "yes"': "full_export: partial", "    formats: [JSON]": "    formats: [CSV, PDF]"},
            "In part",
            "CSV, PDF",
        ),
        (
            {EXIT: "  exit: {not_applicable: It is bought once and keeps nothing.}\n"},
            "Does not apply",
            "It is bought once and keeps nothing.",
        ),
        (NO_DATA, "It holds no data", ""),
    ],
)
def test_whether_everything_can_be_exported(changes: dict[str, str], answer: str, more: str) -> None:
    assert fact("Can everything be exported?", changes)[1:3] == (answer, more)


def test_a_compilation_is_not_the_suppliers_word() -> None:
    one = texts.entry()
    metadata = one.declaration.metadata
    assert metadata is not None
    by_others = {"prepared_by": "public-sources", "compiled_by": "the mtbd project", "approver_role": None}
    compiled = changed(one.declaration, {"metadata": changed(metadata, by_others)})
    reviewed, whose = list(facts(type(one)(one.supplier, one.product, compiled, one.company)))[-2:]

    assert reviewed.more == "by the mtbd project"
    assert whose[1:3] == ("Not the supplier's", "compiled from public sources")


def test_a_confirmed_publisher_is_named_with_the_day() -> None:
    one = texts.entry()
    confirmation = made(
        Confirmation, {"supplier": "exemplar", "domain": "exemplar.example", "how": "A DNS record", "on": "2026-03-04"}
    )
    confirmed = type(one)(
        one.supplier, one.product, one.declaration, Company("exemplar", one.company.file, confirmation)
    )

    assert list(facts(confirmed))[-1].more == "publisher showed control of exemplar.example on 4 March 2026"


def test_what_is_not_answered_says_so() -> None:
    one = texts.entry()
    bare = type(one)(one.supplier, one.product, type(one.declaration)(), one.company)

    assert [one.answer for one in facts(bare)] == [
        "Exemplar Policing Systems Limited",
        *["Not answered"] * 6,
        "The supplier's",
    ]


def test_every_fact_leads_to_its_answer_on_the_page() -> None:
    """Where there is one to lead to; whether the ids are there is tested on the site."""
    paths = [one.path for one in facts(texts.entry())]

    assert paths == [
        "supplier.legal_name",
        "product.uses_ai",
        "product.is_biometric",
        "product.processes_personal_data",
        "data_protection.locations",
        "interoperability.exit",
        "metadata.reviewed_on",
        "",
    ]
