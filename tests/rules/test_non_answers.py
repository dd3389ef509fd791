"""Rules about answers that answer nothing: what they find, what they let pass, and in which files."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

import pytest

from mtbd.diagnostic import Location, dotted
from mtbd.linter import lint
from mtbd.model.always import ALWAYS
from mtbd.model.answer import RESERVED
from mtbd.model.declaration import QUESTIONS, Question
from mtbd.model.excuses import WRITTEN, refuses, stands_for
from mtbd.model.text import TextType
from mtbd.rules import RULES, name_of
from mtbd.rules.non_answers.applicable_after_all import BY_TRAIT
from mtbd.rules.non_answers.bare_yes import is_bare_yes
from mtbd.rules.non_answers.blanket_refusal import refusal
from mtbd.rules.non_answers.repeated_question import DESCRIBES, is_name, repeats
from mtbd.rules.non_answers.see_elsewhere import sends_away
from mtbd.rules.non_answers.superlative import DESCRIPTIONS, superlatives
from mtbd.rules.non_answers.unnamed_law import claims
from mtbd.rules.non_answers.vague_security import praised
from mtbd.source import Text

if TYPE_CHECKING:
    from tests.rules.conftest import Told

DISCLOSURES = Path(__file__).parents[2] / "disclosures"
THEME = {name_of(rule) for rule in RULES if ".non_answers." in rule.__name__}
COMPILED = {"prepared_by: supplier": "prepared_by: public-sources\n  compiled_by: the mtbd project"}
SENTENCE = "one_sentence: Sorts reports from the public by how soon they need an answer."
SUMMARY = "summary: It reads reports that come by web form and puts the most urgent first. Staff decide on each report."
LIMIT = "description: Reports in Welsh are always put in the middle of the queue."


def said_of(text: str, question: str = "") -> set[str]:
    """The rules that find a text, wherever it stands."""
    found = {
        "bare-yes": is_bare_yes(text),
        "blanket-refusal": refusal(text),
        "placeholder": stands_for(text) is not None,
        "repeated-question": repeats(question, text),
        "see-elsewhere": sends_away(text),
        "superlative": superlatives(text),
        "unnamed-law": claims(text),
        "vague-security": praised(text),
    }
    return {name for name, one in found.items() if one}


def answered(text: str) -> dict[str, str]:
    """The change by which a text is the answer to a question that takes every form."""
    return {"  uses_ai: false": f"  previous_process: {text}\n  uses_ai: false"}


# Refusals, and forms without a reason.


@pytest.mark.parametrize(
    "text",
    [
        "Commercially sensitive",
        "commercial-in-confidence.",
        "We consider this information commercially sensitive.",
        "This information is considered a trade secret.",
        "Confidential",
        "Strictly confidential.",
        "Redacted for security reasons",
        "We do not disclose this information.",
        "We are unable to share this.",
        "It cannot be disclosed",
        "Not for publication.",
    ],
)
def test_a_refusal_that_is_the_whole_answer_is_an_error(told: Told, text: str) -> None:
    assert refuses(text)
    before = answered(text)
    (found,) = told("refused-outright", before)
    assert found.startswith(
        f'product product.previous_process: "{text}" withholds without a ground: write {{withheld: ...}}'
    )
    assert told("blanket-refusal", before) == []


def test_what_a_note_refuses_is_no_answer_that_refuses(told: Told) -> None:
    """Beside it stands what is told."""
    assert told("refused-outright", answered("{value: By hand., note: It cannot be disclosed}")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Commercially sensitive contracts are searched with it.",
        "Confidential waste is shredded.",
        "We do not disclose personal data to anybody but the force that sent it.",
        "Restricted",
        "On request",
        "Available under an NDA",
        "Redacted copies are made for the defence.",
        "Commercially sensitive; it names the two buyers, their prices and the term of each contract. " * 3,
    ],
)
def test_what_goes_on_after_a_refusal_or_may_be_an_answer_is_no_error(text: str) -> None:
    assert not refuses(text)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("not_applicable", "not_applicable"),
        ('"not_applicable: we sell none of them"', "not_applicable"),
        ("not_yet_known", "not_yet_known"),
        ("not_told", "not_told"),
        ("withheld", "withheld"),
        ("Withheld", "withheld"),
        ("not-applicable", "not_applicable"),
    ],
)
def test_the_name_of_a_form_is_no_answer(told: Told, text: str, form: str) -> None:
    before = answered(text)
    (found,) = told("form-without-reason", before)

    assert found.startswith("product product.previous_process: ")
    assert found.endswith(f"is a form without its reason: write {WRITTEN[form]}")
    assert told("placeholder", before) == []
    assert told("blanket-refusal", before) == []


@pytest.mark.parametrize(
    ("rule", "text", "rest"),
    [
        ("form-without-reason", "not_applicable", "it always applies: answer it, as in It reads reports sent by web"),
        ("form-without-reason", "withheld", "it can never be withheld: tell it"),
        ("placeholder", "N/A", "it always applies: answer it, as in It reads reports sent by web form"),
        ("placeholder", "TBC", "it must be told before the declaration is published"),
        ("refused-outright", "Confidential", "it can never be withheld: tell it"),
        ("blanket-refusal", "Available on request", "it can never be withheld: tell it"),
    ],
)
def test_a_form_that_a_question_may_not_have_is_not_offered(told: Told, rule: str, text: str, rest: str) -> None:
    (found,) = told(rule, {SUMMARY: f"summary: {text}"})

    assert f": {rest}" in found
    assert "write {" not in found


@pytest.mark.parametrize(
    ("before", "after", "rest"),
    [
        (
            "format: Online and one shift with a mentor",
            "format: N/A",
            "tell it, or write {not_applicable: why it does not apply} in place of all of ",
        ),
        (
            "intended_users: [Control room supervisors]",
            "intended_users: [TBC]",
            "where there are none, no entry says so",
        ),
    ],
)
def test_a_part_without_forms_is_offered_none(told: Told, before: str, after: str, rest: str) -> None:
    (found,) = told("placeholder", {before: after})
    assert f" is a placeholder: {rest}" in found


def test_a_dodged_choice_is_told_what_there_is_to_choose(told: Told) -> None:
    dodge = {"phase: production": "phase: {not_applicable: The service is improved all the time.}"}

    (found,) = told("dodged-question", dodge)
    assert "product.phase always applies: write one of pre-deployment, beta-pilot, " in found


@pytest.mark.parametrize("text", ["Withheld numbers are shown as such.", "Not told by anybody, it asks for the place."])
def test_a_sentence_that_begins_with_the_name_of_a_form_is_an_answer(told: Told, text: str) -> None:
    assert told("form-without-reason", {SUMMARY: f"summary: {text}"}) == []


def test_every_form_that_tells_nothing_can_be_typed() -> None:
    assert set(WRITTEN) == RESERVED - {"value"}


# Placeholders.


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("N/A", "not_applicable"),
        ("**n/a**", "not_applicable"),
        ("Not applicable.", "not_applicable"),
        ("N/A - no custom code", "not_applicable"),
        ("NA. We train nothing", "not_applicable"),
        ("Not applicable to our solution.", "not_applicable"),
        ("TBC please", "not_yet_known"),
        ("TBD", "not_yet_known"),
        ("TBA: the contract is not signed", "not_yet_known"),
        ("To be confirmed", "not_yet_known"),
        ("\uff34\uff22\uff23", "not_yet_known"),
        ("T\u200dBC", "not_yet_known"),
        ("n\uff0fa", "not_applicable"),
        ("Unknown, see the other field", "not_yet_known"),
        ("not sure", "not_yet_known"),
        ("Not yet published.", "not_yet_known"),
        ("Coming soon!", "not_yet_known"),
        ("-", ""),
        ("...", ""),
        ("???", ""),
        ("Various", ""),
        ("nil", ""),
        ("As required.", ""),
        ("not available", ""),
        ("[insert text here]", ""),
        ("Lorem ipsum dolor sit amet", ""),
    ],
)
def test_a_placeholder_is_found_and_the_form_it_stands_for_is_named(text: str, form: str) -> None:
    assert stands_for(text) == form


@pytest.mark.parametrize(
    "text",
    [
        "None of our data is used to train it.",
        "Unknown faces are blurred, known ones are not.",
        "Unknown or withheld numbers are shown as such.",
        "NA-CI Salesforce",
        "NA64",
        "Various groups of officers ask it for past reports.",
        "To be confirmed by an officer, a match needs two finger marks.",
        "Not available on phones before version 4",
        "Other forces may read it.",
        "TBC Bank",
        "2 forces",
        "No",
        "None",
    ],
)
def test_a_text_that_begins_like_a_placeholder_may_be_an_answer(text: str) -> None:
    assert said_of(text) == set()


def test_none_is_an_answer_but_for_a_list_and_for_limits(told: Told) -> None:
    assert len(told("placeholder", {"[Emergency calls]": "[None]"})) == 1
    assert told("placeholder", {"[Emergency calls]": "[None under the age of ten]"}) == []
    assert told("placeholder", {SUMMARY: "summary: None"}) == []


@pytest.mark.parametrize("reason", ["Not applicable.", "To be confirmed.", "**Not known.**"])
def test_a_reason_that_repeats_its_form_is_no_reason(told: Told, reason: str) -> None:
    def evaluations(form: str, text: str) -> dict[str, str]:
        old = "evaluations: {not_applicable: The first trial ends in spring and its report will be listed here.}"
        return {old: f'evaluations: {{{form}: "{text}"}}'}

    for form in ("not_applicable", "not_yet_known"):
        (found,) = told("placeholder", evaluations(form, reason))
        assert found == f'product evaluation.evaluations.{form}: "{reason}" is no reason: say why'
        assert told("placeholder", evaluations(form, f"{reason[:-1]}: the trial ends in spring.")) == []


@pytest.mark.parametrize("note", ["tbc", "N/A", "Unknown."])
def test_a_note_without_words_is_no_note(told: Told, note: str) -> None:
    (found,) = told("placeholder", {"phase: production": f"phase: {{value: production, note: {note}}}"})

    assert found == f'product product.phase.note: "{note}" is no note: say what there is to note, or leave it out'


def test_a_note_may_begin_with_what_is_unknown(told: Told) -> None:
    note = "phase: {value: production, note: 'Unknown: the day of the next version.'}"

    assert told("placeholder", {"phase: production": note}) == []


def test_words_of_a_closed_list_and_of_the_evidence_are_no_answers(told: Told) -> None:
    item = "{id: page, type: other, title: Various, independence: independent, access: on_request}"
    changes = {"mtbd: 1\n": f"mtbd: 1\nevidence:\n  - {item}\n", "style: rest": "style: other"}

    assert told("placeholder", changes) == []


@pytest.mark.parametrize("text", ["None known", "none known.", "No known limitations", "None", "No limitations known"])
def test_no_limit_is_no_answer_about_limits(told: Told, text: str) -> None:
    assert len(told("placeholder", {LIMIT: f"description: {text}"})) == 1
    assert told("placeholder", {SENTENCE: f"one_sentence: {text}"}) == []


@pytest.mark.parametrize("text", ["None known to work with Welsh reports", "No reports in Welsh"])
def test_a_limit_that_begins_with_none_is_one(told: Told, text: str) -> None:
    assert told("placeholder", {LIMIT: f"description: {text}"}) == []


# Refusals and answers that stand elsewhere.


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Commercially sensitive", "Commercially sensitive"),
        ("This information is commercially sensitive.", "This information is commercially sensitive."),
        ("commercial in confidence", "commercial in confidence"),
        ("Confidential and proprietary to the vendor", "Confidential and proprietary to the vendor"),
        ("Redacted for cybersecurity purposes.", "Redacted for cybersecurity purposes."),
        ("Available on request", "Available on request"),
        ("It is not publicly disclosed.", "It is not publicly disclosed."),
        (
            "The model is a trade secret and cannot be disclosed.",
            "The model is a trade secret and cannot be disclosed.",
        ),
        ("Withheld due to commercial considerations", "Withheld due to commercial considerations"),
        ("Gradient boosted trees. Further details are available on request.", "details are available on request"),
        ("Trees. The training data sources are proprietary to the vendor.", "sources are proprietary to the vendor"),
        (
            "It has two parts. Technical information is commercially sensitive.",
            "Technical information is commercially sensitive",
        ),
    ],
)
def test_a_refusal_is_found_in_its_own_words(text: str, found: str) -> None:
    assert refusal(text) == found
    assert said_of(text) == {"blanket-refusal"}


@pytest.mark.parametrize(
    "text",
    [
        "It hides confidential details on request of a supervisor.",
        "Callers may mark what they say as confidential.",
        "Personal information cannot be shared with other forces.",
        "We do not disclose personal data to anybody.",
        "Reports are withheld from search until a supervisor has read them.",
        "It drafts redacted versions of records for the disclosure unit.",
        "The classified advertisements of ten newspapers",
        "Speeches on request stops",
        "It finds commercially sensitive text before a document is published.",
        "A public register that is restricted to officers of one force",
    ],
)
def test_a_product_that_deals_with_secrets_refuses_nothing(text: str) -> None:
    assert said_of(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "See our brochure.",
        "see brochure",
        "Please see our website",
        "Please refer to our product documentation for more information.",
        "See website: https://supplier.example/product",
        "https://supplier.example/product",
        "https://a.example/ , https://b.example/",
        "[About it](https://supplier.example/product)",
        "Contact sales.",
        "Please contact us for further details",
        "As above",
        "See Annex A",
        "Available on our website",
        "See attached brochure.pdf",
        "Attached",
        "Please see our Social Value Policy (attached)",
        "Please refer to our T&Cs",
        "See section 4.2 of our tender response",
    ],
)
def test_an_answer_that_only_leads_elsewhere_is_found(text: str) -> None:
    assert said_of(text) == {"see-elsewhere"}


@pytest.mark.parametrize(
    "text",
    [
        "See our brochure for how it sorts Welsh",
        "Two clerks read them; see our website for their manual.",
        "Officers see the document beside the map.",
        "Visit planning for neighbourhood officers",
        "Read access for all officers",
        "https://supplier.example lists the 41 inputs and how each is computed.",
        "Contact tracing",
        "Check lists for custody",
        "Attached to the belt with a clip",
        "See the wound before the tender is dressed",
    ],
)
def test_an_answer_with_a_pointer_is_an_answer(text: str) -> None:
    assert said_of(text) == set()


def test_a_reason_that_only_leads_elsewhere_is_found(told: Told) -> None:
    reason = {"uses_ai: false": "uses_ai: false\n  previous_process: {not_applicable: See attached policy}"}

    assert told("see-elsewhere", reason) == [
        'product product.previous_process.not_applicable: "See attached policy" leads elsewhere: say here why'
    ]


def test_a_link_is_the_answer_where_a_link_is_asked(told: Told) -> None:
    assert told("see-elsewhere") == []
    assert len(told("see-elsewhere", {SENTENCE: "one_sentence: https://exemplar.example/triage"})) == 1


# Yes, and the question again.


@pytest.mark.parametrize(
    "text", ["Yes", "yes.", "Yes, it does", "True", "Fully compliant", "We comply.", "Of course!", "Yes we do"]
)
def test_a_bare_yes_is_found(text: str) -> None:
    assert said_of(text) == {"bare-yes"}


@pytest.mark.parametrize("text", ["Yes, since 2024", "No", "Yes. Six forces meet each quarter.", "true positives only"])
def test_a_yes_with_more_is_an_answer(text: str) -> None:
    assert said_of(text) == set()


def test_yes_is_the_answer_where_yes_or_no_is_asked(told: Told) -> None:
    assert told("bare-yes") == []
    assert len(told("bare-yes", {"statement: A user group of": 'user_group: "Yes"\n  statement: A user group of'})) == 1


@pytest.mark.parametrize(
    ("place", "answer"),
    [
        (("sustainability", "statement"), "We support UK policing in delivering sustainability."),
        (("collaboration", "statement"), "We work in partnership with policing"),
        (("supplier", "insurance"), "It holds insurance up to sums."),
        (("product", "problem"), "It answers the problem of policing."),
        (("interoperability", "statement"), "How did interoperability first shape the design?"),
    ],
)
def test_the_words_of_the_question_answer_nothing(place: tuple[str, ...], answer: str) -> None:
    assert repeats(QUESTIONS[place].ask.question, answer)


@pytest.mark.parametrize(
    ("place", "answer"),
    [
        (("collaboration", "partners_beyond_police"), "Fire services and councils"),
        (("product", "deployments_total"), "2 UK forces"),
        (("collaboration", "statement"), "We do not work in partnership with policing."),
        (("transparency", "publication_commitments"), "Not published yet."),
        (("supplier", "insurance"), "None"),
        (("sustainability", "statement"), "We support UK policing with a van that collects worn vests."),
    ],
)
def test_a_choice_a_number_and_a_denial_are_answers(place: tuple[str, ...], answer: str) -> None:
    assert not repeats(QUESTIONS[place].ask.question, answer)


def test_a_yes_is_held_against_its_question(told: Told) -> None:
    assert told("bare-yes", {SENTENCE: "one_sentence: Yes"}) == [
        'product product.one_sentence: "Yes" tells nothing of what is asked: '
        '"What is it, in one sentence of at most 200 characters?"'
    ]


def test_the_name_describes_nothing(told: Told) -> None:
    assert len(told("repeated-question", {SUMMARY: "summary: '**Exemplar Triage**'"})) == 1
    assert not is_name(
        "Sorts the reports of the public by web form first", "Sorts the reports of the public by web form first"
    )


def test_a_label_describes_nothing(told: Told) -> None:
    assert len(told("repeated-question", {LIMIT: "description: Description."})) == 1


# Security and law.


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Protected by industry standard encryption.", ["industry standard encryption"]),
        ("Military-grade encryption and bank-level security", ["military-grade encryption", "bank-level security"]),
        ("We use state-of-the-art security.", ["state-of-the-art security"]),
        ("Data are kept with robust security measures", ["robust security measures"]),
        ("It follows cyber security best practice.", ["cyber security best practice"]),
    ],
)
def test_vague_words_about_security_are_found(text: str, found: list[str]) -> None:
    assert praised(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Industry-standard encryption: TLS 1.3",
        "Strong encryption (AES-256) at rest",
        "It checks whether a site has appropriate security measures.",
        "It has no industry-standard encryption.",
        "Appropriate security levels are assigned to inmates.",
        "Analysts share best practices.",
        "Enhanced security of the yard",
        "Vehicles pass faster under robust security standards. Data are kept in Leeds.",
    ],
)
def test_named_measures_and_other_kinds_of_security_pass(text: str) -> None:
    assert praised(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The system complies with all applicable laws and regulations.",
        "We are fully compliant with all relevant legislation.",
        "Our product is in line with all relevant data protection legislation",
    ],
)
def test_compliance_with_unnamed_laws_is_found(text: str) -> None:
    assert len(claims(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "It complies with all requirements of the Data Protection Act 2018.",
        "It tests whether a procedure complies with all relevant documents.",
        "Queries must be made in accordance with applicable laws.",
        "It conforms to WCAG 2.2.",
    ],
)
def test_named_laws_and_rules_for_users_pass(text: str) -> None:
    assert claims(text) == []


def test_what_a_compilation_quotes_is_not_its_own(told: Told) -> None:
    praise = f"{SENTENCE[:13]} 'It calls itself \"the world-leading tool with military-grade encryption\".'"

    for rule in ("superlative", "vague-security"):
        assert len(told(rule, {SENTENCE: praise})) == 1
        assert told(rule, {SENTENCE: praise, **COMPILED}) == []


# Good prose passes.


def samples() -> list[Question]:
    """The questions that ask for words."""
    kinds = {"line", "prose"}
    return [one for one in QUESTIONS.values() if isinstance(one.payload, TextType) and one.payload.show in kinds]


@pytest.mark.parametrize("question", samples(), ids=lambda one: ".".join(map(str, one.location)))
def test_the_good_example_of_a_question_answers_it(question: Question) -> None:
    flag = question.ask.good in {"true", "false"}

    assert said_of(question.ask.good, question.ask.question) <= ({"bare-yes"} if flag else set())


def test_the_invented_declarations_answer_their_questions() -> None:
    files = [Text(str(path), path.parts[-2:], path.read_bytes()) for path in sorted(DISCLOSURES.glob("example/*.yaml"))]
    found = lint(files, date(2026, 11, 22))

    assert found.files > 1
    assert [one for one in found.diagnostics if one.rule in THEME] == []


@pytest.mark.parametrize(
    "text",
    [
        "https://a.example " * 3_000,
        "see the our " * 4_000,
        "details are " * 4_000,
        "best practice in " * 3_000,
        "it is fully " * 4_000,
        "seamless " * 5_000,
        "not " * 12_000,
        "the best " * 5_000,
        "https://a.example, " * 10 + "x",
        "unknown, " * 5_000,
        "yes, " * 10_000,
        "the is restricted and " * 2_000,
        '"' * 50_000,
    ],
)
def test_long_texts_are_read_in_no_time(text: str) -> None:
    start = process_time()

    said_of(text)
    assert len(superlatives(text)) <= 1
    assert process_time() - start < 1


# Dodges, copies and praise.


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
        ("Our state-of-the-art models, seamlessly joined", ["state-of-the-art", "seamlessly"]),
        ("Revolutionary: it revolutionises policing", ["revolutionary", "revolutionises"]),
        ("It is 100% accurate and 100 per cent secure.", ["100% accurate", "100 per cent secure"]),
        ("Guaranteed results, and it is guaranteed to find them", ["guaranteed results", "is guaranteed to"]),
        ("Next-generation search of unparalleled quality", ["next-generation", "unparalleled"]),
        ("The most accurate face search on the market", ["the most accurate face search on the market"]),
        ("A next-gen AI platform; military-grade hinges", ["next-gen", "military-grade"]),
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
        "It is in good agreement with state-of-the-art model simulations.",
        "It plans the paths of next-generation rovers.",
        "Staff keep up with state-of-the-art technologies.",
        "Products that are unmatched in the ledger",
    ],
)
def test_facts_and_denials_are_no_praise(text: str) -> None:
    assert superlatives(text) == []


@pytest.mark.parametrize(
    "location",
    [
        *(location for locations in BY_TRAIT.values() for location in locations),
        *ALWAYS,
        *DESCRIPTIONS,
        *(("product", name) for name in DESCRIBES),
    ],
    ids=dotted,
)
def test_what_a_rule_names_is_a_question(location: Location) -> None:
    assert location in QUESTIONS


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


@pytest.mark.parametrize(
    ("reason", "is_found"),
    [
        ("We have not had one done yet.", True),
        ("Nobody has asked us for it yet.", True),
        ("Our certificate lapsed in January.", True),
        ("The product has no online part.", False),
        ("It was tested, yet the question is about another product.", False),
        ("Nothing is stored, so nothing can expire.", False),
    ],
)
def test_what_is_not_done_yet_applies(told: Told, reason: str, is_found: bool) -> None:  # noqa: FBT001
    old = "pen_test: {frequency: at_least_once_a_year, approach: it_health_check_check_provider, last_on: 2026-05-20}"
    changes = {old: f"pen_test: {{not_applicable: '{reason}'}}"}

    assert bool(told("not-done-yet", changes)) == is_found
    assert told("not-done-yet", {**changes, **COMPILED}) == []
