"""Each rule's page of the site says how serious it is, since when it is there and how to mend what it finds."""

from __future__ import annotations

from pathlib import Path

import pytest

import mtbd
from mtbd.pages.rules import page
from mtbd.pages.setting import Setting, read_setting
from mtbd.rules import RULES, name_of
from mtbd.rules.rule import AnyRule


@pytest.fixture(scope="module")
def setting() -> Setting:
    return read_setting(Path(__file__).parents[2] / "mkdocs.yml", mtbd.__version__)


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_a_page_says_what_a_supplier_must_know(rule: AnyRule, setting: Setting) -> None:
    body = page(rule, setting).body

    assert f"<span>Since version {rule.SINCE}</span>" in body
    assert f"{'An error' if rule.SEVERITY == 'error' else 'A warning'}: " in body
    assert "<strong>How to mend it.</strong>" in body
