"""`mtbd lint`: pairs of a folder and the exact text about it, exit codes, options, and what bad files cannot do."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mtbd.cli import main
from mtbd.rules import ACROSS_RULES
from mtbd.source import MAX_BYTES

CASES = Path(__file__).parents[1] / "cases"
LINT = CASES / "lint"
BASE = CASES / "base" / "exemplar"
BAD = LINT / "bad-input" / "exemplar"
REWRITE = os.environ.get("MTBD_REWRITE") == "1"


def lint(*arguments: str | Path) -> Result:
    """What the command does on the day of the cases; whatever it raises is a failure of the test."""
    command = ["lint", "--as-of", "2026-11-22", *map(str, arguments)]
    return CliRunner().invoke(main, command, catch_exceptions=False)


def held(expected: Path, found: str) -> None:
    """`found` is what stands in a file; MTBD_REWRITE=1 writes it there instead."""
    if REWRITE:
        expected.write_text(found, encoding="utf-8", newline="")
    assert found == expected.read_bytes().decode()


def lasting(output: str) -> str:
    """The text without its last line, which counts the rules and names the version: another test reads that."""
    return output.rstrip("\n").rpartition("\n")[0] + "\n"


def catalogue(folder: Path) -> Path:
    """The base as a catalogue of one supplier, to be changed."""
    shutil.copytree(BASE, folder / "disclosures" / "exemplar")
    return folder / "disclosures"


def rules(output: str) -> list[str]:
    return re.findall(r"^\S+: (?:error|warning): .* \[([a-z0-9-]+)\]$", output, re.MULTILINE)


# Pairs.


@pytest.mark.parametrize("case", sorted(LINT.iterdir()), ids=lambda path: path.name)
def test_the_text_is_exactly_the_expected_one(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(case)

    result = lint(".")

    held(case / "expected.txt", lasting(result.output))
    assert result.exit_code == (1 if "error: " in result.output else 0)


@pytest.mark.parametrize("name", ["lines", "paths", "prose", "unread-supplier-file"])
def test_the_json_is_exactly_the_expected_one(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(LINT / name)

    found = json.loads(lint(".", "--format", "json").output)
    del found["summary"]["rules"], found["tool"]["version"], found["reference_data_as_of"]

    held(LINT / name / "expected.json", json.dumps(found, indent=2, ensure_ascii=False) + "\n")


def test_text_and_json_tell_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(LINT / "withholding")

    found = json.loads(lint(".", "--format", "json").output)["diagnostics"]

    assert [one["rule"] for one in found] == rules(lint(".").output)


# Bad input: one clear finding each.


@pytest.mark.parametrize("file", sorted({*BAD.glob("*.yaml")} - {BAD / "supplier.yaml"}), ids=lambda path: path.stem)
def test_a_bad_file_gives_one_finding_and_exit_1(file: Path) -> None:
    result = lint(file)

    assert len(rules(result.output)) == 1
    assert result.exit_code == 1
    assert "1 file checked: 1 error and no warning" in result.output
    assert "1 file could not be read" in result.output


MADE = {
    "huge": (b"product: " + b"x" * (600 * 1024), "file-too-large"),
    "brackets": (b"product: " + b"[" * 50_000, "too-deep"),
    "braces": (b"product: " + b"{a: " * 50_000, "too-deep"),
    "dashes": (b"product:\n  " + b"- " * 50_000 + b"a\n", "too-deep"),
    "questions": (b"? " * 50_000 + b"a\n", "key-not-text"),
    "tags": (b"product: [" + b"!a x, " * 20_000 + b"]\n", "tag"),
    "marks": (b"product: [" + b"&a x, *a, " * 20_000 + b"]\n", "anchor-or-alias"),
    "nothing-but-nul": (b"\x00" * MAX_BYTES, "control-character"),
}


@pytest.mark.parametrize("name", MADE)
def test_a_large_bad_file_gives_its_finding_in_a_few_lines(name: str, tmp_path: Path) -> None:
    content, rule = MADE[name]
    file = catalogue(tmp_path) / "exemplar" / f"{name}.yaml"
    file.write_bytes(content)

    result = lint(file)

    assert result.exit_code == 1
    assert rules(result.output)[0] == rule
    assert len(rules(result.output)) <= 2
    assert max(map(len, result.output.splitlines())) < 300


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    folder = catalogue(tmp_path)
    secret = tmp_path / "secret.yaml"
    secret.write_text("password: hunter2\n", encoding="utf-8")
    (folder / "exemplar" / "link.yaml").symlink_to(secret)
    (folder / "acme").symlink_to(tmp_path)

    result = lint(folder)

    assert rules(result.output) == ["unreadable-file", "unreadable-file"]
    assert "hunter2" not in result.output
    assert "password" not in result.output
    assert result.exit_code == 1


@pytest.mark.parametrize("old", ["mtbd: 1\n", "product:\n", "  name: Exemplar Triage\n", "  kind: [saas]\n"])
def test_a_thousand_mistakes_are_no_traceback(old: str, tmp_path: Path) -> None:
    file = catalogue(tmp_path) / "exemplar" / "base.yaml"
    text = file.read_text(encoding="utf-8")
    indent = " " * (len(old) - len(old.lstrip()))
    many = "".join(f"{indent}wrong_{number}: x\n" for number in range(1000))
    file.write_text(text.replace(old, old + ("" if old == "product:\n" else many)), encoding="utf-8")

    assert lint(file).exit_code == (0 if old == "product:\n" else 1)


def test_a_name_cannot_act_on_a_terminal(tmp_path: Path) -> None:
    file = catalogue(tmp_path) / "exemplar" / "a\x1b[2Jb.yaml"
    file.write_text('"\\e[2J": x\n', encoding="utf-8")

    result = CliRunner().invoke(main, ["lint", str(file.parent)], color=True)

    assert "\x1b[2J" not in result.output
    assert "\x1b[1m" in result.output


# Exit codes and options.


def test_a_clean_file_exits_with_0(tmp_path: Path) -> None:
    result = lint(catalogue(tmp_path))

    assert result.exit_code == 0
    assert result.output.startswith("2 files checked: no finding\n")


def test_warnings_fail_only_when_strict(tmp_path: Path) -> None:
    folder = catalogue(tmp_path)
    file = folder / "exemplar" / "base.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("current: 4.2.0", "current: 1.10"), encoding="utf-8")

    assert lint(folder).exit_code == 0
    assert lint("--strict", folder).exit_code == 1
    assert "no error and 1 warning" in lint(folder).output


@pytest.mark.parametrize(
    ("form", "red"),
    {
        "text": "1 error and no warning",
        "json": '"errors": 1,',
        "github": "::error file=",
        "gitlab": '"severity": "major"',
        "sarif": '"level": "error",\n          "message"',
        "junit": '<failure type="error" message="1 error">',
        "markdown": "## mtbd lint: 1 error and no warning",
    }.items(),
)
def test_no_report_is_green_when_a_warning_fails_the_run(form: str, red: str, tmp_path: Path) -> None:
    folder = catalogue(tmp_path)
    file = folder / "exemplar" / "base.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("current: 4.2.0", "current: 1.10"), encoding="utf-8")

    assert red not in lint("--format", form, folder).output
    assert red in lint("--strict", "--format", form, folder).output


def test_the_day_decides(tmp_path: Path) -> None:
    folder = catalogue(tmp_path)

    assert lint(folder).exit_code == 0
    late = lint("--as-of", "2030-01-01", folder)
    assert late.exit_code == 1
    assert "review-overdue" in rules(late.output)
    assert " on 2030-01-01, " in late.output


def test_without_a_day_it_is_today(tmp_path: Path) -> None:
    assert re.search(
        r" rules on \d{4}-\d\d-\d\d, ", CliRunner().invoke(main, ["lint", str(catalogue(tmp_path))]).output
    )


def test_without_paths_it_lints_the_folder_disclosures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue(tmp_path)
    monkeypatch.chdir(tmp_path)

    assert lint().output.startswith("2 files checked")


@pytest.mark.parametrize(
    "arguments",
    [
        ["no-such-folder"],
        ["--as-of", "yesterday"],
        ["--as-of", "2026-02-30"],
        ["--format", "xml"],
        ["--no-such-option"],
        ["nothing-in-it"],
        [],
    ],
)
def test_misuse_exits_with_2(arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "nothing-in-it").mkdir()
    (tmp_path / "nothing-in-it" / "readme.md").write_text("x", encoding="utf-8")

    result = CliRunner().invoke(main, ["lint", *arguments])

    assert result.exit_code == 2
    assert "Error: " in result.output


def test_json_of_a_clean_folder_is_whole(tmp_path: Path) -> None:
    found = json.loads(lint("--format", "json", catalogue(tmp_path)).output)

    assert found["version"] == 1
    assert found["as_of"] == "2026-11-22"
    assert found["summary"]["rules"] > 50
    assert found["diagnostics"] == []


def test_json_leads_to_the_rules_pages_of_the_site(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(LINT / "lines")

    for site in ("https://host.example/sub", "https://host.example/sub/"):
        found = json.loads(lint("--format", "json", "--site-url", site, ".").output)["diagnostics"]
        assert {one["url"] for one in found} == {f"https://host.example/sub/rules/{one['rule']}/" for one in found}


def test_a_single_file_is_the_only_one_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(LINT / "supplier-file")

    result = lint("exemplar/triage.yaml")

    assert result.output.splitlines()[:3] == [
        "1 file checked: no finding",
        f"{len(ACROSS_RULES)} rules for a whole catalogue did not run: only some files were read",
        "1 file read because others lean on it, not checked itself",
    ]
    assert lint("exemplar/supplier.yaml").exit_code == 1


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "2200-01-01"])
def test_a_day_of_another_century_is_refused(day: str) -> None:
    result = CliRunner().invoke(main, ["lint", "--as-of", day, str(CASES)])

    assert result.exit_code == 2
    assert f"'{day}' is not a day from 1900-01-01 to 2199-12-31." in result.output


def test_a_day_in_another_form_is_told_the_form_in_words() -> None:
    result = CliRunner().invoke(main, ["lint", "--as-of", "27/11/2026"])

    assert result.exit_code == 2
    assert "'27/11/2026' is not a day: write YYYY-MM-DD" in result.output
    assert "%" not in result.output


def test_whoever_reads_no_further_is_told_nothing() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        command = [sys.executable, "-m", "mtbd", "lint", str(BAD)]
        ended = subprocess.run(command, stdout=closed, stderr=subprocess.PIPE, check=False)

    assert ended.stderr == b""
    assert ended.returncode == 1
