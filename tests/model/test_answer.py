"""The forms of an answer, and what is said of an answer that has none of them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pydantic_core import SchemaValidator, ValidationError

from mtbd.diagnostic import Fix, Rename
from mtbd.model.answer import PLAIN, Answer, State
from mtbd.model.core import schema
from mtbd.model.declaration import Declaration
from mtbd.model.product import Product, Versions
from mtbd.model.reading import Problem, read
from mtbd.model.text import Line
from mtbd.source import parse
from tests.made import made

LINE = SchemaValidator(schema(Answer[Line]))
WITHHELD = {"what": "The number of forces that use it", "concern": "gaming"}


def problems(text: str) -> list[tuple[str, tuple[str | int, ...], str]]:
    """What the model says of a declaration: rule, place and message."""
    data = parse("file.yaml", text.encode()).data
    assert data is not None
    return [problem[:3] for problem in read(Declaration, data).problems]


def told(text: str) -> str:
    """The one message about a text."""
    ((_, _, message),) = problems(text)
    return message


@pytest.mark.parametrize(
    ("data", "state", "value"),
    [
        ("x", State.DISCLOSED, "x"),
        ({"value": "x"}, State.DISCLOSED, "x"),
        ({"value": "x", "evidence": ["trial"], "see": ["product.name"], "note": "A word on it"}, State.DISCLOSED, "x"),
        ({"value": "x", "withheld": WITHHELD}, State.PARTLY, "x"),
        ({"withheld": WITHHELD}, State.WITHHELD, None),
        ({"withheld": WITHHELD, "evidence": ["trial"]}, State.WITHHELD, None),
        ({"not_applicable": "It has no online part."}, State.NOT_APPLICABLE, None),
        ({"not_yet_known": "The first test is booked."}, State.NOT_YET_KNOWN, None),
        ({"not_yet_known": "The first test is booked.", "by": "2027-02-01"}, State.NOT_YET_KNOWN, None),
        ({"not_told": {"by": "model-provider", "asked_on": "2026-10-01"}}, State.NOT_TOLD, None),
    ],
)
def test_every_form_is_read(data: Any, state: State, value: str | None) -> None:
    answer = LINE.validate_python(data)

    assert (answer.state, answer.value) == (state, value)
    assert (answer.withheld is not None) == (state in {State.PARTLY, State.WITHHELD})


def test_the_forms_keep_what_they_say() -> None:
    answer = LINE.validate_python({"not_yet_known": "The first test is booked.", "by": "2027-02-01"})
    assert (answer.forms.not_yet_known, answer.forms.by) == ("The first test is booked.", date(2027, 2, 1))

    answer = LINE.validate_python({"value": " x ", "evidence": ["a", "b"]})
    assert answer.value == "x"
    assert answer.forms.evidence == ("a", "b")


def test_a_group_without_a_form_is_the_plain_value() -> None:
    answer = SchemaValidator(schema(Answer[Versions])).validate_python({"current": "1.0", "released_on": "2026-05-01"})

    assert answer.value is not None
    assert answer.value.released_on is not None
    assert answer.value.released_on.value == date(2026, 5, 1)
    assert answer.forms is PLAIN


def test_an_answer_inside_an_answer_has_forms_of_its_own() -> None:
    inner = {"current": "1.0", "supported_until": {"not_yet_known": "It is being decided."}}
    answer = SchemaValidator(schema(Answer[Versions])).validate_python({"value": inner, "evidence": ["x"]})

    assert answer.value is not None
    assert answer.value.supported_until is not None
    assert answer.value.supported_until.state is State.NOT_YET_KNOWN


def test_an_empty_list_means_none_and_is_told() -> None:
    product = made(Product, {"deployments": []})

    assert product.deployments is not None
    assert (product.deployments.state, product.deployments.value) == (State.DISCLOSED, [])


@pytest.mark.parametrize(
    ("forms", "message"),
    [
        ("value: x, not_applicable: It has no name.", "answers in more than one way: not_applicable and value"),
        (
            "not_told: {by: x, asked_on: 2026-01-01}, not_yet_known: Not known so far.",
            "answers in more than one way: not_told and not_yet_known",
        ),
        (
            "withheld: {what: Some part of this answer, concern: gaming}, not_applicable: It has no name.",
            "answers in more than one way: not_applicable and withheld",
        ),
        ("value: x, by: 2027-01-01", "has a date in `by`, which belongs to not_yet_known"),
    ],
)
def test_an_answer_that_says_two_things_is_refused(forms: str, message: str) -> None:
    assert problems(f"product: {{name: {{{forms}}}}}") == [("two-forms", ("product", "name"), message)]


def test_what_is_wrong_with_a_value_and_with_its_forms_is_told_together() -> None:
    with pytest.raises(ValidationError) as caught:
        LINE.validate_python({"value": [], "evidence": "x", "withheld": {"what": "short", "concern": "none"}})

    assert {tuple(line["loc"]) for line in caught.value.errors()} == {
        (),
        ("evidence",),
        ("withheld", "what"),
        ("withheld", "concern"),
    }


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("product: {nmae: x}", 'unknown key "nmae": did you mean "name"?'),
        ("product: {Name: x}", 'unknown key "Name": did you mean "name"?'),
        ("product: {One Sentence: x}", 'unknown key "One Sentence": did you mean "one_sentence"?'),
        ("product: {qqq: x}", 'unknown key "qqq"'),
        ("produkt: {}", 'unknown key "produkt": did you mean "product"?'),
        ("product: {name: {value: x, evidnce: [y]}}", 'unknown key "evidnce": did you mean "evidence"?'),
        ("product: {versions: {value: {current: x, curent: y}}}", 'unknown key "curent": did you mean "current"?'),
        (
            "product: {name: {withheld: {what: Some part of this answer, concern: gaming, kind: absolute}}}",
            'unknown key "kind": it is looked up from the ground, never typed',
        ),
        (
            "product: {name: {withheld: {what: Some part of this answer, concern: gaming, test: none}}}",
            'unknown key "test": it is looked up from the ground, never typed',
        ),
        ("product: {phase: lvie}", '"lvie" is not in the list: it is one of pre-deployment, beta-pilot'),
        ("metadata: {prepared_by: us}", '"us" is not in the list: it is one of supplier, public-sources'),
        ("product: {regions: [moon]}", '"moon" is not in the list'),
        ("product: {phase: [production]}", "a list stands where one word of a list is asked"),
        ("product: {phase: {is: production}}", "a group stands where one word of a list is asked"),
        ("product: {category: publik-contact}", '"publik-contact" is not in the list: did you mean "public-contact"?'),
        ("supplier: {jurisdiction: UK}", '"UK" is not a country code of two letters (ISO 3166), such as GB'),
        ("product: {versions: {released_on: 2026-01-01}}", '"current" is missing'),
        ("product: {name: [x]}", "a list stands where text is asked"),
        ("product: {category: training}", '"training" is not in the list: did you mean "training-and-learning"?'),
        ("product: {category: zzzz}", '"zzzz" is not in the list, which is on the page of the section product'),
        ("product: {category: redacting}", '"redacting" is not in the list: did you mean "redaction"?'),
        (
            "product: {deployments: [{force: Kent Police, status: live, basis: count_only}]}",
            '"Kent Police" is not in the list: did you mean "kent"?',
        ),
        (
            "product: {deployments: [{force: Met Police, status: live, basis: count_only}]}",
            '"Met Police" is not in the list: did you mean "metropolitan"?',
        ),
        ("product: {uses_ai: no}", '"no" is not true or false: write false'),
        ("product: {uses_ai: FALSE}", '"FALSE" is not true or false: write false'),
        ("product: {uses_ai: Yes}", '"Yes" is not true or false: write true'),
        ("product: {uses_ai: perhaps}", '"perhaps" is not true or false'),
        ("metadata: {reviewed_on: 2026-11-31}", '"2026-11-31" is not a date: there is no such day'),
        ("metadata: {reviewed_on: 22/11/2026}", '"22/11/2026" is not a date: write 2026-11-22'),
        ("metadata: {reviewed_on: 1 October 2026}", '"1 October 2026" is not a date: write 2026-10-01'),
        (
            "product: {kind: service}",
            '"service" stands where a list is asked: write those that apply of [software, saas, hardware, ',
        ),
        ("data_protection: {roles: Processor}", '"Processor" stands where a list is asked: write [processor]'),
        (
            "product: {kind: 'software, sass'}",
            '"software, sass" stands where a list is asked: write [software, saas]',
        ),
        (
            "product: {intended_users: 'Analysts, clerks and everybody else who works for a force or with it'}",
            '"Analysts, clerks and everybody else who works for a force..." stands where a list is asked: write each',
        ),
        ("product: {regions: scotland}", '"scotland" stands where a list is asked: write [scotland]'),
        (
            "product: {KMS: }",
            'unknown key "KMS", with nothing behind it; between { and }, a text with a comma',
        ),
        ("product: {kms: }", 'unknown key "kms", with nothing behind it; between { and }, a text with a comma'),
        (
            "product: {intended_users: 'Analysts, Clerks'}",
            '"Analysts, Clerks" stands where a list is asked: write [Analysts, Clerks]',
        ),
        (
            "product: {intended_users: 'Anyone: all'}",
            '"Anyone: all" stands where a list is asked: write ["Anyone: all"]',
        ),
        (
            "product: {intended_users: -Disclosure}",
            '"-Disclosure" stands where a list is asked: a space is missing after the dash',
        ),
        ("product: {versions: the newest}", '"the newest" stands where a group of answers is asked, as in {current: '),
        (
            "incidents: We had one in March",
            '"We had one in March" stands where a list is asked: write [] if there are none, or [{kind: ..., on: ..., ',
        ),
        (
            "incidents: [In March]",
            '"In March" stands where a group of answers is asked: write {kind: ..., on: ..., summary: ',
        ),
        (
            "incidents: {kind: outage, on: 2026-03-09}",
            "a group stands where a list is asked: begin each entry of it with a dash and a space, as in a list of one",
        ),
        ("product: {versions: [4.2.0]}", "a list stands where a group of answers is asked, as in {current: 4.2.0, "),
        ("commercial: {price_list: From 30}", '"From 30" stands where a group of answers is asked, as in {as_of: '),
        (
            "regulatory_history: None known",
            '"None known" stands where a list is asked: write [] if there are none, or {not',
        ),
        (
            "incidents: There have been none to date.",
            '"There have been none to date." stands where a list is asked: write []',
        ),
        (
            "incidents: None that we are aware of",
            '"None that we are aware of" stands where a list is asked: write []',
        ),
        (
            "limitations: It reads Welsh badly",
            '"It reads Welsh badly" stands where a list is asked: write [{description: ..., ',
        ),
        (
            "commercial: {pricing_model: 'Per user, other'}",
            '"Per user, other" stands where a list is asked: write [per_user, other]',
        ),
        (
            "incidents: [No incidents reported]",
            '"No incidents reported" stands where a group of answers is asked: where there',
        ),
        (
            "regulatory_history: {note: None known}",
            'a group stands where a list is asked: "note" goes beside "value", as in {value: ..., note: ...}',
        ),
        (
            "regulatory_history: {not_told: the court}",
            '"the court" stands where a group of answers is asked: write {by: ..., asked_on: ...}',
        ),
        ("product: {deployments: in Kent}", '"in Kent" stands where a list is asked, as in [{force: '),
        (
            "product: {versions: 'current:1'}",
            '"current:1" stands where a group of answers is asked: no space after the colon of',
        ),
        (
            "product: phase production",
            '"phase production" stands where a group of answers is asked: no colon after `phase`',
        ),
        ("product: {name: {vlaue: x}}", 'a group stands where text is asked: did you mean "value"?'),
        ("product: {name: {not_aplicable: x}}", 'a group stands where text is asked: did you mean "not_applicable"?'),
        (
            "product: {versions: {current: {not_applicable: It has no versions.}}}",
            'a group stands where text is asked: "not_applicable" cannot stand here, only a plain value',
        ),
        ("product: {uses_ai: {vale: true}}", 'a group is not true or false: did you mean "value"?'),
        (
            "biometrics: {independent_test: yes}",
            '"yes" stands where a group of answers is asked: write {tested: true} or {tested: false}, with what else',
        ),
        (
            "biometrics: {demographic_performance: 'No, it does not.'}",
            '"No, it does not." stands where a group of answers is asked: write {tested: true} or {tested: false}, ',
        ),
        (
            "biometrics: {human_adjudication: Yes}",
            '"Yes" stands where a group of answers is asked: write {before_action: always} or {before_action: set_by_',
        ),
        (
            "interoperability: {exit: Yes}",
            '"Yes" stands where a group of answers is asked: write {full_export: yes} or {full_export: partial} or ',
        ),
        (
            "biometrics: {watchlist: yes}",
            '"yes" stands where a group of answers is asked: write {decided_by: ..., criteria: ...}',
        ),
        (
            "product: {is_biometric: 'Yes, it compares faces'}",
            '"Yes, it compares faces" is not true or false: write {value: true, note: ...} or {value: false, note: ',
        ),
        (
            "biometrics: {independent_test: {tested: 'Yes, twice'}}",
            '"Yes, twice" is not true or false: write true or false and nothing behind it',
        ),
        ("product: {is_biometric: yes}", '"yes" is not true or false: write true'),
        ("product: {is_biometric: maybe}", '"maybe" is not true or false'),
        ("incidents: None", '"None" stands where a list is asked: write [] if there are none, or {not_applicable: why'),
        (
            "product: {out_of_scope_uses: N/A}",
            '"N/A" stands where a list is asked: it always applies: answer it, as in [Emergency calls, ',
        ),
        (
            "product: {phase: not_applicable}",
            '"not_applicable" is not in the list: it always applies: write one of pre-deployment, beta-pilot, ',
        ),
        (
            "product: {regions: N/A}",
            '"N/A" stands where a list is asked: write {not_applicable: why it does not apply}',
        ),
        (
            "interoperability: {apis: TBC}",
            '"TBC" stands where a list is asked: write {not_yet_known: what is awaited, by: YYYY-MM-DD}',
        ),
        ("product: {website: N/A}", '"N/A" is not a web address: write {not_applicable: why it does not apply}'),
        (
            "product: {website: Commercially sensitive}",
            '"Commercially sensitive" is not a web address: it can never be',
        ),
        ("product: {uses_ai: TBC}", '"TBC" is not true or false: it must be told before the declaration is published'),
        ("product: {website: withheld}", '"withheld" is not a web address: it can never be withheld: tell it'),
        ("product: {uses_ai: N/A}", '"N/A" is not true or false: write false where there is nothing of the kind'),
        (
            "data_protection: {breach_notification_hours: 24 hours}",
            '"24 hours" is not a whole number from 0 up: write 24',
        ),
        (
            "data_protection: {breach_notification_hours: 2 days}",
            '"2 days" is not a whole number from 0 up: write its digits alone, in the unit that is asked',
        ),
        (
            "security: {continuity: {availability_pct: 99.5%}}",
            '"99.5%" is not a number, such as 12 or 0.95: write 99.5',
        ),
        (
            "product: {versions: {current: A, supported_until: TBC}}",
            '"TBC" is not a date: leave it out until it is known',
        ),
        ("metadata: {change_log: N/A}", '"N/A" stands where a list is asked: answer it, as in [{version: 1.0.0, '),
        (
            "people: {necessity: {aim: It is safer., less_intrusive: none, why_not_enough: Notes miss it.}}",
            '"none" stands where a list is asked: tell it, the rest is no answer without it',
        ),
        (
            "interoperability: {exit: {full_export: true, who_can: self_service, formats: [JSON], includes: [records], "
            "charge: none}}",
            '"true" is not in the list: did you mean "yes"?',
        ),
        ("product: {versions: {released_on: 2026-01-01}}", '"current" is missing: "'),
        (
            "people: {necessity: {aim: It is safer., less_intrusive: [Notes]}}",
            '"why_not_enough" is missing: "Why they are not enough"',
        ),
        ("security: {vulnerability_disclosure: {}}", '"contact" is missing'),
        ("security: {tpap: Not started}", '"Not started" stands where a group of answers is asked: write {status: not'),
        ("data_protection: {breach_notification_hours: -24}", '"-24" is not a whole number from 0 up'),
        ("metadata: {reviewed_on: N/A}", '"N/A" is not a date: write YYYY-MM-DD'),
        (
            "product: {website: https://a.example/b and https://c.example}",
            '"https://a.example/b and https://c.example" is not a web address: one address is asked',
        ),
        (
            "product: {uses_ai: \u201ctrue\u201d}",
            '"\u201ctrue\u201d" is not true or false: write true, without',
        ),
        (
            "product: {deployments: {withheld: commercially sensitive}}",
            '"commercially sensitive" stands where a group of answers is asked: write {withheld: ...}, as the page',
        ),
        ("product: {cpv: IT}", '"IT" stands where a list is asked'),
        ("product: {versions: '1.0'}", '"1.0" stands where a group of answers is asked'),
        ("product: []", "a list stands where a group of answers is asked"),
        ("product: {name: {value: x, evidence: y}}", '"y" stands where a list is asked'),
        (
            "product: {name: {not_applicable: none}}",
            '"none" says too little: 4 characters, say it in a sentence (at least 10)',
        ),
        ("product: {kind: []}", "a list of 0: at least 1 is asked"),
        (
            "product: {secondary_categories: [anpr, redaction, recruitment, geospatial]}",
            "a list of 4: at most 3 are read",
        ),
        ("metadata: {reviewed_on: soon}", '"soon" is not a date: write YYYY-MM-DD'),
        ("metadata: {reviewed_on: 1700006400}", '"1700006400" is not a date: write YYYY-MM-DD'),
        ("product: {website: exemplar.example}", '"exemplar.example" is not a web address'),
    ],
)
def test_a_message_says_what_is_wrong_and_offers_what_is_near(line: str, message: str) -> None:
    assert told(line).startswith(message)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("regulatory_history: {note: None known, on: 2026-01-01}", "a group stands where a list is asked"),
        ("product: {Sumary: }", 'unknown key "Sumary": did you mean "summary"?'),
    ],
)
def test_a_message_says_no_more_than_is_known(line: str, message: str) -> None:
    assert told(line) == message


@pytest.mark.parametrize("text", ["\u2022 Analysts \u2022", "\u2022 Analysts \u2022 \u2022 Clerks"])
def test_no_list_is_made_of_what_may_lack_an_entry(text: str) -> None:
    (problem,) = read(Declaration, {"product": {"intended_users": text}}).problems

    assert problem.fix is None


def test_what_to_write_is_said_of_the_first_hundred() -> None:
    """A hostile file has thousands, and nobody is shown more."""
    apis = [{"name": f"API {number}", "docs_formats": "html pages"} for number in range(150)]
    found = read(Declaration, {"interoperability": {"apis": apis}}).problems
    wrong = [problem.message for problem in found if problem.rule == "wrong-type"]

    assert (len(wrong), sum("write" in message for message in wrong)) == (150, 100)


def test_a_long_value_is_shown_cut_short_on_one_line() -> None:
    message = told("product: {name: '" + "Exemplar  Triage\n\n " * 30 + "'}")

    assert message.startswith('"Exemplar Triage Exemplar Triage')
    assert '..." is too long: ' in message
    assert "at most 100 are read" in message
    assert len(message) < 130


def test_what_is_wrong_is_left_out_and_the_rest_is_read() -> None:
    data = {"product": {"name": "X", "phase": "lvie", "zzz": "1"}, "metadata": "x", "evidence": [{"id": "A B"}]}

    found = read(Declaration, data)

    assert found.broken == {("product", "phase"), ("product", "zzz"), ("metadata",), ("evidence",)}
    assert found.document.product is not None
    assert found.document.product.name is not None
    assert found.document.product.name.value == "X"
    assert found.document.metadata is None
    assert found.document.evidence is None


def test_an_empty_answer_is_left_out_without_a_second_word() -> None:
    found = read(Declaration, {"product": {"name": None, "phase": "production"}})

    assert found.problems == ()
    assert found.document.product is not None
    assert found.document.product.phase is not None


def test_an_unknown_key_is_marked_at_the_key() -> None:
    fix = Fix('call it "product"', (Rename(("produkt",), "product"),))

    assert read(Declaration, {"produkt": {}}).problems == (
        Problem("unknown-key", ("produkt",), 'unknown key "produkt": did you mean "product"?', on_key=True, fix=fix),
    )


# The exact text types.

TYPES: dict[str, tuple[str, str, list[Any]]] = {
    "product.uses_ai": ("true false", "yes no True TRUE on 1 0 y tru", [True, False]),
    "collaboration.roadmap.horizon_months": (
        "0 12 007",
        "-1 1.5 1_000 1e3 +1 0x10 twelve ٣ 1234567890123456",
        [0, 12, 7],
    ),
    "supplier.carbon_reduction_plan.scope1_t": (
        "12 0.95 -3.5",
        "nan inf -inf .5 5. 1e3 1_000 1,5 +1 0x1 Infinity",
        [Decimal(12), Decimal("0.95"), Decimal("-3.5")],
    ),
    "metadata.reviewed_on": (
        "2026-11-22 2024-02-29",
        "2026-2-3 2026-02-30 2025-02-29 20261122 1700006400 2026-11-22T00:00 2026-W01-1 today \uff12026-11-22",
        [date(2026, 11, 22), date(2024, 2, 29)],
    ),
    "mtbd": ("1", "2 0 01 1.0 one", [1]),
    "metadata.declaration_version": ("1.0.0 10.20.30", "1.0 v1.0.0 1.0.0-rc1 1.0.0.0", ["1.0.0", "10.20.30"]),
    "metadata.contact_email": (
        "transparency@supplier.example a.b+c@x-y.co.uk",
        "transparency @x.example a@b a@@b.example a@b.example,c@d.example <a@b.example>",
        ["transparency@supplier.example", "a.b+c@x-y.co.uk"],
    ),
    "product.website": (
        "https://x.example/a?b=c#d http://x.example https://x.example:8080/",
        "x.example //x.example ftp://x.example javascript:alert(1) data:text/html,x https:// https://x.example/<b> "
        "https://a@x.example/ https://x.example/'onclick= mailto:a@b.example HTTPS:/x",
        ["https://x.example/a?b=c#d", "http://x.example", "https://x.example:8080/"],
    ),
    "supplier.org_id": (
        "GB-COH-00000000 GB-COH-SC123456 GB-CHC-1234 FR-RCS-123456789 XI-LEI-529900T8BM49AURSDO55",
        "01234567 GB-COH-1234567 GB-COH-123456789 gb-coh-01234567 GB-XYZ-1",
        ["GB-COH-00000000", "GB-COH-SC123456", "GB-CHC-1234", "FR-RCS-123456789", "XI-LEI-529900T8BM49AURSDO55"],
    ),
    "metadata.licence": ("OGL-UK-3.0 MIT", "OGL(UK) MIT/X11", ["OGL-UK-3.0", "MIT"]),
    "metadata.superseded_by": (
        "exemplar/triage-2",
        "exemplar triage/ /triage Exemplar/Triage a/b/c ../x",
        ["exemplar/triage-2"],
    ),
    "supplier.jurisdiction": ("GB US", "UK gb GBR Europe", ["GB", "US"]),
}
FILLED = {
    "collaboration.roadmap.horizon_months": {"public": "true"},
    "supplier.carbon_reduction_plan.scope1_t": {
        "url": "https://x.example",
        "published_on": "2026-01-01",
        "net_zero_year": "2045",
    },
}


def nested(path: str, value: str) -> dict[str, Any]:
    """A document with one value at a path, and what its group cannot be without."""
    *parents, last = path.split(".")
    found: dict[str, Any] = {last: value, **FILLED.get(path, {})}
    for parent in reversed(parents):
        found = {parent: found}
    return found


def at(document: Any, path: str) -> Any:
    for part in path.split("."):
        document = getattr(document, part)
        document = document.value if isinstance(document, Answer) else document
    return document


@pytest.mark.parametrize(
    ("path", "text", "value"),
    [
        (path, text, value)
        for path, (good, _, values) in TYPES.items()
        for text, value in zip(good.split(), values, strict=True)
    ],
)
def test_an_exact_text_is_read_as_its_value(path: str, text: str, value: object) -> None:
    found = at(made(Declaration, nested(path, text)), path)

    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("path", "text"), [(path, text) for path, (_, bad, _) in TYPES.items() for text in bad.split(" ")]
)
def test_any_other_text_is_one_finding_with_the_value_in_it(path: str, text: str) -> None:
    (problem,) = read(Declaration, nested(path, text)).problems

    assert problem.rule in {"wrong-type", "malformed-value", "not-in-list"}
    assert f'"{text}" is not ' in problem.message
    assert ".".join(map(str, problem.location)) == path
