"""Rules that hold the files of a catalogue against each other."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from mtbd.linter import check
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
    report = check(texts, date(2026, 11, 22), whole=True).report
    across = {"company-listed-twice", "confirmed-without-supplier", "product-named-twice", "successor-not-there"}
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


def test_files_that_are_not_a_whole_catalogue_are_not_held_against_each_other() -> None:
    text = Text("e/t.yaml", ("e", "t.yaml"), superseded_by("exemplar/new").encode())
    company = Text("e/supplier.yaml", ("e", "supplier.yaml"), SUPPLIER.encode())

    report = check([company, text], date(2026, 11, 22)).report

    assert "successor-not-there" not in {one.rule for one in report.diagnostics}
    assert report.not_across == 4
