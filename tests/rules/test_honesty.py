"""Rules about words: what they find, what they let pass, and in which files."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

import pytest

from mtbd.rules.honesty.hard_to_read import readability
from mtbd.rules.honesty.implied_endorsement import endorsements
from mtbd.rules.honesty.superlative import superlatives

if TYPE_CHECKING:
    from tests.rules.conftest import Told

COMPILED = {"prepared_by: supplier": "prepared_by: public-sources\n  compiled_by: the mtbd project"}


REAL = {"example: true\n": ""}


def test_sample_answers_are_found_unless_the_supplier_is_invented(told: Told) -> None:
    sample = {"one_sentence: Sorts reports from the public by": "one_sentence: Sorts non-emergency reports by"}

    assert told("sample-answer", sample) == []
    found = told("sample-answer", sample, supplier=REAL)
    assert any("product.one_sentence is the sample answer of its page" in one for one in found)
    assert any("supplier.legal_name" in one for one in found)


@pytest.mark.parametrize(
    "answer",
    [
        "[{affects: Welsh speakers, description: 'Reports in WELSH are always  put in the middle of the queue.'}]",
        "{value: [{description: Reports in Welsh are always put in the middle of the queue., affects: Welsh speakers}],"
        " see: [product]}",
    ],
)
def test_a_sample_is_compared_as_data(told: Told, answer: str) -> None:
    old = """limitations:
  - description: Reports in Welsh are always put in the middle of the queue.
    affects: People who write in Welsh
    workaround: A bilingual clerk reads them first.
"""
    (found,) = (
        one for one in told("sample-answer", {old: f"limitations: {answer}\n"}, supplier=REAL) if "limit" in one
    )

    assert "limitations is the sample answer" in found


def test_an_answer_that_anybody_may_give_is_no_sample(told: Told) -> None:
    found = told("sample-answer", {"category: public-contact": "category: case-file-and-disclosure"}, supplier=REAL)

    for name in ("category", "phase", "kind", "regions", "locations", "uses_ai", "licence", "exit", "cpv"):
        assert not any(name in one for one in found)


def test_addresses_for_examples_are_found_unless_the_supplier_is_invented(told: Told) -> None:
    assert told("example-address") == []
    found = told("example-address", supplier=REAL)
    assert any("transparency@exemplar.example" in one for one in found)
    assert any("https://exemplar.example/triage" in one for one in found)


@pytest.mark.parametrize(
    ("address", "is_kept"),
    [
        ("https://example.org/x", True),
        ("https://www.EXAMPLE.com", True),
        ("https://notice.example/1", True),
        ("https://examples.org/x", False),
        ("https://myexample.com/x", False),
        ("https://exemplar.co.uk/example.org", False),
    ],
)
def test_only_names_that_are_kept_for_examples_lead_nowhere(told: Told, address: str, is_kept: bool) -> None:  # noqa: FBT001
    changes = {"website: https://exemplar.example/triage": f"website: {address}"}
    found = [one for one in told("example-address", changes, supplier=REAL) if address in one]

    assert bool(found) == is_kept


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("out_of_scope_uses: [Emergency calls]", "out_of_scope_uses: {not_applicable: It can be used for all.}"),
        (
            "limitations:\n  - description: Reports in Welsh are always put in the middle of the queue.\n"
            "    affects: People who write in Welsh\n    workaround: A bilingual clerk reads them first.\n",
            "limitations: {not_applicable: There is nothing that it does badly.}\n",
        ),
    ],
)
def test_limits_apply_to_every_product(told: Told, old: str, new: str) -> None:
    assert len(told("dodged-question", {old: new})) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The world-leading platform, and a World  leading one.", ["world-leading", "world leading"]),
        (
            "A market-leading, best-in-class and award-winning tool",
            ["market-leading", "best-in-class", "award-winning"],
        ),
        ("cutting edge, game-changing, ground-breaking", ["cutting edge", "game-changing", "ground-breaking"]),
        ("State-of-the-art models, seamlessly joined", ["state-of-the-art", "seamlessly"]),
        ("Revolutionary: it revolutionises policing", ["revolutionary", "revolutionises"]),
        ("It is 100% accurate and 100 per cent secure.", ["100% accurate", "100 per cent secure"]),
        ("Guaranteed results, and it is guaranteed to find them", ["guaranteed results", "is guaranteed to"]),
        ("Next-generation search of unparalleled quality", ["next-generation", "unparalleled"]),
        ("The most accurate face search on the market", ["the most accurate face search on the market"]),
        ("foolproof, infallible, unhackable", ["foolproof", "infallible", "unhackable"]),
    ],
)
def test_praise_is_found_in_its_own_words(text: str, found: list[str]) -> None:
    assert superlatives(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "It is not foolproof, and no result is guaranteed.",
        "It never gives error-free text without a check.",
        "It sends alerts to 100 % of the connected radios.",
        "Export of loans and guarantees",
        "A next-generation sequencing instrument; NextGen 911; next generation 999",
        "An industry classification code",
        "A change in the sector leading to fewer calls",
        "It compares records with the state of the art.",
        "There is a lack of seamless hand-over between forces.",
        "The best match is shown first.",
        "Products that are unmatched in the ledger",
    ],
)
def test_facts_and_denials_are_no_praise(text: str) -> None:
    assert superlatives(text) == []


@pytest.mark.parametrize("text", ["seamless " * 5_000, "MTBD certified " * 3_000, "not " * 12_000, "the best " * 5_000])
def test_long_texts_are_read_in_no_time(text: str) -> None:
    start = perf_counter()

    assert len(superlatives(text)) <= 1
    assert len(endorsements(text)) <= 1
    assert perf_counter() - start < 1


def test_praise_is_looked_for_in_descriptions_only(told: Told) -> None:
    changes = {
        "name: Exemplar Triage": "name: The Cutting-Edge Triage",
        "collaboration:\n  statement: A user group": "collaboration:\n  statement: A world-class user group",
        "Emergency calls": "Anything that needs 100 % accurate sorting",
    }

    assert [found.split(":")[0] for found in told("superlative", changes)] == [
        "product product.name",
        "product collaboration.statement",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "MTBD certified",
        "an MTBD-compliant product",
        "certified under Maximum Transparency by Default",
        "fully compliant with MTBD",
        "It complies with the Police Industry Charter.",
        "endorsed by the NPCC",
        "approved by the Home Office",
        "Home Office approved",
        "certified by BlueLight Commercial",
        "Approved by the National Police Chiefs' Council",
        "Approved by the National Police Chiefs\u2019 Council",
        "endorsed by both the APCC and others",
        "College of Policing approved training",
        "a police-approved app",
        "Our app is police approved.",
        "approved by UK police.",
        "It needs no training. It is endorsed by the NPCC.",
    ],
)
def test_endorsements_are_found(text: str) -> None:
    assert len(endorsements(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "It is not endorsed by the NPCC.",
        "It isn't approved by the Home Office",
        "This project is not run, approved or checked by NPCC, APCC or BlueLight Commercial.",
        "Neither the product nor this page has been approved by the Home Office",
        "The trial was approved by Kent Police's ethics committee.",
        "It was approved by the Home Office Biometrics and Forensics Ethics Group.",
        "The device was type approved by the Home Office in 2024.",
        "The police approved the use of it in 2024.",
        "Kent Police approved the trial.",
        "The method must be approved by the Home Office before a trial.",
        "It follows Authorised Professional Practice of the College of Policing.",
        "Whether it will be endorsed by the NPCC is open.",
        "Certified to the Home Office Body Armour Standard (2017) by a test house.",
        "We signed the Police Industry Charter in 2025.",
    ],
)
def test_facts_denials_and_plans_endorse_nothing(text: str) -> None:
    assert endorsements(text) == []


def test_endorsements_are_looked_for_in_every_answer(told: Told) -> None:
    supplier = {"  size: small": "  size: small\n  insurance: We are MTBD certified."}
    changes = {"[Control room supervisors]": "[Users of NPCC-approved systems]"}

    assert told("implied-endorsement", changes, supplier=supplier) == [
        'product product.intended_users.0: "NPCC-approved" claims an endorsement that nobody gives',
        'supplier supplier.insurance: "MTBD certified" claims an endorsement that nobody gives',
    ]


def test_readability_is_the_automated_readability_index() -> None:
    found = readability("The cat sat on the mat. It was 3.5 years old!")

    # 11 words, 32 letters and digits, 2 sentences.
    assert (found.words, found.words_a_sentence) == (11, 5.5)
    assert found.level == pytest.approx(4.71 * 32 / 11 + 0.5 * 5.5 - 21.43)


def test_items_of_a_list_are_sentences() -> None:
    assert readability("It does this:\n- sort\n- count\n").words_a_sentence == pytest.approx(5 / 3)


def test_a_text_without_words_is_easy() -> None:
    assert readability("...").words == 0


def test_a_short_text_is_not_judged(told: Told) -> None:
    old = "It reads reports that come by web form and puts the most urgent first. Staff decide on each report."
    long_words = "Telecommunications interoperability " * 7

    assert told("hard-to-read", {old: long_words}) == []
    assert len(told("hard-to-read", {old: long_words * 2})) == 1


def test_evidence_of_the_answer_can_show_independence(told: Told) -> None:
    item = "evidence:\n  - {id: paper, type: record, title: A paper, independence: %s, access: on_request}\n"
    cited = {"independently_evaluated: false": "independently_evaluated: {value: true, evidence: [paper]}"}

    for independence, times in (("regulator", 0), ("supplier_commissioned", 1)):
        listed = {"mtbd: 1\n": "mtbd: 1\n" + item % independence}
        assert len(told("independence-not-shown", cited | listed)) == times


def test_each_compiled_question_needs_a_source_and_its_parts_do_not(told: Told) -> None:
    found = {one.split(":")[0].removeprefix("product ") for one in told("answer-without-source", COMPILED)}

    assert {"product.versions", "product.deployments", "limitations", "interoperability.exit"} <= found
    assert {place for place in found if place.count(".") > 1} == set()
    assert not any(place.startswith("metadata") for place in found)
    assert "evaluation.evaluations" not in found  # said not to apply: nothing to cite
    assert told("answer-without-source") == []


def test_one_source_for_a_whole_answer_will_do(told: Told) -> None:
    old = "versions: {current: 4.2.0, released_on: 2026-05-01, supported_until: 2028-05-01}"
    cited = {old: f"versions: {{value: {old.removeprefix('versions: ')}, evidence: [page]}}"}
    before, after = told("answer-without-source", COMPILED), told("answer-without-source", COMPILED | cited)

    assert [one.split(":")[0] for one in {*before} - {*after}] == ["product product.versions"]


def test_a_compiled_supplier_file_cites_its_sources_too(told: Told) -> None:
    compiled = {
        "prepared_by: supplier\ncontact_email: transparency@exemplar.example\n": "prepared_by: public-sources\n",
        "size: small": "size: {value: small, evidence: [register]}",
        "is_vcse: false": "is_vcse: {not_yet_known: No public source says so.}",
        "mtbd: 1\n": "mtbd: 1\nevidence:\n  - {id: register, type: record, title: The register, "
        "independence: regulator, access: on_request}\n",
    }
    found = {one.split(":")[0].removeprefix("supplier ") for one in told("answer-without-source", supplier=compiled)}

    assert "evidence.0" in found
    assert "supplier.legal_name" in found
    assert found.isdisjoint({"supplier.size", "supplier.is_vcse"})


def test_a_question_that_is_not_asked_is_not_dodged(told: Told) -> None:
    dodge = {
        "professional_development:\n": "professional_development:\n  limits_taught: {not_applicable: It has no AI.}\n"
    }

    assert told("dodged-question", dodge) == []
    assert told("dodged-question", dodge | {"uses_ai: false": "uses_ai: true"}) == [
        "product professional_development.limits_taught.not_applicable: "
        "professional_development.limits_taught always applies: true or false is asked"
    ]


def test_a_supplier_file_can_dodge_too(told: Told) -> None:
    changes = {"is_vcse: false": "is_vcse: {not_applicable: We are a company.}"}

    assert told("dodged-question", supplier=changes) == [
        "supplier supplier.is_vcse.not_applicable: supplier.is_vcse always applies: true or false is asked"
    ]


COPY = "One sentence that would fit any product under the sun."
STATEMENTS = {
    "summary: It reads reports that come by web form and puts the most urgent first. Staff decide on each report.": (
        f"summary: {COPY}"
    ),
    "statement: Two training days a year are open to any officer, also from forces that are not customers.": (
        f"statement: {COPY.upper()}"
    ),
    "statement: A user group of six forces meets each quarter and ranks what is built next.": (
        "statement: One  sentence that would fit any product\n    under the sun."
    ),
}


def test_three_questions_with_one_text_are_two_too_many(told: Told) -> None:
    two = dict([*STATEMENTS.items()][:2])

    assert told("copied-answer", two) == []
    assert told("copied-answer", STATEMENTS) == [
        "product collaboration.statement: the same text answers 3 questions, product.summary first of them"
    ]


def test_one_answer_may_repeat_itself(told: Told) -> None:
    changes = {"[Emergency calls]": f"[{COPY}, {COPY}, {COPY}]"}

    assert told("copied-answer", changes) == []
