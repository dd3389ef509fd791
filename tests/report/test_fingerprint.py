"""Fingerprints of real files: the same when lines move, others for findings that look the same."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from mtbd.diagnostic import Report, Suppressed
from mtbd.linter import lint
from mtbd.report.fingerprint import fingerprints
from mtbd.source import read
from tests.cli.test_lint import LINT
from tests.report.sample import TEXTS, finding, hostile, report

BROKEN = ["missing", "references", "types", "unknown-keys", "withholding", "words"]


def linted(folder: Path, day: date = date(2026, 11, 22)) -> Report:
    return lint(read([folder]), day)._replace(folder=str(folder))


def prints(found: Report) -> dict[str, tuple[str, str]]:
    """Each fingerprint with the rule and the message of its finding."""
    return {one.fingerprint: (one.diagnostic.rule, one.diagnostic.message) for one in fingerprints(found)}


@pytest.fixture(params=BROKEN)
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copytree(LINT / request.param, tmp_path / "declarations"))


def test_no_two_findings_have_the_same(folder: Path) -> None:
    found = linted(folder)

    assert len(found.diagnostics) > 3
    assert len(prints(found)) == len(found.diagnostics)


def test_lines_that_move_change_none(folder: Path) -> None:
    before = linted(folder)
    for file in folder.rglob("*.yaml"):
        file.write_text("# one line\n\n# more\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    after = linted(folder)

    lines = zip(before.diagnostics, after.diagnostics, strict=True)
    assert {later.position.line - one.position.line for one, later in lines} - {0} == {3}
    assert prints(after) == prints(before)


def test_another_folder_of_the_run_changes_none(folder: Path, tmp_path: Path) -> None:
    before = linted(folder)
    moved = folder.rename(tmp_path / "elsewhere")

    assert prints(linted(moved)) == prints(before)


def test_two_equal_findings_in_a_file_have_two() -> None:
    assert len(prints(report(finding(1), finding(2), finding(2)))) == 3


def test_an_item_put_first_in_a_list_changes_none() -> None:
    first, second = (finding(number)._replace(excerpt=f"- item {number}") for number in (1, 2))
    later = [one._replace(location=("product", "kind", 9)) for one in (first, second)]

    assert prints(report(*later)) == prints(report(first, second))


def test_overlooking_one_changes_none() -> None:
    first, second, third = (finding(number) for number in (1, 2, 3))
    comment = "  # mtbd: allow not-in-list until 2027-01-31 because it is so"
    allowed = first._replace(excerpt=first.excerpt + comment)
    found = report(second, third)._replace(suppressed=(Suppressed(allowed, date(2027, 1, 31), "it is so"),))

    before, after = list(fingerprints(report(first, second, third))), list(fingerprints(found))
    assert [one.fingerprint for one in before] == [one.fingerprint for one in after]
    assert [one.suppressed is None for one in after] == [False, True, True]


def test_another_message_or_indent_changes_none() -> None:
    assert (
        prints(report(finding()._replace(message="x", excerpt="      kind: lvie"))).keys()
        == prints(report(finding())).keys()
    )


@pytest.mark.parametrize("change", [{"rule": "x"}, {"path": "x"}, {"location": ("x",)}, {"excerpt": "x"}])
def test_another_rule_file_place_or_line_is_another_finding(change: dict[str, str]) -> None:
    assert len(prints(report(finding(), finding()._replace(**change)))) == 2  # type: ignore[arg-type]


@pytest.mark.parametrize("text", TEXTS)
def test_every_text_has_one(text: str) -> None:
    assert len(prints(report(hostile(text)))) == 1
