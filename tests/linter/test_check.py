"""The linter: which files are reported, in which order, what an error leaves standing, and random damage."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtbd.diagnostic import Diagnostic, Report, Severity, few
from mtbd.linter import lint
from mtbd.model.declaration import Declaration
from mtbd.model.reading import read
from mtbd.source import Text
from tests import catalogues

BASE = Path(__file__).parents[1] / "cases" / "base" / "exemplar"
DECLARATION = (BASE / "base.yaml").read_text(encoding="utf-8")
SUPPLIER = (BASE / "supplier.yaml").read_text(encoding="utf-8")
TODAY = date(2026, 11, 22)


def text(path: str, content: str, *, asked: bool = True) -> Text:
    return Text(path, tuple(path.split("/")), content.encode(), asked)


def changed(content: str, **changes: str) -> str:
    """The content with other values of some keys; the first line with that key counts."""
    for key, value in changes.items():
        old = next(line for line in content.splitlines() if line.strip().startswith(f"{key}:"))
        content = content.replace(old, f"{old.partition(':')[0]}: {value}", 1)
    return content


def linted(*texts: Text) -> Report:
    return lint(texts, TODAY)


def found(content: str, supplier: str = SUPPLIER) -> tuple[Diagnostic, ...]:
    """What is told of one declaration beside its supplier's file."""
    texts = text("exemplar/supplier.yaml", supplier, asked=False), text("exemplar/triage.yaml", content)
    return linted(*texts).diagnostics


def rules(diagnostics: tuple[Diagnostic, ...]) -> list[str]:
    return [one.rule for one in diagnostics]


# Which files.


def test_the_base_is_in_the_catalogue() -> None:
    texts = text("exemplar/supplier.yaml", SUPPLIER), text("exemplar/triage.yaml", DECLARATION)
    (catalogue, entries), report = catalogues.known(texts), linted(*texts)

    assert [entry.id for entry in entries] == ["exemplar/triage"]
    assert [company.name for company in catalogue.companies] == ["Exemplar Policing Systems Limited"]
    assert catalogue.today == report.today == TODAY
    assert (report.diagnostics, report.files, report.unread, report.context) == ((), 2, 0, 0)


def test_a_file_read_as_context_is_not_reported_and_still_leant_on() -> None:
    broken = changed(SUPPLIER, size="huge")
    texts = text("exemplar/triage.yaml", DECLARATION), text("exemplar/supplier.yaml", broken, asked=False)

    report = linted(*texts)

    assert (report.diagnostics, report.files, report.context) == ((), 1, 1)


def test_a_file_that_cannot_be_read_is_counted() -> None:
    report = linted(text("exemplar/supplier.yaml", SUPPLIER), text("exemplar/triage.yaml", "a: ["))

    assert (report.files, report.unread) == (2, 1)
    assert rules(report.diagnostics) == ["not-yaml"]


def test_the_order_of_the_texts_changes_nothing() -> None:
    texts = [
        text("exemplar/triage.yaml", changed(DECLARATION, phase="lvie")),
        text("acme/supplier.yaml", changed(SUPPLIER, size="huge")),
        text("exemplar/supplier.yaml", SUPPLIER),
        text("acme/vest.yaml", DECLARATION),
    ]

    one, other = catalogues.checked(texts), catalogues.checked(texts[::-1])

    assert linted(*texts) == linted(*texts[::-1])
    assert one.report == other.report
    for found in (one, other):
        assert [entry.id for entry in catalogues.unpack(found).entries] == ["acme/vest"]
        assert [company.id for company in found.catalogue.companies] == ["acme", "exemplar"]


def test_findings_are_in_the_order_of_files_then_lines() -> None:
    content = changed(DECLARATION, phase="x", status="x", licence="[]").replace("evaluation:", "evalution:")
    report = linted(
        text("b/supplier.yaml", SUPPLIER),
        text("b/z.yaml", content),
        text("b/a.yaml", content),
        text("a.yaml", "a: b\n"),
    )

    places = [(one.path, one.position) for one in report.diagnostics]
    assert places == sorted(places)
    assert {one.path for one in report.diagnostics} == {"a.yaml", "b/a.yaml", "b/z.yaml"}


# What is in the catalogue.


def in_catalogue(content: str) -> bool:
    return bool(catalogues.known([text("e/supplier.yaml", SUPPLIER), text("e/t.yaml", content)]).entries)


def test_a_draft_is_not_in_the_catalogue() -> None:
    draft = changed(DECLARATION, status="draft")

    assert found(draft) == ()
    assert not in_catalogue(draft)


def test_an_error_keeps_out_and_a_warning_does_not() -> None:
    error, warning = changed(DECLARATION, phase="lvie"), DECLARATION.replace("current: 4.2.0", "current: 1.10")

    assert [one.severity for one in found(error)] == [Severity.ERROR]
    assert not in_catalogue(error)
    assert [one.severity for one in found(warning)] == [Severity.WARNING]
    assert in_catalogue(warning)


@pytest.mark.parametrize("status", ["superseded", "archived", "withdrawn"])
def test_a_tombstone_stays_in_the_catalogue(status: str) -> None:
    reason = f"  status: {status}\n  withdrawn_because: It was never sold here.\n  superseded_by: e/next\n"
    content = DECLARATION.replace("  status: published\n", reason)

    texts = text("e/supplier.yaml", SUPPLIER), text("e/t.yaml", content), text("e/next.yaml", DECLARATION)
    entries = catalogues.known(texts).entries

    assert {entry.id: entry.holds for entry in entries} == {"e/next": True, "e/t": False}


def test_without_a_suppliers_file_there_is_one_finding_and_no_entry() -> None:
    alone = text("exemplar/triage.yaml", DECLARATION)

    assert rules(linted(alone).diagnostics) == ["no-supplier-file"]
    assert catalogues.known([alone]).entries == ()


def test_confirmed_publishers_are_known_by_their_folder() -> None:
    rows = "mtbd: 1\nconfirmed:\n  - {supplier: exemplar, domain: exemplar.example, how: DNS, on: 2026-10-01}\n"
    texts = text("confirmed.yaml", rows), text("exemplar/supplier.yaml", SUPPLIER), text("acme/supplier.yaml", SUPPLIER)

    companies = catalogues.known(texts).catalogue.companies

    assert linted(*texts).diagnostics == ()
    assert {company.id: company.confirmed is not None for company in companies} == {
        "acme": False,
        "exemplar": True,
    }


# Partial reading.


@pytest.mark.parametrize(
    ("key", "value"),
    [("phase", "lvie"), ("versions", "[1]"), ("name", "{value: X, value2: Y}"), ("licence", "('x')"), ("cpv", "IT")],
)
def test_an_error_in_one_answer_leaves_the_rules_running_on_the_rest(key: str, value: str) -> None:
    content = changed(DECLARATION, **{key: value, "next_review_by": "2026-10-31", "website": "http://e.example/"})

    assert {"review-overdue", "link-not-https"} < {*rules(found(content))}
    assert len(found(content)) == 3


def test_a_broken_trait_opens_nothing_and_is_told_once() -> None:
    assert rules(found(changed(DECLARATION, uses_ai="yes"))) == ["wrong-type"]
    assert "missing-answer" in rules(found(changed(DECLARATION, uses_ai="true")))


def test_a_broken_list_of_evidence_is_told_and_not_every_answer_that_cites_it() -> None:
    evidence = "evidence:\n  - {id: trial, type: test_reprot, title: T, independence: customer, access: on_request}\n"
    content = changed(DECLARATION, uses_ai="{value: false, evidence: [trial]}") + evidence

    assert rules(found(content)) == ["not-in-list"]


def test_all_that_is_wrong_with_one_answer_is_told() -> None:
    content = changed(DECLARATION, versions="{value: {current: [], released_on: soon, x: y}, evidence: {}}")

    assert [(one.rule, one.location) for one in found(content)] == [
        ("wrong-type", ("product", "versions", "current")),
        ("wrong-type", ("product", "versions", "released_on")),
        ("unknown-key", ("product", "versions", "x")),
        ("wrong-type", ("product", "versions", "evidence")),
    ]


def test_a_section_that_is_no_group_is_one_finding() -> None:
    start = DECLARATION.index("\nevaluation:") + 1
    end = DECLARATION.index("limitations:")
    content = DECLARATION[:start] + "evaluation: later\n" + DECLARATION[end:]

    assert [one.message for one in found(content)] == ['"later" stands where a group of answers is asked']


def test_a_list_in_the_place_of_a_group_of_parts_is_told() -> None:
    old = "risk_and_security: {contribution: none}"
    messages = [one.message for one in found(DECLARATION.replace(old, "risk_and_security: {value: []}"))]

    assert '"contribution" is missing: it is one of direct, indirect, none' in messages


# References.


def test_references_to_answers_are_followed() -> None:
    content = changed(
        DECLARATION, phase="{value: production, see: [product.versions.current, limitations.0.affects, product.x]}"
    )
    content = changed(content, versions="{value: {current: 4.2.0, released_on: 2026-05-01}, see: [product.name]}")

    assert [(one.rule, one.message) for one in found(content)] == [
        ("unknown-reference", 'there is no answer at "product.x" in this file')
    ]


def test_evidence_and_parties_of_the_supplier_count() -> None:
    evidence = "evidence:\n  - {id: trial, type: record, title: T, independence: customer, access: on_request}\n"
    parties = "parties:\n  - {id: other-host, name: Other}\n"
    content = changed(DECLARATION, uses_ai="{value: false, evidence: [trial]}").replace(
        "{party: example-hosting, role", "{party: other-host, role"
    )

    assert rules(found(content)) == ["unknown-reference", "unknown-reference"]
    assert found(content, SUPPLIER + evidence + parties) == ()


def test_a_finding_and_its_like_at_one_place_are_told_once() -> None:
    content = changed(DECLARATION, kind="[saas, solution, solution]")
    places = [(one.position, one.message) for one in found(content)]

    assert len(places) == len(set(places)) == 2


# Hostile files: all is counted, in time, and little is told.


def timed(content: str) -> Report:
    """What came of a declaration; linear reading takes a second or two, quadratic reading a minute."""
    start = process_time()
    report = linted(text("exemplar/supplier.yaml", SUPPLIER), text("exemplar/triage.yaml", content))
    assert process_time() - start < 15
    return report


@pytest.mark.parametrize(
    "content",
    [
        DECLARATION + "".join(f"k{number}: x\n" for number in range(36_000)),
        DECLARATION.replace("product:\n", "product:\n" + "".join(f"  k{number}: x\n" for number in range(36_000)), 1),
        DECLARATION + "product: x\n" * 36_000,
    ],
)
def test_a_mistake_made_thousands_of_times_is_told_a_hundred_times_and_counted(content: str) -> None:
    report = timed(content)
    *told, last = report.diagnostics

    assert len(told) == 100
    assert not any("more like it" in one.message for one in told)
    assert (last.message, last.rule) == ("and 35,900 more like it in this file", told[0].rule)
    assert sum(one.stands_for for one in report.diagnostics) == 36_000


def test_a_hundred_mistakes_are_all_told() -> None:
    diagnostics = found(DECLARATION + "".join(f"k{number}: x\n" for number in range(100)))

    assert [one.stands_for for one in diagnostics] == [1] * 100


def test_thousands_of_texts_with_a_wrong_length_are_read_in_time() -> None:
    row = "  - {description: {withheld: {what: x, concern: gaming}}, affects: y}\n"
    report = timed(DECLARATION.replace("limitations:\n", "limitations:\n" + row * 6_000, 1))

    assert "wrong-length" in rules(report.diagnostics)


@pytest.mark.parametrize(
    ("name", "row", "offer"),
    [
        ("incidents", {"on": "1/2/2026"}, ": write 2026-02-01 or 2026-01-02"),
        ("parties", {"id": "Two Words"}, ": write two-words"),
        ("parties", "a party", ": write {id: ..., name: ...}"),
    ],
)
def test_what_was_meant_is_looked_for_a_hundred_times(name: str, row: object, offer: str) -> None:
    messages = [problem.message for problem in read(Declaration, {name: [row] * 200}).problems]

    assert sum(message.endswith(offer) for message in messages) == 100


def test_a_folder_that_cannot_be_listed_is_an_error_in_its_place() -> None:
    folder = Text("d/acme", ("acme",), b"", unreadable="the files in this folder cannot be listed: permission denied")
    report = linted(text("exemplar/supplier.yaml", SUPPLIER), folder)

    assert [(one.path, one.rule, one.severity) for one in report.diagnostics] == [
        ("d/acme", "unreadable-file", Severity.ERROR)
    ]
    assert (report.unread, report.misplaced) == (1, 0)


# Random damage: nothing that stands in a file may raise.

LINES = DECLARATION.splitlines(keepends=True)
WRONG = """
x
[]
{}
[x]
{value: x}
{withheld: x}
{withheld: {what: Some part of this answer, concern: gaming}}
true
12
''
~
{not_applicable: Not in this product.}
{not_yet_known: Not known so far., by: 2027-01-01}
2026-02-30
0001-01-01
9999-12-31
2024-02-29
{not_told: {}}
{not_told: {by: x, asked_on: 2026-01-01}}
{value: [], evidence: [x], see: [product.name]}
{value: {}, withheld: {}}
- x
&a x
*a
'{{ x }}'
[[x]]
[{}]
{x: {y: {z: 1}}}
99999999999999999999
"""
VALUES = st.sampled_from(WRONG.strip().splitlines())


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """The base after up to six changes: lines taken out, doubled, moved in or given another value."""
    lines = list(LINES)
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["value", "value", "delete", "double", "move", "indent", "cut"])):
            case "value":
                lines[at] = f"{lines[at].partition(':')[0].rstrip()}: {draw(VALUES)}\n"
            case "delete":
                del lines[at : at + draw(st.integers(1, 4))]
            case "double":
                lines.insert(draw(st.integers(0, len(lines))), lines[at])
            case "move":
                lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(at))
            case "indent":
                lines[at] = f"  {lines[at]}"
            case _:
                lines[at] = lines[at][: draw(st.integers(0, len(lines[at])))] + "\n"
        lines = lines or ["\n"]
    return "".join(lines)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(damaged())
def test_no_damage_to_a_declaration_raises(content: str) -> None:
    for one in found(content):
        assert one.message
        assert one.position.line >= 1
        assert one.position.column <= one.position.end_column


SUPPLIER_LINES = SUPPLIER.splitlines()


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, len(SUPPLIER_LINES) - 1), VALUES)
def test_no_damage_to_a_suppliers_file_raises(at: int, value: str) -> None:
    lines = [*SUPPLIER_LINES]
    lines[at] = f"{lines[at].partition(':')[0]}: {value}"
    content = "\n".join(lines)

    linted(text("exemplar/supplier.yaml", content), text("exemplar/triage.yaml", DECLARATION))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from([line for line in LINES if line.startswith("  ") and ": " in line]), VALUES)
def test_any_value_at_any_question_gives_findings_and_no_more(line: str, value: str) -> None:
    content = DECLARATION.replace(line, f"{line.partition(':')[0]}: {value}\n", 1)

    linted(text("exemplar/supplier.yaml", SUPPLIER), text("exemplar/triage.yaml", content))


@pytest.mark.parametrize("count", [0, 3, 4, 1000])
def test_a_long_list_of_names_is_cut_in_a_message(count: int) -> None:
    told = few([str(number) for number in range(count)])

    assert len(told) < 25
    assert ("more" in told) == (count > 3)


def test_drafts_are_counted() -> None:
    draft = changed(DECLARATION, status="draft")
    supplier = text("exemplar/supplier.yaml", SUPPLIER)

    texts = supplier, text("exemplar/triage.yaml", draft), text("exemplar/b.yaml", draft, asked=False)

    assert linted(supplier, text("exemplar/triage.yaml", DECLARATION)).drafts == 0
    assert linted(*texts).drafts == 1
    assert catalogues.known(texts).entries == ()
