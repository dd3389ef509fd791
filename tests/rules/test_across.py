"""Rules that hold the files of a catalogue against each other."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mtbd.diagnostic import Location
from mtbd.linter import lint
from mtbd.rules import ACROSS_RULES, name_of
from mtbd.source import Text

BASE = Path(__file__).parents[1] / "cases" / "base" / "exemplar"
DECLARATION = (BASE / "base.yaml").read_text(encoding="utf-8")
SUPPLIER = (BASE / "supplier.yaml").read_text(encoding="utf-8")
STATUS, NAME = "  status: published\n", "  name: Exemplar Triage\n"
OTHER = SUPPLIER.replace("GB-COH-00000000", "GB-COH-00000001")


def found(**files: str) -> list[tuple[str, str, str]]:
    """The findings across files whose paths are given with __ for the slash and without an ending."""
    paths = {f"{name.replace('__', '/')}.yaml": content for name, content in files.items()}
    texts = [Text(path, tuple(path.split("/")), content.encode()) for path, content in paths.items()]
    report = lint(texts, date(2026, 11, 22), whole=True)
    across = {name_of(rule) for rule in ACROSS_RULES}
    return [(one.rule, one.path, one.message) for one in report.diagnostics if one.rule in across]


def superseded_by(successor: str) -> str:
    return DECLARATION.replace(STATUS, f"  status: superseded\n  superseded_by: {successor}\n")


def test_a_successor_is_there() -> None:
    files = {"exemplar__supplier": SUPPLIER, "exemplar__old": superseded_by("exemplar/new")}

    assert found(**files, exemplar__new=DECLARATION) == []
    assert found(**files) == [
        ("successor-not-there", "exemplar/old.yaml", 'there is no declaration "exemplar/new" in the catalogue')
    ]


def test_a_successor_may_be_a_draft_or_have_errors() -> None:
    files = {"exemplar__supplier": SUPPLIER, "exemplar__old": superseded_by("exemplar/new")}

    assert found(**files, exemplar__new=DECLARATION.replace(STATUS, "  status: draft\n")) == []
    assert found(**files, exemplar__new="a: [") == []


def test_nothing_takes_its_own_place() -> None:
    assert found(exemplar__supplier=SUPPLIER, exemplar__old=superseded_by("exemplar/old")) == [
        ("successor-not-there", "exemplar/old.yaml", '"exemplar/old" is this declaration itself')
    ]


def test_a_confirmed_publisher_has_a_folder() -> None:
    row = "mtbd: 1\nconfirmed:\n  - {supplier: exemplar, domain: e.example, how: A DNS record, on: 2026-01-01}\n"

    assert found(confirmed=row, exemplar__supplier=SUPPLIER) == []
    assert found(confirmed=row, other__supplier=SUPPLIER) == [
        ("confirmed-without-supplier", "confirmed.yaml", 'there is no supplier "exemplar" in the catalogue')
    ]


def test_a_company_has_one_folder() -> None:
    assert found(acme__supplier=SUPPLIER, exemplar__supplier=OTHER) == []
    assert found(acme__supplier=SUPPLIER, exemplar__supplier=SUPPLIER) == [
        ("company-listed-twice", "acme/supplier.yaml", '"GB-COH-00000000" is the id of exemplar too'),
        ("company-listed-twice", "exemplar/supplier.yaml", '"GB-COH-00000000" is the id of acme too'),
    ]


def test_a_name_is_given_once_while_both_stand() -> None:
    company = {"exemplar__supplier": SUPPLIER}
    small = DECLARATION.replace(NAME, "  name: exemplar triage\n")

    assert found(**company, exemplar__a=DECLARATION, exemplar__b=small) == [
        ("product-named-twice", "exemplar/a.yaml", '"Exemplar Triage" is the name of exemplar/b too'),
        ("product-named-twice", "exemplar/b.yaml", '"exemplar triage" is the name of exemplar/a too'),
    ]
    assert found(**company, exemplar__a=DECLARATION, exemplar__b=superseded_by("exemplar/a")) == []
    others = {"other__supplier": OTHER, "other__a": DECLARATION}
    assert found(**company, exemplar__a=DECLARATION, **others) == []


def test_catalogues_that_are_linted_together_are_each_their_own() -> None:
    """The same files in two of them: neither hides what is found in the other, and no product is its own double."""
    old = superseded_by("exemplar/new")
    files = {"supplier.yaml": SUPPLIER, "old.yaml": old, "a.yaml": DECLARATION}
    texts = [
        Text(f"{catalogue}/exemplar/{name}", ("exemplar", name), content.encode())
        for catalogue in ("one", "two")
        for name, content in files.items()
    ]
    new = Text("two/exemplar/new.yaml", ("exemplar", "new.yaml"), b"a: [")

    for known, paths in ((texts, ["one", "two"]), ([*texts, new], ["one"])):
        diagnostics = lint(known, date(2026, 11, 22), whole=True).diagnostics
        across = [(one.rule, one.path) for one in diagnostics if one.rule in {name_of(rule) for rule in ACROSS_RULES}]
        assert across == [("successor-not-there", f"{path}/exemplar/old.yaml") for path in paths]


def test_files_that_are_not_a_whole_catalogue_are_not_held_against_each_other() -> None:
    text = Text("e/t.yaml", ("e", "t.yaml"), superseded_by("exemplar/new").encode())
    company = Text("e/supplier.yaml", ("e", "supplier.yaml"), SUPPLIER.encode())

    report = lint([company, text], date(2026, 11, 22))

    assert "successor-not-there" not in {one.rule for one in report.diagnostics}
    assert report.not_across == len(ACROSS_RULES)


def report_on(product: str, field: str = "product.name", more: str = "") -> str:
    row = f"id: one, product: {product}, field: {field}, says: It has another name, by: public"
    return f"mtbd: 1\nreports:\n  - {{{row}, reported_on: 2026-10-02, status: open{more}}}\n"


def test_a_report_is_about_a_product_that_is_there() -> None:
    files = {"exemplar__supplier": SUPPLIER, "exemplar__triage": DECLARATION}

    assert found(reports=report_on("exemplar/triage"), **files) == []
    assert found(reports=report_on("exemplar/vest"), **files) == [
        ("report-without-product", "reports.yaml", 'there is no declaration "exemplar/vest" in the catalogue')
    ]
    assert found(reports=report_on("exemplar/triage"), **{**files, "exemplar__triage": "a: ["}) == []


@pytest.mark.parametrize(
    ("content", "rule", "location"),
    [
        (report_on("a/b", "product.names"), "unknown-reference", ("reports", 0, "field")),
        (report_on("a/b", "metadata.maintainers"), "unknown-reference", ("reports", 0, "field")),
        (report_on("a/b") + report_on("a/b").partition("reports:\n")[2], "unknown-reference", ("reports", 1, "id")),
        (report_on("a/b").replace("2026-10-02", "2027-01-01"), "dates-out-of-order", ("reports", 0, "reported_on")),
        (
            report_on("a/b", more=", answered_on: 2026-10-01"),
            "dates-out-of-order",
            ("reports", 0, "answered_on"),
        ),
        (report_on("a/b").replace("public", "Jane Smith"), "not-in-list", ("reports", 0, "by")),
        (report_on("a/b").replace(", status: open", ""), "missing-answer", ("reports", 0, "status")),
        (report_on("a/b", more=", reporter: Jane Smith"), "unknown-key", ("reports", 0, "reporter")),
    ],
)
def test_what_is_wrong_in_a_list_of_reports(content: str, rule: str, location: Location) -> None:
    """Read by the same path as any other file: its place, its keys, its dates and what it refers to."""
    report = lint([Text("it", ("reports.yaml",), content.encode())], date(2026, 11, 22))

    assert [(one.rule, one.location) for one in report.diagnostics] == [(rule, location)]


def test_the_nearest_question_is_offered() -> None:
    content = report_on("a/b", "product.names").encode()
    (found,) = lint([Text("it", ("reports.yaml",), content)], date(2026, 11, 22)).diagnostics

    assert found.message == 'there is no question "product.names": did you mean "product.name"?'


def test_a_list_of_reports_may_be_empty_and_one_without_a_fault_is_silent() -> None:
    for content in ("mtbd: 1\nreports: []\n", report_on("a/b", more=", answered_on: 2026-10-02, answer: It has.")):
        report = lint([Text("it", ("reports.yaml",), content.encode())], date(2026, 11, 22))
        assert report.diagnostics == ()
        assert (report.unread, report.misplaced) == (0, 0)
