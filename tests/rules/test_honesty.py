"""Rules about words: what they find, what they let pass, and in which files."""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING

import pytest

from mtbd.model.declaration import QUESTIONS
from mtbd.rules.honesty.hard_to_read import readability
from mtbd.rules.honesty.implied_endorsement import endorsements
from tests.rules.conftest import BASE

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


LIMITS = """limitations:
  - description: Reports in Welsh are always put in the middle of the queue.
    affects: People who write in Welsh
    workaround: A bilingual clerk reads them first.
"""


def test_one_changed_word_does_not_free_the_rest_of_a_group(told: Told) -> None:
    mine = {LIMITS: LIMITS.replace("People who write in Welsh", "Speakers of Welsh")}
    (found,) = (one for one in told("sample-answer", mine, supplier=REAL) if "limit" in one)

    assert found == (
        "product limitations.0.description: limitations has words of the sample answer of its page: write your own"
    )
    assert not [one for one in told("sample-answer", mine) if "limit" in one]


def test_a_sentence_that_only_begins_like_the_sample_is_ones_own(told: Told) -> None:
    mine = {LIMITS: "limitations:\n  - description: Reports in Welsh are always put at the end of the queue.\n"}

    assert not [one for one in told("sample-answer", mine, supplier=REAL) if "limit" in one]


def test_the_name_of_a_real_body_is_anybodys(told: Told) -> None:
    sample = QUESTIONS["people", "complaints"].ask.good
    content = (BASE / "base.yaml").read_text(encoding="utf-8")
    people = content[content.index("people:\n") : content.index("security:\n")]

    def found(answer: str) -> list[str]:
        changes = {people: f"people:\n  complaints: {answer}\n"}
        return [one for one in told("sample-answer", changes, supplier=REAL) if "complaints" in one]

    assert len(found(sample)) == 1
    assert len(found(sample.replace("The force's contact centre", "The desk"))) == 1
    assert found("{to: The desk, how: By post., next_step: Independent Office for Police Conduct}") == []


def test_a_group_of_short_texts_is_the_sample_only_as_a_whole(told: Told) -> None:
    old = "social_value:"
    sample = QUESTIONS["supplier", "social_value"].ask.good
    company = (BASE / "supplier.yaml").read_text(encoding="utf-8")
    block = company[company.index(f"  {old}") :]

    def found(answer: str) -> list[str]:
        changes = {**REAL, block: f"  {old} {answer}\n"}
        return [one for one in told("sample-answer", supplier=changes) if "social_value" in one]

    assert len(found(sample)) == 1
    assert found(sample.replace("Jobs for care leavers", "Places for apprentices")) == []


def test_invented_names_of_the_examples_are_found_where_nothing_is_asked(told: Told) -> None:
    parties = {"name: Example Hosting Limited": "name: Exemplar Hosting Limited"}

    assert told("sample-answer", parties) == []
    found = [one for one in told("sample-answer", parties, supplier=REAL) if "parties" in one]
    assert found == [
        'product parties.0.name: "Exemplar Hosting Limited" is a name of the examples: write your own',
    ]


def test_the_number_of_a_register_that_is_nobodys_is_found(told: Told) -> None:
    def found(number: str) -> list[str]:
        ico = {**REAL, "ico_registration: ZA000000": f"ico_registration: {number}"}
        return [one for one in told("sample-answer", supplier=ico) if "ico_registration" in one]

    assert len(found("ZA123456")) == 1
    assert found("ZA123457") == []


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


@pytest.mark.parametrize("text", ["MTBD certified " * 3_000, "not " * 12_000])
def test_long_texts_are_read_in_no_time(text: str) -> None:
    start = process_time()

    assert len(endorsements(text)) <= 1
    assert process_time() - start < 1


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


def test_endorsements_are_looked_for_beside_the_answers_too(told: Told) -> None:
    item = "{id: page, type: other, title: MTBD certified, independence: independent, access: on_request}"
    harm = "Our NPCC-approved product could be got round by whoever knew how each step of it is worked out."
    block = f"{{what: How each step is worked out, concern: gaming, harm: {harm}}}"
    changes = {
        "mtbd: 1\n": f"mtbd: 1\nevidence:\n  - {item}\n",
        "First published.": "First published as approved by the Home Office.",
        "  category:": f"  problem: {{withheld: {block}}}\n  category:",
        "phase: production": "phase: {value: production, note: This is the MTBD-certified product.}",
        "Rules that order a queue are not new; we claim nothing here.": "It is police-approved and not new.",
    }

    assert [one.split(":")[0] for one in told("implied-endorsement", changes)] == [
        "product evidence.0.title",
        "product metadata.change_log.0.summary",
        "product product.problem.withheld.harm",
        "product product.phase.note",
        "product benefits.innovation.not_applicable",
    ]


def test_an_address_endorses_nothing(told: Told) -> None:
    changes = {"https://exemplar.example/triage\n": "https://exemplar.example/npcc-approved\n"}

    assert told("implied-endorsement", changes) == []


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

    lost = [one.split(":")[0] for one in {*before} - {*after} if one.startswith("product product.")]
    assert lost == ["product product.versions"]


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
