"""For people at a terminal: each finding with the line it stands on, then what was checked and what was not."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from mtbd.diagnostic import Diagnostic, Report, Severity
from mtbd.report.plain import leading, printable
from mtbd.report.words import FIX_WITH, counted, fixable, totals

_BOLD, _DIM, _RED, _GREEN, _YELLOW = 1, 2, 31, 32, 33
_COLOUR = {Severity.ERROR: _RED, Severity.WARNING: _YELLOW}
_WIDTH = 100


def write(report: Report, site: str) -> Iterator[str]:
    """The lines of the report; colours are taken off again where there is no terminal."""
    for _, of_file in groupby(report.diagnostics, key=lambda one: one.path):
        for diagnostic in of_file:
            yield from _finding(diagnostic, site)
    yield from summary(report)


def _finding(one: Diagnostic, site: str) -> Iterator[str]:
    where = _styled(f"{leading(one.path)}:{one.position.line}:{one.position.column}", _BOLD)
    severity = _styled(one.severity, _COLOUR[one.severity], _BOLD)
    yield f"{where}: {severity}: {printable(one.message)} [{one.rule}]"
    yield from _excerpt(one)
    if one.fix:
        yield f"  {FIX_WITH[one.fix.safe]} would {printable(one.fix.title)}"
    yield _styled(f"  {site}rules/{one.rule}/", _DIM)
    yield ""


def _excerpt(one: Diagnostic) -> Iterator[str]:
    """The source line with a caret under what is meant; a long line is shown from near its middle."""
    line, column, end = one.position
    start = max(0, column - 1 - _WIDTH // 2) if len(one.excerpt) > _WIDTH else 0
    shown = one.excerpt[start : start + _WIDTH].replace("\t", " ")
    if not shown.strip():
        return
    number = str(line)
    carets = "^" * max(1, min(end, start + _WIDTH + 1) - column)
    yield f"  {number} | {printable(shown)}"
    yield f"  {' ' * len(number)} | {' ' * (column - 1 - start)}{_styled(carets, _COLOUR[one.severity])}"


def _styled(text: str, *codes: int) -> str:
    """Text for a terminal that knows ANSI codes; whoever prints it takes them off where there is none."""
    return f"\033[{';'.join(map(str, codes))}m{text}\033[0m"


def summary(report: Report) -> Iterator[str]:
    """What ran, what it found, and what did not run and why."""
    errors, warnings = totals(report.diagnostics)
    found = f"{counted(errors, 'error')} and {counted(warnings, 'warning')}" if report.diagnostics else "no finding"
    colour = _RED if errors else _YELLOW if warnings else _GREEN
    yield _styled(f"{counted(report.files, 'file')} checked: {found}", colour, _BOLD)
    yield from _not_counted(report)
    if can_be_fixed := fixable(report.diagnostics):
        yield can_be_fixed
    yield from _drafts(report.drafts)
    yield from not_looked_at(report)
    rules = counted(report.rules, "rule")
    yield f"{rules} on {report.today}, reference data of {report.data_as_of}, mtbd {report.tool}"


def _not_counted(report: Report) -> Iterator[str]:
    """What was found and does not count, and why."""
    if report.suppressed:
        it = "it" if len(report.suppressed) == 1 else "them"
        yield f"{counted(len(report.suppressed), 'finding')} overlooked, because the file asks for {it}"
    if report.elsewhere:
        files, errors, warnings = report.elsewhere
        found = f"{counted(errors, 'error')} and {counted(warnings, 'warning')}" if errors + warnings else "no finding"
        yield f"{counted(files, 'other file')} read, not counted: {found}"


def _drafts(number: int) -> Iterator[str]:
    """That a draft is checked nearly like any other, and what becomes of it."""
    if number:
        are, they, their = ("is a draft", "it is", "its") if number == 1 else ("are drafts", "they are", "their")
        until = f"until {their} metadata.status is published"
        asks = "which asks for its approvals too, and for core facts not yet known"
        yield f"{counted(number, 'file')} {are}: {they} checked and not published {until}, {asks}"


def not_looked_at(report: Report) -> Iterator[str]:
    """What there is that the rules saw nothing of, and why."""
    if report.unread:
        yield f"{counted(report.unread, 'file')} could not be read{_no_rule(report.unread)}"
    if report.misplaced:
        yield f"{counted(report.misplaced, 'file')} out of place{_no_rule(report.misplaced)}"
    if report.broken:
        yield f"{counted(report.broken, 'answer')} could not be read{_no_rule(report.broken)}"
    if report.others:
        yield _others(report.others)
    if report.not_across:
        yield f"{counted(report.not_across, 'rule')} for a whole catalogue did not run: only some files were read"
    if report.context:
        yield f"{counted(report.context, 'file')} read because others lean on it, not checked itself"


def _no_rule(number: int) -> str:
    return f", so no further rule looked at {'it' if number == 1 else 'them'}"


_FEW = 3


def _others(paths: tuple[str, ...]) -> str:
    """How many files are not YAML, with their names when they are few."""
    names = f" ({', '.join(printable(path) for path in paths)})" if len(paths) <= _FEW else ""
    return f"{counted(len(paths), 'file')} {'is' if len(paths) == 1 else 'are'} not YAML, so not read{names}"
