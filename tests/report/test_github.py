"""What GitHub makes of the lines: a reader of them that obeys as its runner does."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest

from mtbd.diagnostic import Diagnostic, Report, Severity
from mtbd.report import github
from tests.report.sample import SITE, TEXTS, finding, hostile, report

ANYWHERE = re.compile(r"##\[[a-z-]+[^\]]*\]")


class Command(NamedTuple):
    """A line that the runner obeys."""

    name: str
    properties: dict[str, str]
    text: str


def unescaped(text: str) -> str:
    for escape, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escape, character)
    return text


def command(line: str) -> Command | None:
    """What the runner makes of one line of a log, None when it only shows it."""
    found = re.fullmatch(r"\s*::([^\s:]+)(?: (.*?))?::(.*)", line, re.DOTALL)
    if not found:
        return Command("old", {}, line) if ANYWHERE.search(line) else None
    pairs = (part.partition("=") for part in (found[2] or "").split(",") if part)
    return Command(found[1], {key: unescaped(value) for key, _, value in pairs}, unescaped(found[3]))


def obeyed(found: Report) -> list[Command]:
    """Every command in all lines, where one that holds a line break is more lines than one."""
    lines = "\n".join(github.write(found, SITE)).replace("\r", "\n").split("\n")
    return [one for one in map(command, lines) if one]


def marks(found: Report) -> list[Command]:
    return [one for one in obeyed(found) if one.name in ("error", "warning", "notice")]


def many(errors: int, warnings: int) -> Report:
    found = [finding(number, Severity.WARNING) for number in range(1, warnings + 1)]
    return report(*found, *(finding(number) for number in range(1, errors + 1)))


def test_an_annotation_says_where_what_and_how_to_mend_it() -> None:
    (one,) = marks(report(finding(7)))

    assert one.name == "error"
    where = {"file": "a/b.yaml", "line": "7", "endLine": "7", "col": "10", "endColumn": "14"}
    assert one.properties == where | {"title": "not-in-list"}
    assert one.text == "word 7 is wrong\nhttps://host.example/rules/not-in-list/"


@pytest.mark.parametrize("text", TEXTS)
def test_no_text_is_a_command(text: str) -> None:
    wild = hostile(text)
    found = report(wild)._replace(others=(wild.path,))

    one, group, end = obeyed(found)
    assert (one.name, group.name, end.name) == ("error", "group", "endgroup")
    assert set(one.properties) == {"file", "line", "endLine", "col", "endColumn", "title"}
    assert one.properties["file"] == wild.path.encode("utf-8", "backslashreplace").decode()
    assert one.text.count("\n") == 1
    assert "\n".join(github.write(found, SITE)).encode("utf-8")


@pytest.mark.parametrize(
    ("errors", "warnings", "more"),
    [
        (10, 10, None),
        (11, 0, "1 more error than"),
        (3, 12, "2 more warnings than"),
        (40, 30, "30 more errors and 20 more warnings than"),
    ],
)
def test_errors_come_first_and_what_github_leaves_out_is_said(errors: int, warnings: int, more: str | None) -> None:
    found = marks(many(errors, warnings))

    names = [one.name for one in found]
    assert names == ["error"] * min(errors, 10) + ["warning"] * min(warnings, 10) + ["notice"] * (more is not None)
    assert more is None or found[-1].text.startswith(more)


def test_findings_that_one_stands_for_are_among_those_left_out() -> None:
    rest = finding(11)._replace(stands_for=35_900)

    assert marks(report(*many(10, 0).diagnostics, rest))[-1].text.startswith("35900 more errors than")


def test_the_log_has_every_finding_and_the_summary() -> None:
    lines = list(github.write(many(40, 30), SITE))
    start, end = lines.index("::group::every finding"), lines.index("::endgroup::")

    assert sum(line.startswith("error: a/b.yaml:") for line in lines[start:end]) == 40
    assert sum(line.startswith("warning: a/b.yaml:") for line in lines[start:end]) == 30
    assert lines[end + 1 :] == [
        "3 files checked: 40 errors and 30 warnings",
        "71 rules on 2026-11-22, reference data of 2026-10-01, mtbd 0.1.0",
    ]


def test_without_a_finding_there_is_only_the_summary() -> None:
    assert obeyed(report()) == []
    assert next(github.write(report(), SITE)) == "3 files checked: no finding"


def test_a_file_is_named_from_the_folder_of_the_run() -> None:
    def file(one: Diagnostic) -> str:
        return marks(report(one)._replace(folder="/repo"))[0].properties["file"]

    assert file(finding()._replace(path="/repo/a b/c,d:e.yaml")) == "a b/c,d:e.yaml"
