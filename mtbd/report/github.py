"""For GitHub's workflows: commands that mark lines of the change, then every finding in the log."""

from __future__ import annotations

from collections.abc import Iterator

from mtbd.diagnostic import Diagnostic, Report, Severity
from mtbd.report.place import relative
from mtbd.report.plain import printable, unstyled
from mtbd.report.text import summary
from mtbd.report.words import counted, totals

_MOST = 10
"""How many annotations of each severity GitHub shows of one step; it drops the rest without a word."""
_LIST = "every finding"


def write(report: Report, site: str) -> Iterator[str]:
    """The annotations, errors first; the number of those left out; the list; the summary."""
    by_severity = [[one for one in report.diagnostics if one.severity is severity] for severity in Severity]
    for of_one in by_severity:
        yield from (_annotation(one, report.folder, site) for one in of_one[:_MOST])
    yield from _left_out([one for of_one in by_severity for one in of_one[_MOST:]])
    yield from _list(report)
    yield from map(unstyled, summary(report))


def _annotation(one: Diagnostic, folder: str, site: str) -> str:
    line, column, end = one.position
    where = f"file={_property(relative(one.path, folder))},line={line},endLine={line},col={column},endColumn={end}"
    text = f"{printable(one.message)}\n{site}rules/{one.rule}/"
    return f"::{one.severity} {where},title={_property(one.rule)}::{_data(text)}"


def _left_out(rest: list[Diagnostic]) -> Iterator[str]:
    if rest:
        numbers = zip(totals(rest), ("more error", "more warning"), strict=True)
        more = " and ".join(counted(number, noun) for number, noun in numbers if number)
        yield f'::notice title=mtbd lint::{more} than GitHub shows here: see "{_LIST}" in the log of this step'


def _list(report: Report) -> Iterator[str]:
    """Lines that start with a word of ours, so that none is a command."""
    if report.diagnostics:
        yield f"::group::{_LIST}"
        for one in report.diagnostics:
            where = f"{printable(relative(one.path, report.folder))}:{one.position.line}:{one.position.column}"
            yield f"{one.severity}: {where}: {printable(one.message)} [{one.rule}]"
        yield "::endgroup::"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
