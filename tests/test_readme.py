"""The README shows what the tool prints."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from mtbd.cli import main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CASE = ROOT / "tests" / "cases" / "readme"


def block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", README, re.DOTALL)
    assert found
    return found[1]


def test_the_declaration_is_part_of_a_real_file() -> None:
    assert block("yaml") in (CASE / "exemplar" / "triage.yaml").read_text(encoding="utf-8")


def test_the_linter_prints_what_the_readme_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(CASE)
    command, _, shown = block("console").partition("\n")

    result = CliRunner().invoke(main, command.removeprefix("$ mtbd ").split())

    assert result.exit_code == 1
    assert result.output.startswith(shown)
