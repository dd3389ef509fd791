"""What is missing is a finding of the rule for missing answers, and of no other."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from mtbd.linter import lint
from mtbd.rules import RULES, name_of
from mtbd.source import Text

BASE = Path(__file__).parents[1] / "cases" / "base" / "exemplar"
THEMES = ("contradictions", "currency", "honesty", "interoperability", "non_answers", "security")
LATER = {name_of(rule) for rule in RULES if rule.__name__.split(".")[2] in THEMES}
# Without `example: true` the base is the file of a real supplier with sample answers, and that is to be found.
LATER -= {"sample-answer", "example-address"}


def without_each_entry(content: str) -> list[str]:
    """The file without one of its sections or answers, for each of them."""
    starts = [*re.finditer(r"^(?:  )?[a-z_]+:.*\n(?:(?:    .*|  - .*)\n)*", content, re.MULTILINE)]
    sections = [*re.finditer(r"^[a-z_]+:.*\n(?:  .*\n)*", content, re.MULTILINE)]
    return [content[: found.start()] + content[found.end() :] for found in (*starts, *sections)]


@pytest.mark.parametrize("name", ["base.yaml", "supplier.yaml"])
def test_rules_are_silent_about_what_is_missing(name: str) -> None:
    whole = (BASE / name).read_text(encoding="utf-8")
    variants = [*without_each_entry(whole), "mtbd: 1\n", "metadata:\n", "[]\n", ""]
    identity = ("exemplar", "triage.yaml" if name == "base.yaml" else name)

    assert len(variants) > 10
    for content in variants:
        found = lint([Text("it", identity, content.encode())], date(2026, 11, 22)).diagnostics
        assert {one.rule for one in found} & LATER == set(), content


def test_a_list_of_confirmed_publishers_has_nothing_to_do_with_them() -> None:
    content = b"mtbd: 1\nconfirmed:\n  - {supplier: exemplar, domain: e.example, how: A DNS record, on: 2026-01-01}\n"
    found = lint([Text("it", ("confirmed.yaml",), content)], date(2026, 11, 22)).diagnostics

    assert found == ()
