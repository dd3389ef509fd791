"""For a page of a CI service, such as the summary of a GitHub job: Markdown in which no text of a file is markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from mtbd.diagnostic import Diagnostic, Report, Severity
from mtbd.report.place import relative
from mtbd.report.plain import printable, unstyled
from mtbd.report.text import summary
from mtbd.report.words import counted, totals

_LARGEST = 900_000
"""Bytes of findings: GitHub takes one MiB for a step, and shows nothing of a summary that is larger."""


def write(report: Report, site: str) -> Iterator[str]:
    """A heading, the errors, the warnings, and what was and was not looked at."""
    errors, warnings = totals(report.diagnostics)
    found = f"{counted(errors, 'error')} and {counted(warnings, 'warning')}" if report.diagnostics else "no finding"
    yield f"## mtbd lint: {found}"
    yield from _findings(report, site)
    yield from ("", "```text", *map(unstyled, summary(report)), "```")


def _findings(report: Report, site: str) -> Iterator[str]:
    """As many as there is room for, errors first, and how many were left out."""
    ordered = sorted(report.diagnostics, key=lambda one: one.severity is not Severity.ERROR)
    items = [_item(one, report.folder, site) for one in ordered]
    room = sum(size <= _LARGEST for size in accumulate(len(item.encode()) for item in items))
    if items:
        yield ""
    yield from items[:room]
    if left := ordered[room:]:
        errors, warnings = totals(left)
        yield f"- **not shown for want of room: {counted(errors, 'error')} and {counted(warnings, 'warning')}**"


def _item(one: Diagnostic, folder: str, site: str) -> str:
    place = _code(f"{relative(one.path, folder)}:{one.position.line}")
    return f"- **{one.severity}** {place} {_code(one.message)} [{one.rule}]({site}rules/{one.rule}/)"


def _code(text: str) -> str:
    """Text as a code span, the one place where Markdown looks for neither markup, HTML, links nor mentions."""
    fence = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{printable(text)}{pad}{fence}"
