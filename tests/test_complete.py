"""Whole declarations of six kinds of products: each is free of findings, and none is more work than it may be."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mtbd.catalogue import Entry
from mtbd.diagnostic import Diagnostic
from mtbd.linter import lint
from mtbd.model.answer import State
from mtbd.model.declaration import QUESTIONS, traits
from mtbd.model.schema import KINDS, json_schema
from mtbd.model.section import given
from mtbd.model.tally import ABOUT_ITSELF
from mtbd.source import Text, parse, read
from tests import catalogues
from tests.catalogues import Everything
from tests.conftest import Count
from tests.editor import as_in_an_editor

COMPLETE = Path(__file__).parent / "cases" / "complete"
TODAY = date(2026, 11, 22)
FILES = sorted(COMPLETE.glob("*/*.yaml"))
DECLARATIONS = [file for file in FILES if file.name != "supplier.yaml"]
MOST = {"linden-vest": (45, 90), "first-account": (60, 110)}
"""How many questions and typed values a vest and a course may take, by the name of the file."""


def name(file: Path) -> str:
    return f"{file.parent.name}/{file.stem}"


EACH_FILE = pytest.mark.parametrize("file", FILES, ids=name)
EACH_DECLARATION = pytest.mark.parametrize("file", DECLARATIONS, ids=name)


@pytest.fixture(scope="module")
def whole() -> Everything:
    return catalogues.known(read([COMPLETE]), TODAY)


@pytest.fixture(scope="module")
def found() -> tuple[Diagnostic, ...]:
    return lint(read([COMPLETE]), TODAY).diagnostics


def told(found: tuple[Diagnostic, ...], file: Path) -> list[str]:
    """The findings on one file, each with its line and rule."""
    return [f"{one.position.line}: {one.message} [{one.rule}]" for one in found if Path(one.path) == file]


@EACH_FILE
def test_a_whole_declaration_has_no_finding(found: tuple[Diagnostic, ...], file: Path) -> None:
    assert told(found, file) == []


@EACH_FILE
def test_an_editor_marks_nothing_in_it(file: Path) -> None:
    kind = "supplier" if file.name == "supplier.yaml" else "declaration"

    assert as_in_an_editor(json_schema(KINDS[kind]), file.read_text(encoding="utf-8")) == []


@EACH_FILE
def test_an_editor_finds_the_schema_by_its_first_line(file: Path) -> None:
    kind = "supplier" if file.name == "supplier.yaml" else "declaration"
    first = file.read_text(encoding="utf-8").partition("\n")[0]

    assert first == f"# yaml-language-server: $schema=https://mtbd.example.org/schema/v1/{kind}.json"


def no_longer_an_example(text: Text) -> Text:
    return text._replace(content=text.content.replace(b"\nexample: true", b"\nexample: false"))


def test_no_answer_is_a_sample_of_the_model() -> None:
    # An invented supplier may copy samples, so it is looked at as if it were real; only its number must be a sample.
    diagnostics = lint([no_longer_an_example(text) for text in read([COMPLETE])], TODAY).diagnostics

    assert {one.rule for one in diagnostics} >= {"example-address"}
    samples = [one.message for one in diagnostics if one.rule == "sample-answer" and one.location[-1] != "org_id"]
    assert samples == []


# What kinds there are, and which forms of an answer.


def of_entry(entry: Entry) -> frozenset[str]:
    company = entry.company.file.supplier
    public = company is not None and company.is_public_body is not None and company.is_public_body.value
    return traits(entry.declaration, company) | ({"public_body"} if public else set())


def test_they_are_of_six_kinds(whole: Everything) -> None:
    found = {entry.id: of_entry(entry) for entry in whole.entries}
    kinds = ("worn", "service", "generative_ai", "is_biometric", "public_body")
    cloud = {"cloud_hosted", "part3", "supplier_handles_data"}

    assert len(found) == len(DECLARATIONS) == 6
    assert all(any(kind in one for one in found.values()) for kind in kinds)
    assert any(cloud <= one and "uses_ai" not in one for one in found.values())


def test_together_they_use_every_form_of_an_answer(whole: Everything) -> None:
    states = {one.answer.state for entry in whole.entries for one in given(entry.declaration)}

    assert states | {State.WITHHELD} == {*State} - {State.UNANSWERED}


# How much work it is.


def answers(file: Path) -> dict[str, Any]:
    """What is told under each question, without the supplier's facts and the declaration's own dates."""
    data = parse(file.name, file.read_bytes()).data
    assert data is not None
    places = {location: under(data, location) for location in QUESTIONS if location[0] not in ABOUT_ITSELF}
    return {".".join(map(str, location)): found for location, found in places.items() if found is not None}


def under(data: Any, location: tuple[str | int, ...]) -> Any:
    for step in location:
        data = data.get(step) if isinstance(data, dict) else None
    return data


def typed(data: Any) -> int:
    """How many values somebody had to type: everything but keys."""
    if isinstance(data, dict):
        return sum(map(typed, data.values()))
    return sum(map(typed, data)) if isinstance(data, list) else 1


def test_a_validator_of_others_finds_nothing_in_any_declaration(tmp_path: Path) -> None:
    real = sorted((COMPLETE.parents[2] / "disclosures").glob("*/*.yaml"))
    for kind, is_suppliers in (("declaration", False), ("supplier", True)):
        schema = tmp_path / f"{kind}.json"
        schema.write_text(json.dumps(json_schema(KINDS[kind])), encoding="utf-8")
        files = [str(file) for file in [*FILES, *real] if (file.name == "supplier.yaml") == is_suppliers]

        command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), *files]
        run = subprocess.run(command, capture_output=True, text=True, check=False)

        assert (run.returncode, run.stdout) == (0, "ok -- validation done\n"), run.stdout


def test_every_value_that_is_typed_is_counted() -> None:
    assert typed({"a": "x", "b": [{"c": "x", "d": ["x", "x"]}, "x"], "e": []}) == 5


@EACH_DECLARATION
def test_it_is_no_more_work_than_it_may_be(file: Path, count: Count) -> None:
    found = answers(file)
    values = sum(map(typed, found.values()))
    questions, most = MOST.get(file.stem, (len(QUESTIONS), values))
    count(f"{name(file)}: {len(found)} questions, {values} values")

    assert 0 < len(found) <= questions
    assert len(found) <= values <= most


def test_the_products_that_may_not_be_much_work_are_there() -> None:
    assert {file.stem for file in DECLARATIONS} >= set(MOST)
