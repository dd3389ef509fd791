"""Pairs of a folder and the exact report about it, for each form that a service reads."""

from __future__ import annotations

import json
import re

import pytest

from mtbd.report import FORMATS
from tests.cli.test_lint import LINT, held, lint

CASES = {
    "github": ["lines", "paths", "prose", "types"],
    "gitlab": ["prose", "references"],
    "sarif": ["paths", "prose"],
    "junit": ["currency", "paths", "prose"],
    "markdown": ["paths", "prose", "withholding"],
}


def lasting(form: str, output: str) -> str:
    """The report without what changes with each rule and version; other tests look at that."""
    if form == "sarif":
        found = json.loads(output)
        (run,) = found["runs"]
        driver = run["tool"]["driver"]
        driver["rules"] = [rule["id"] for rule in driver["rules"]]
        del driver["semanticVersion"], driver["properties"]
        return json.dumps(found, indent=2, ensure_ascii=False) + "\n"
    return re.sub(r"^\d+ rules on .* mtbd [0-9.]+", "...", output, flags=re.MULTILINE)


def test_every_form_for_services_has_pairs() -> None:
    assert {*CASES} == {*FORMATS} - {"text", "json"}


@pytest.mark.parametrize(("form", "name"), [(form, name) for form, names in CASES.items() for name in names])
def test_a_report_is_exactly_the_expected_one(form: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(LINT / name)

    result = lint(".", "--format", form)

    held(LINT / name / f"expected.{form}", lasting(form, result.output))
    assert result.exit_code == lint(".").exit_code


@pytest.mark.parametrize("form", CASES)
def test_a_whole_path_is_told_like_one_from_the_folder_of_the_run(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(LINT)

    whole, *others = (lint(path, "--format", form).output for path in (LINT / "words", "words", "./words/../words"))

    assert "words/exemplar/triage.yaml" in whole
    assert str(LINT) not in whole
    assert others == [whole, whole]
