"""The first questions of a force, answered before it scrolls."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mtbd.catalogue import Company
from mtbd.model.confirmed import Confirmation
from mtbd.pages.fact import Fact
from mtbd.pages.facts import AT_A_GLANCE, facts
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
    texts.DECLARATION[texts.DECLARATION.index("data_protection:") : texts.DECLARATION.index("people:")]: "",
    EXIT: "",
}


def fact(question: str, changes: dict[str, str] | None = None) -> Fact:
    """The answer to one of the first questions."""
    (one,) = (one for one in facts(texts.unchecked(changes or {}), texts.TODAY) if one.question == question)
    return one


def test_they_stand_in_the_order_in_which_a_force_asks() -> None:
    assert [one.question for one in facts(texts.entry(), texts.TODAY)] == [
        "Made by",
        "Does it use AI?",
        "Is it biometric?",
        "Does it process personal data?",
        "Where are data held?",
        "Is another country involved?",
        "Does anyone else work on the data?",
        "Are data used to train or improve?",
        "How do people complain?",
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
        (
            "Is another country involved?",
            "See its answer",
            "Neither the company nor its host has an owner or a branch outside the United Kingdom.",
        ),
        ("Does anyone else work on the data?", "1 sub-processor", "in United Kingdom"),
        ("Are data used to train or improve?", "Never", ""),
        (
            "How do people complain?",
            "The force's contact centre",
            "By telephone or form with the number of the report.",
        ),
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
            {
                LOCATIONS: "  locations: {not_applicable: 'Data stay on the force''s own servers at all times.'}\n",
                "cloud_hosted: true": "cloud_hosted: false",
            },
            "On the force's own premises or account",
            "Data stay on the force's own servers at all times.",
        ),
        (
            {LOCATIONS: "  locations: {not_applicable: 'Data stay on the force''s own servers at all times.'}\n"},
            "In no place of the supplier's",
            "Data stay on the force's own servers at all times.",
        ),
        (
            {
                LOCATIONS: "  locations: {not_applicable: '"
                + "Nothing leaves the force's servers. ".replace("'", "''") * 4
                + "'}\n"
            },
            "In no place of the supplier's",
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


@pytest.mark.parametrize(
    ("told", "answer", "more"),
    [
        (
            "{force_data_used: opt_in, purposes: [Testing new versions]}",
            "Only where a force agrees",
            "for testing new versions",
        ),
        ("{force_data_used: default}", "Unless a force objects", ""),
        (
            "{not_yet_known: Nobody at the company could say it yet.}",
            "Not yet known",
            "Nobody at the company could say it yet.",
        ),
        (
            "{not_yet_known: 'Nobody at the company could say it yet, and our lawyers look at the contract.'}",
            "Not yet known",
            "Nobody at the company could say it yet, and our lawyers ...",
        ),
    ],
)
def test_whether_data_are_used_to_improve_it(told: str, answer: str, more: str) -> None:
    """The first question of many a data protection officer; why it is not known has less room than what is."""
    change = {"training_use: {force_data_used: never}": f"training_use: {told}"}

    assert fact("Are data used to train or improve?", change)[1:3] == (answer, more)


REVIEW = "{stage: sample, reviewer_competence: A clerk, can_override: true, override_recorded: true}"
MODEL = """
    - name: Urgency
      version: 1
      task: Orders reports
      type: linear
      origin: built
      output: A step
      performance: [%s]
"""
FIGURE = (
    "{metric: recall, result: 0.9, model_version: 1, dataset: all, n: 9, operating_conditions: [{condition: a, "
    "setting: b}], evaluator: %s%s}"
)
GROUPS = ", subgroups: [{attribute: sex, group: Women, result: 0.8}]"


def with_ai(review: str, *figures: str) -> dict[str, str]:
    """The small whole declaration of a product that uses AI."""
    models = MODEL % ", ".join(figures)
    section = f"\nai:\n  human_review: {review}\n  models: {models}people:\n"
    return {"  uses_ai: false": "  uses_ai: true", "\npeople:\n": section}


@pytest.mark.parametrize(
    ("figures", "answer", "more"),
    [
        ((), "No figures are given", ""),
        ((FIGURE % ("self", ""),), "Only the supplier", "not compared by groups of people"),
        ((FIGURE % ("self", GROUPS),), "Only the supplier", "compared by groups of people"),
        (
            (FIGURE % ("self", GROUPS), FIGURE % ("customer", "")),
            "A customer, 1 of 2 figures",
            "1 of 2 figures compared by groups of people",
        ),
        (
            (FIGURE % ("customer", ""), FIGURE % ("independent", "")),
            "Somebody independent, 1 of 2 figures",
            "not compared by groups of people",
        ),
    ],
)
def test_who_measured_the_ai_and_for_whom(figures: tuple[str, ...], answer: str, more: str) -> None:
    assert fact("Who measured how well its AI works?", with_ai(REVIEW, *figures))[1:3] == (answer, more)


@pytest.mark.parametrize(
    ("review", "answer", "more"),
    [
        (REVIEW, "A sample, afterwards", "that person can decide otherwise"),
        (
            REVIEW.replace("can_override: true", "can_override: false"),
            "A sample, afterwards",
            "that person cannot decide otherwise",
        ),
        (REVIEW.replace("sample", "never"), "Never", ""),
        (
            "{not_yet_known: It is being agreed with the forces., by: 2027-01-01}",
            "Not yet known",
            "It is being agreed with the forces.",
        ),
    ],
)
def test_whether_a_person_looks(review: str, answer: str, more: str) -> None:
    assert fact("Does a person look at its output?", with_ai(review))[1:3] == (answer, more)


SAFETY = "\nsafety:\n  standards: [%s]\npeople:\n"


@pytest.mark.parametrize(
    ("standards", "answer", "more"),
    [
        ("", "None", ""),
        ("{id: other, other: A <b> norm, edition: 1}", "A <b> norm", "by the supplier itself"),
        ("{id: json, edition: 1, test_house: example-hosting}", "JSON (RFC 8259)", ""),
    ],
)
def test_which_standard_it_was_tested_to(standards: str, answer: str, more: str) -> None:
    changes = {"\npeople:\n": SAFETY % standards}

    assert fact("To which standard was it tested?", changes)[1:3] == (answer, more)


def test_others_are_counted_and_their_countries_named_once() -> None:
    text, question = texts.DECLARATION, "Does anyone else work on the data?"
    old = text[text.index("  subprocessors:") : text.index("  subprocessor_notice")]
    rows = ", ".join(f"{{party: a, purpose: b, country: {country}}}" for country in ("GB", "IE", "GB"))
    three = fact(question, {old: f"  subprocessors: [{rows}]\n"})

    assert three[1:3] == ("3 sub-processors", "in United Kingdom, Ireland")
    assert fact(question, {old: "  subprocessors: []\n"})[1:3] == ("No", "")


def test_a_compilation_is_not_the_suppliers_word() -> None:
    one = texts.entry()
    metadata = one.declaration.metadata
    assert metadata is not None
    by_others = {"prepared_by": "public-sources", "compiled_by": "the mtbd project", "approver_role": None}
    compiled = changed(one.declaration, {"metadata": changed(metadata, by_others)})
    reviewed, whose = list(facts(type(one)(one.supplier, one.product, compiled, one.company), texts.TODAY))[-2:]

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

    last = list(facts(confirmed, texts.TODAY))[-1]
    assert last.more == "publisher showed control of exemplar.example on 4 March 2026"


NOT_TOLD = "{not_told: {by: example-hosting, asked_on: 2026-10-01}}"


def test_a_fact_says_what_the_tag_of_its_answer_says() -> None:
    """In the words of the page: a state has one name, whoever prepared the file."""
    declared = texts.unchecked({LOCATIONS: f"  locations: {NOT_TOLD}\n"})
    unknown = texts.unchecked({EXIT: "  exit: {not_yet_known: It is being tried., by: 2027-01-01}\n"})
    metadata = unknown.declaration.metadata
    assert metadata is not None
    by_others = changed(metadata, {"prepared_by": "public-sources"})
    compiled = replace(unknown, declaration=changed(unknown.declaration, {"metadata": by_others}))

    told = {one.question: one.answer for one in facts(declared, texts.TODAY)}
    assert told["Where are data held?"] == "A third party will not say"
    for entry, says in ((unknown, "Not yet known"), (compiled, "No public source found")):
        assert {one.question: one.answer for one in facts(entry, texts.TODAY)}["Can everything be exported?"] == says


def test_the_facts_at_a_glance_are_first_facts_in_their_order() -> None:
    entry = texts.entry()
    first = list(facts(entry, texts.TODAY))

    assert [first.index(one(entry)) for one in AT_A_GLANCE] == [1, 2, 3, 4, 9]


def test_what_is_not_answered_says_so() -> None:
    one = texts.entry()
    bare = type(one)(one.supplier, one.product, type(one.declaration)(), one.company)

    assert [one.answer for one in facts(bare, texts.TODAY)] == [
        "Exemplar Policing Systems Limited",
        *["Not answered"] * 6,
        "The supplier's",
    ]


def test_every_fact_leads_to_its_answer_on_the_page() -> None:
    """Where there is one to lead to; whether the ids are there is tested on the site."""
    paths = [one.path for one in facts(texts.entry(), texts.TODAY)]

    assert paths == [
        "supplier.legal_name",
        "product.uses_ai",
        "product.is_biometric",
        "product.processes_personal_data",
        "data_protection.locations",
        "data_protection.foreign_access_exposure",
        "data_protection.subprocessors",
        "data_protection.training_use",
        "people.complaints",
        "interoperability.exit",
        "metadata.reviewed_on",
        "",
    ]


@pytest.mark.parametrize(
    ("day", "more"), [(date(2027, 9, 30), ""), (date(2027, 10, 1), ", overdue since 30 September 2027")]
)
def test_a_review_that_is_overdue_is_so_among_the_first_facts(day: date, more: str) -> None:
    (one,) = (one for one in facts(texts.entry(), day) if one.question == "Last reviewed")

    assert one.more == f"by Director of Product{more}"
