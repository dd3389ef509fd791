"""How diagnostics are written: one module per format, each a function of the same report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from mtbd.diagnostic import Report
from mtbd.report import github, gitlab, json, junit, markdown, sarif, text


class Format(Protocol):
    """What every format module has."""

    def write(self, report: Report, site: str) -> Iterator[str]:
        """The lines of the report; `site` is where the rules' pages are."""
        ...


FORMATS: dict[str, Format] = {
    "text": text,
    "json": json,
    "github": github,
    "gitlab": gitlab,
    "sarif": sarif,
    "junit": junit,
    "markdown": markdown,
}
"""Every format, under the name that users type."""
