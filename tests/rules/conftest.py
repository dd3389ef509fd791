"""A small whole declaration and its supplier's file, to be changed a little and linted on any day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Protocol

import pytest

from mtbd.diagnostic import dotted
from mtbd.linter import lint
from mtbd.source import Text

BASE = Path(__file__).parents[1] / "cases" / "base" / "exemplar"
TODAY = date(2026, 11, 22)


class Told(Protocol):
    """What a rule says of the base, after changes."""

    def __call__(
        self,
        rule: str,
        changes: Mapping[str, str] | None = None,
        *,
        supplier: Mapping[str, str] | None = None,
        today: date = TODAY,
    ) -> list[str]:
        """Findings as `file place: message`; changes put a text in the place of one that stands in the file once."""
        ...


def _changed(name: str, changes: Mapping[str, str]) -> bytes:
    content = (BASE / name).read_text(encoding="utf-8")
    for old, new in changes.items():
        assert content.count(old) == 1, f"{old!r} stands {content.count(old)} times in {name}"
        content = content.replace(old, new)
    return content.encode()


@pytest.fixture
def told() -> Told:
    """Give tests the linter, seen through one rule."""

    def run(
        rule: str,
        changes: Mapping[str, str] | None = None,
        *,
        supplier: Mapping[str, str] | None = None,
        today: date = TODAY,
    ) -> list[str]:
        company = Text("supplier", ("exemplar", "supplier.yaml"), _changed("supplier.yaml", supplier or {}))
        product = Text("product", ("exemplar", "triage.yaml"), _changed("base.yaml", changes or {}))
        found = lint([company, product], today).diagnostics
        return [f"{one.path} {dotted(one.location)}: {one.message}" for one in found if one.rule == rule]

    return run
