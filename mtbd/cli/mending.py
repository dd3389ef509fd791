"""What `mtbd lint --fix` and `--diff` do: mend files or show how, and say on the error stream what was done."""

from __future__ import annotations

import os
import stat
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

import click

from mtbd.cli.options import Failure
from mtbd.cli.patch import patch
from mtbd.diagnostic import Diagnostic, Location, Report
from mtbd.fixing import Fixed, Left, fixed, save
from mtbd.linter.file import MOST
from mtbd.report.plain import leading, printable, uncommanding
from mtbd.report.words import counted
from mtbd.source import Text

Tried = tuple[str, str, Location]
"""The file, the rule and the place of a finding."""


class Mended(NamedTuple):
    """The texts as they are when what can be mended is, and the findings whose fix was tried and not made."""

    texts: list[Text]
    left: frozenset[Tried]

    def offered(self, report: Report) -> Report:
        """A report that does not offer again what was tried in the same run."""
        diagnostics = (one._replace(fix=None) if _tried(one) in self.left else one for one in report.diagnostics)
        return report._replace(diagnostics=tuple(diagnostics))


def _tried(one: Diagnostic) -> Tried:
    return one.path, one.rule, one.location


def mend(texts: Sequence[Text], today: date, *, unsafe: bool, order: bool) -> Mended:
    """Write what can be mended into the files."""
    results = fixed(texts, today, unsafe=unsafe, order=order)
    for one in results:
        _save(one)
        for line in _told(one):
            click.echo(line, err=True)
    contents = {one.text.path: one.content for one in results}
    left = frozenset(_tried(tried.diagnostic) for one in results for tried in one.left)
    return Mended([text._replace(content=contents.get(text.path, text.content)) for text in texts], left)


def _save(one: Fixed) -> None:
    if one.content == one.text.content:
        return
    try:
        save(one.text, one.content)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise Failure(f"{printable(one.text.path)} could not be mended: {reason}") from error


def _told(one: Fixed) -> Iterator[str]:
    path = leading(one.text.path)
    if one.blocked:
        yield from _blocked(one)
        return
    if one.made:
        rules = Counter(made.rule for made in one.made)
        yield f"{path}: {counted(len(one.made), 'finding')} fixed ({_listed(rules)})"
        yield from _made(one.made)
    if one.is_ordered:
        yield f"{path}: put in the order of the model"
    yield from (line for left in one.left[:MOST] for line in _left(path, left))
    if len(one.left) > MOST:
        yield f"{path}: {counted(len(one.left) - MOST, 'more finding')} left to you for such reasons"
    yield from _stopped(one)


_SHOWN = 20


def _made(made: Sequence[Diagnostic]) -> Iterator[str]:
    """What was done, in the order of the file; of many, the first."""
    for one in sorted(made, key=lambda one: one.position)[:_SHOWN]:
        yield f"  line {one.position.line}: {printable(one.fix.title) if one.fix else ''} [{one.rule}]"
    if len(made) > _SHOWN:
        yield f"  and {len(made) - _SHOWN:,} more"


def _left(path: str, left: Left) -> Iterator[str]:
    """That a fix was not made, and which findings there would be then: of many, the first."""
    one, brings = left
    title = printable(one.fix.title) if one.fix else ""
    reason = f"it would bring up {counted(len(brings), 'finding')}" if brings else "it would not come out right"
    yield f"{path}:{one.position.line}: left to you, since {reason}: {title} [{one.rule}]"
    for more in brings[:1]:
        yield f"  {printable(more.message)} [{more.rule}]"


def _blocked(one: Fixed) -> Iterator[str]:
    """That a file is not half-mended, and what only its author can mend in it."""
    if one.blocked:
        line, message = one.blocked.position.line, printable(one.blocked.message)
        path = leading(one.text.path)
        yield f"{path}: nothing fixed, since it cannot be read until line {line} is mended: {message}"


def _stopped(one: Fixed) -> Iterator[str]:
    """That a file had all its trials, which is never left unsaid: what was not tried may be possible."""
    if one.untried:
        rest = f"{counted(one.untried, 'finding')} with a fix not tried{'; run it again to go on' if one.made else ''}"
        yield f"{leading(one.text.path)}: stopped at the limit of {counted(one.tried, 'trial')}: {rest}"


def _listed(rules: Counter[str]) -> str:
    return ", ".join(f"{number} {rule}" if number > 1 else rule for rule, number in rules.items())


def show_changes(texts: Sequence[Text], today: date, *, unsafe: bool, order: bool) -> bool:
    """Print as a unified diff what would be mended; whether there is anything, or may be."""
    results = fixed(texts, today, unsafe=unsafe, order=order)
    form = _form()
    lines = [line for one in results for line in _diff(one)]
    for line in lines:
        click.echo(form(line))
    stopped = [line for one in results for line in (*_blocked(one), *_stopped(one))]
    for line in stopped:
        click.echo(line, err=True)
    return bool(lines or stopped)


def _form() -> Callable[[str], str]:
    """What a file hides in a line reaches a program as it is, a terminal not at all, and a log without its commands."""
    if sys.stdout.isatty():
        return printable
    return uncommanding if os.environ.get("CI") and not _is_file() else str


def _is_file() -> bool:
    """Whether standard output goes to a file, which no service reads as a log."""
    try:
        return stat.S_ISREG(os.fstat(sys.stdout.fileno()).st_mode)
    except OSError:  # no descriptor at all, as in a test
        return False


def _diff(one: Fixed) -> Iterator[str]:
    before, after = (content.decode("utf-8", "replace") for content in (one.text.content, one.content))
    return patch(printable(one.text.path).lstrip("/"), before, after)
