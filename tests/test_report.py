"""How findings are written: words, excerpts, counts and colours, and the form that programs read."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest

from mtbd.diagnostic import Diagnostic, Elsewhere, Position, Report, Severity, Suppressed
from mtbd.report import FORMATS
from mtbd.report.words import counted

SITE = "https://host.example/"


def finding(
    line: str = "  phase: lvie", column: int = 10, end: int = 14, severity: Severity = Severity.ERROR
) -> Diagnostic:
    location = ("product", "kind", 0)
    return Diagnostic("a/b.yaml", Position(7, column, end), severity, "not-in-list", '"lvie" is wrong', location, line)


def report(*diagnostics: Diagnostic, files: int = 1, unread: int = 0, context: int = 0) -> Report:
    return Report(diagnostics, files, unread, context, 71, date(2026, 11, 22), "2026-10-01", "0.1.0")


def summed(found: Report) -> list[str]:
    """The lines about what was not looked at."""
    return [re.sub("\033\\[[0-9;]*m", "", line) for line in FORMATS["text"].write(found, SITE)][1:-1]


def coloured(*diagnostics: Diagnostic, files: int = 1, unread: int = 0, context: int = 0) -> list[str]:
    return [*FORMATS["text"].write(report(*diagnostics, files=files, unread=unread, context=context), SITE)]


def plain(*diagnostics: Diagnostic, files: int = 1, unread: int = 0, context: int = 0) -> list[str]:
    lines = coloured(*diagnostics, files=files, unread=unread, context=context)
    return [re.sub("\033\\[[0-9;]*m", "", line) for line in lines]


def test_a_finding_is_written_with_its_line_and_its_rule() -> None:
    assert plain(finding()) == [
        'a/b.yaml:7:10: error: "lvie" is wrong [not-in-list]',
        "  7 |   phase: lvie",
        "    |          ^^^^",
        "  https://host.example/rules/not-in-list/",
        "",
        "1 file checked: 1 error and no warning",
        "71 rules on 2026-11-22, reference data of 2026-10-01, mtbd 0.1.0",
    ]


@pytest.mark.parametrize("column", [1, 30, 51, 52, 90, 101, 150, 196])
def test_the_caret_stands_under_what_is_meant_in_a_long_line(column: int) -> None:
    line = ("x" * (column - 1) + "here").ljust(200, "y")
    _, excerpt, carets, *_ = plain(finding(line, column, column + 4))

    start = carets.index("^")
    assert excerpt[start : start + 4] == "here"
    assert carets.strip(" |") == "^^^^"
    assert len(excerpt) <= len("  7 | ") + 100


def test_a_caret_never_runs_beyond_what_is_shown() -> None:
    _, excerpt, carets, *_ = plain(finding("x" * 500, 1, 501))

    assert len(carets) <= len(excerpt)


def test_nothing_marked_still_has_a_caret() -> None:
    assert plain(finding("  website:", 11, 11))[2] == "    |           ^"


@pytest.mark.parametrize("line", ["", "   ", "\t"])
def test_an_empty_line_is_not_shown(line: str) -> None:
    assert plain(finding(line, 1, 1))[1] == "  https://host.example/rules/not-in-list/"


def test_a_line_cannot_act_on_a_terminal() -> None:
    wild = finding("a\x1b[2Jb\tc\u202e")._replace(message="m\x1b[2J", path="p\x1b[2J\n.yaml")
    lines = coloured(wild)

    assert all("\x1b[2J" not in line and "\u202e" not in line and "\n" not in line for line in lines)
    assert "a\N{REPLACEMENT CHARACTER}[2Jb c\N{REPLACEMENT CHARACTER}" in lines[1]


@pytest.mark.parametrize("command", ["##[error]x", "##vso[task.complete]x", "a ##[add-mask]x"])
def test_a_text_is_no_command_to_who_reads_the_log(command: str) -> None:
    lines = plain(finding(command)._replace(message=command, path=f"{command}.yaml"))

    assert sum("##" in line for line in lines) == 2
    assert [line for line in lines if "##[" in line or "##vso[" in line] == []


@pytest.mark.parametrize("path", ["::error::x.yaml", "  ::add-mask::x.yaml"])
def test_a_path_is_no_command_to_who_reads_the_log(path: str) -> None:
    assert plain(finding()._replace(path=path))[0].startswith(f"./{path}:7:10: error: ")


@pytest.mark.parametrize(
    ("diagnostics", "words"),
    [
        ((), "no finding"),
        ((finding(),), "1 error and no warning"),
        ((finding(), finding()), "2 errors and no warning"),
        ((finding(severity=Severity.WARNING),), "no error and 1 warning"),
    ],
)
def test_the_summary_counts(diagnostics: tuple[Diagnostic, ...], words: str) -> None:
    assert plain(*diagnostics, files=3)[-2] == f"3 files checked: {words}"


def test_the_summary_says_what_was_not_checked() -> None:
    assert plain(files=2, unread=1, context=2)[-4:-1] == [
        "2 files checked: no finding",
        "1 file could not be read, so no further rule looked at it",
        "2 files read because others lean on it, not checked itself",
    ]


def test_the_summary_says_what_does_not_count() -> None:
    overlooked = (Suppressed(finding(), date(2027, 1, 31), "it is so"),)

    assert summed(report()._replace(suppressed=overlooked, elsewhere=Elsewhere(3, 1, 2), not_across=4)) == [
        "1 finding overlooked, because the file asks for it",
        "3 other files read, not counted: 1 error and 2 warnings",
        "4 rules for a whole catalogue did not run: only some files were read",
    ]
    assert summed(report()._replace(elsewhere=Elsewhere(1, 0, 0))) == ["1 other file read, not counted: no finding"]


def test_the_summary_says_what_stayed_out_of_sight() -> None:
    two = report(files=3, unread=2)._replace(misplaced=1, broken=4, others=("a/b.pdf", "a/c\x1b.txt"))

    assert summed(two) == [
        "2 files could not be read, so no further rule looked at them",
        "1 file out of place, so no further rule looked at it",
        "4 answers could not be read, so no further rule looked at them",
        "2 files are not YAML, so not read (a/b.pdf, a/c\N{REPLACEMENT CHARACTER}.txt)",
    ]
    assert summed(report()._replace(others=("a", "b", "c", "d"))) == ["4 files are not YAML, so not read"]
    assert summed(report()._replace(others=("a",))) == ["1 file is not YAML, so not read (a)"]


def test_drafts_are_told_to_be_none_that_are_published() -> None:
    draft = "1 file is a draft: it is checked and not published until its metadata.status is published"
    drafts = "2 files are drafts: they are checked and not published until their metadata.status is published"

    asks = ", which asks for its approvals too, and for core facts not yet known"

    assert draft + asks in summed(report()._replace(drafts=1))
    assert drafts + asks in summed(report()._replace(drafts=2))
    assert not any("draft" in line for line in summed(report()))


def test_findings_that_one_stands_for_are_counted() -> None:
    many = finding()._replace(stands_for=35_900), finding(severity=Severity.WARNING)._replace(stands_for=3)

    assert plain(finding(), *many)[-2] == "1 file checked: 35901 errors and 3 warnings"
    (text,) = FORMATS["json"].write(report(finding(), *many), SITE)
    summary = json.loads(text)["summary"]
    assert (summary["errors"], summary["warnings"]) == (35_901, 3)


def test_a_file_name_that_is_not_utf_8_is_written_with_escapes() -> None:
    odd = finding()._replace(path="a/caf\udce9.yaml")
    (text,) = FORMATS["json"].write(report(odd)._replace(others=("\udcff.pdf",)), SITE)

    assert text.encode("utf-8")
    assert json.loads(text)["diagnostics"][0]["path"] == odd.path
    assert json.loads(text)["summary"]["files_not_yaml"] == ["\udcff.pdf"]
    assert "".join(coloured(odd)).encode("utf-8")
    assert plain(odd)[0].startswith("a/caf\\udce9.yaml:7:10")


@pytest.mark.parametrize(("number", "words"), [(0, "no file"), (1, "1 file"), (2, "2 files")])
def test_numbers_have_their_nouns(number: int, words: str) -> None:
    assert counted(number, "file") == words


@pytest.mark.parametrize(
    ("diagnostics", "colour"),
    [((), "32"), ((finding(),), "31"), ((finding(severity=Severity.WARNING),), "33")],
)
def test_the_summary_has_the_colour_of_the_worst_finding(diagnostics: tuple[Diagnostic, ...], colour: str) -> None:
    assert coloured(*diagnostics)[-2].startswith(f"\033[{colour};1m")


def test_programs_read_everything() -> None:
    expired = finding(severity=Severity.WARNING)._replace(lapsed=True)
    found = report(finding("é"), expired, unread=1, context=2)
    overlooked = (Suppressed(finding(), date(2027, 1, 31), "it is so"),)
    found = found._replace(suppressed=overlooked, elsewhere=Elsewhere(3, 1, 2), not_across=4, drafts=5)
    (text,) = FORMATS["json"].write(found, SITE)

    assert json.loads(text) == {
        "version": 1,
        "tool": {"name": "mtbd", "version": "0.1.0"},
        "as_of": "2026-11-22",
        "reference_data_as_of": "2026-10-01",
        "summary": {
            "files": 1,
            "rules": 71,
            "errors": 1,
            "warnings": 1,
            "files_not_read": 1,
            "files_for_context_only": 2,
            "files_out_of_place": 0,
            "files_not_yaml": [],
            "answers_not_read": 0,
            "drafts": 5,
            "rules_not_run": 4,
            "elsewhere": {"files": 3, "errors": 1, "warnings": 2},
        },
        "diagnostics": [
            {
                "path": "a/b.yaml",
                "line": 7,
                "column": 10,
                "end_column": 14,
                "severity": severity,
                "rule": "not-in-list",
                "message": '"lvie" is wrong',
                "location": ["product", "kind", 0],
                "url": "https://host.example/rules/not-in-list/",
                "lapsed": lapsed,
                "fix": None,
            }
            for severity, lapsed in (("error", False), ("warning", True))
        ],
        "suppressed": [
            {
                "path": "a/b.yaml",
                "line": 7,
                "column": 10,
                "end_column": 14,
                "severity": "error",
                "rule": "not-in-list",
                "message": '"lvie" is wrong',
                "location": ["product", "kind", 0],
                "url": "https://host.example/rules/not-in-list/",
                "lapsed": False,
                "fix": None,
                "until": "2027-01-31",
                "because": "it is so",
            }
        ],
    }
