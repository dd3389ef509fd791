"""Whatever the bytes are, the command ends with findings or without: no exception ever leaves it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtbd.cli import main
from mtbd.model.declaration import Declaration
from mtbd.model.supplier import SupplierFile
from mtbd.report import FORMATS
from tests.linter.made_up import documents

BASE = Path(__file__).parents[1] / "cases" / "base" / "exemplar"
PATIENT = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
DOCUMENTS = st.one_of(
    st.tuples(st.just("made-up.yaml"), documents(Declaration)),
    st.tuples(st.just("supplier.yaml"), documents(SupplierFile)),
)
NESTED = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20), st.dates()),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=8), inner, max_size=4)),
    max_leaves=20,
)


def lint(content: bytes, name: str = "made-up.yaml", form: str = "json") -> str:
    """What is told of a text in the folder of the base; the test fails with whatever is raised."""
    command = ["lint", "-", "--stdin-filename", str(BASE / name), "--as-of", "2026-11-22", "--format", form]
    result = CliRunner().invoke(main, command, input=content, catch_exceptions=False)
    assert result.exit_code in (0, 1)
    return result.stdout


@PATIENT
@given(st.binary(max_size=400))
def test_bytes(content: bytes) -> None:
    assert json.loads(lint(content))["diagnostics"]


@PATIENT
@given(NESTED, st.sampled_from([True, False, None]))
def test_yaml(data: Any, style: bool | None) -> None:  # noqa: FBT001 - PyYAML's
    json.loads(lint(yaml.dump(data, default_flow_style=style, allow_unicode=True).encode("utf-8", "replace")))


@PATIENT
@given(DOCUMENTS, st.booleans())
def test_the_models_own_answers(document: tuple[str, dict[str, Any]], in_json: bool) -> None:  # noqa: FBT001
    name, data = document
    content = json.dumps(data) if in_json else yaml.safe_dump(data, sort_keys=False, allow_unicode=True)

    for one in json.loads(lint(content.encode(), name))["diagnostics"]:
        assert one["message"]
        assert one["line"] >= 1


@pytest.mark.parametrize("form", FORMATS)
@settings(PATIENT, max_examples=15)
@given(document=DOCUMENTS)
def test_every_format(form: str, document: tuple[str, dict[str, Any]]) -> None:
    name, data = document

    assert lint(yaml.safe_dump(data, allow_unicode=True).encode(), name, form)
