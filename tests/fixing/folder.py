"""A declaration beside its supplier's file, linted and mended on the day of the cases."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from mtbd.diagnostic import Diagnostic
from mtbd.fixing import Fixed, fixed
from mtbd.linter import lint
from mtbd.source import Text

BASE = Path(__file__).parents[1] / "cases" / "base" / "exemplar"
SUPPLIER = (BASE / "supplier.yaml").read_bytes()
TODAY = date(2026, 11, 22)


def texts(content: bytes, company: bytes = SUPPLIER) -> list[Text]:
    """The declaration, and the supplier's file that is read for it alone."""
    return [
        Text("exemplar/supplier.yaml", ("exemplar", "supplier.yaml"), company, asked=False),
        Text("exemplar/triage.yaml", ("exemplar", "triage.yaml"), content),
    ]


def linted(content: bytes, company: bytes = SUPPLIER) -> tuple[Diagnostic, ...]:
    return lint(texts(content, company), TODAY).diagnostics


def mended(content: bytes, *, unsafe: bool, company: bytes = SUPPLIER) -> bytes:
    """The content once all that can be fixed is."""
    found = fixes(texts(content, company), unsafe=unsafe)
    return found[0].content if found else content


def fixes(files: Sequence[Text], *, unsafe: bool) -> tuple[Fixed, ...]:
    return fixed(files, TODAY, unsafe=unsafe)
