"""Findings to write: plain ones, and one whose every text is hostile."""

from __future__ import annotations

from datetime import date

from mtbd.diagnostic import Diagnostic, Position, Report, Severity

SITE = "https://host.example/"


def finding(number: int = 1, severity: Severity = Severity.ERROR) -> Diagnostic:
    """One finding of many like it."""
    location = ("product", "kind", number)
    where = Position(number, 10, 14)
    return Diagnostic("a/b.yaml", where, severity, "not-in-list", f"word {number} is wrong", location, "  kind: lvie")


def report(*diagnostics: Diagnostic) -> Report:
    """A run that came to these."""
    return Report(diagnostics, 3, 0, 0, 71, date(2026, 11, 22), "2026-10-01", "0.1.0")


TEXTS = (
    "::error::injected",
    "x\n::error::injected",
    "x\r::add-mask::x",
    "##[add-mask]x",
    "50 % of %0A::error::x, %25",
    "]]></failure><testcase name='x'/>",
    "a\x00\x1b[2J\x07\u202e\ufffe\udce9b",
    "{0} {value}",
    "[here](https://evil.example/)",
    '"quoted" & <b>',
    "",
)
"""What a declaration may make a message or a line say, and a file may be called but for `/` and NUL."""


def hostile(text: str) -> Diagnostic:
    """A finding in which everything that a file can choose is one text."""
    name = text.replace("/", "").replace("\x00", "")
    return finding()._replace(path=f"a/{name}.yaml", message=text, location=("product", text), excerpt=text)
