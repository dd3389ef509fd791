"""Findings as Markdown: the exact text of some runs, and that no text of a file ever becomes markup."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from mtbd.diagnostic import Diagnostic, Position, Report, Severity
from mtbd.report import FORMATS
from tests.cli.test_lint import LINT, lint

SITE = "https://host.example/"
HOSTILE = [
    "`rm`",
    "``",
    "a ` b `` c",
    "`",
    "``x",
    "</code><script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "![x](https://tracker.example/x.png)",
    "@octocat",
    "#123",
    "www.example.com and a@b.example",
    "a | b",
    "*a* _b_ ~~c~~ $d$",
    "\\",
    "\\`",
    "a\n\n# heading\n",
    "a\r```\n<b>",
    "\u2028# heading",
    "- [ ] x",
    ":tada:",
    "\udce9",
]


def finding(text: str, severity: Severity = Severity.ERROR) -> Diagnostic:
    return Diagnostic(f"a/{text}.yaml", Position(7, 1, 2), severity, "not-in-list", text, (), text)


def written(*diagnostics: Diagnostic, others: tuple[str, ...] = ()) -> str:
    report = Report(diagnostics, 1, 0, 0, 71, date(2026, 11, 22), "2026-10-01", "0.1.0", others=others)
    return "".join(f"{line}\n" for line in FORMATS["markdown"].write(report, SITE))


def shape(text: str) -> list[str]:
    """The kinds of everything in a Markdown text, without what stands in code."""
    return [
        inner.type
        for token in MarkdownIt("gfm-like", {"linkify": False}).parse(text)
        for inner in (token.children or [token])
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_a_file_is_markup(text: str) -> None:
    assert shape(written(finding(text), others=(text,))) == shape(written(finding("plain"), others=("plain",)))


@given(st.text(st.characters(codec="utf-8") | st.sampled_from("`\n\\|<[*"), min_size=1))
def test_no_text_at_all_is_markup(text: str) -> None:
    assert shape(written(finding(text), others=(text,))) == shape(written(finding("plain"), others=("plain",)))


def test_a_finding_is_told_in_its_own_words() -> None:
    spans = MarkdownIt().parse(written(finding("a ` b")))

    assert [inner.content for token in spans for inner in token.children or () if inner.type == "code_inline"] == [
        "a/a ` b.yaml:7",
        "a ` b",
    ]


def test_errors_come_first() -> None:
    lines = written(finding("one", Severity.WARNING), finding("two")).splitlines()

    assert [line.split("**")[1] for line in lines if line.startswith("- ")] == ["error", "warning"]


def test_what_there_is_no_room_for_is_counted() -> None:
    many = [finding("x" * 1000, severity) for severity in (Severity.WARNING, Severity.ERROR) for _ in range(500)]

    text = written(*many)

    shown = sum(line.startswith("- **") for line in text.splitlines()) - 1
    assert len(text.encode()) < 1024 * 1024
    assert 400 < shown < 1000
    assert f"- **not shown for want of room: {error_count(500 - shown)} and" in text
    assert text.startswith("## mtbd lint: 500 errors and 500 warnings\n")


def error_count(left: int) -> str:
    return f"{left} errors" if left > 0 else "no error"


def test_a_clean_run_says_so() -> None:
    assert written().startswith("## mtbd lint: no finding\n\n```text\n1 file checked: no finding\n")


# One run, several reports.


def test_one_run_writes_several_reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(LINT / "withholding")
    files = {name: tmp_path / f"findings.{name}" for name in FORMATS}

    result = lint(".", *(word for name, file in files.items() for word in ("--output", f"{name}={file}")))

    assert result.exit_code == 1
    for name, file in files.items():
        assert file.read_text(encoding="utf-8") == lint(".", "--format", name).output, name
    assert result.output == files["text"].read_text(encoding="utf-8")


@pytest.mark.parametrize("value", ["markdown", "markdown=", "=x.md", "word=x.md"])
def test_an_output_names_a_format_and_a_file(value: str) -> None:
    result = lint(LINT / "withholding", "--output", value)

    assert result.exit_code == 2
    assert f"'{value}' is not FORMAT=FILE, with a format of text, json" in result.output


def test_a_report_that_cannot_be_written_is_no_quiet_success(tmp_path: Path) -> None:
    file = tmp_path / "nowhere" / "x.md"

    result = lint(LINT / "withholding", "--output", f"markdown={file}")

    assert result.exit_code == 2
    assert f"cannot write {file}: No such file or directory" in result.output
