"""What `mtbd lint --fix` and `--diff` do: mend files or show how, and say on the error stream what was done."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from difflib import unified_diff
from typing import NamedTuple

import click

from mtbd.cli.options import Failure
from mtbd.diagnostic import Diagnostic, Location, Report
from mtbd.fixing import Fixed, fixed, save
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
        told = (one._replace(fix=None) if _tried(one) in self.left else one for one in report.diagnostics)
        return report._replace(diagnostics=tuple(told))


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
    if one.made:
        rules = Counter(made.rule for made in one.made)
        yield f"{path}: {counted(len(one.made), 'finding')} fixed ({_listed(rules)})"
    if one.is_ordered:
        yield f"{path}: put in the order of the model"
    for left, brings in one.left:
        title = printable(left.fix.title) if left.fix else ""
        reason = f"it would bring up {counted(brings, 'finding')}" if brings else "it would not come out right"
        yield f"{path}:{left.position.line}: left to you, since {reason}: {title} [{left.rule}]"


def _listed(rules: Counter[str]) -> str:
    return ", ".join(f"{number} {rule}" if number > 1 else rule for rule, number in rules.items())


def show_changes(texts: Sequence[Text], today: date, *, unsafe: bool, order: bool) -> bool:
    """Print as a unified diff what would be mended; whether there is anything."""
    lines = [line for one in fixed(texts, today, unsafe=unsafe, order=order) for line in _diff(one)]
    form = _form()
    for line in lines:
        click.echo(form(line))
    return bool(lines)


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


_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def _diff(one: Fixed) -> Iterator[str]:
    """In the form that `patch` and git read, with the file's own line endings."""
    before, after = (_LINE.findall(content.decode("utf-8", "replace")) for content in (one.text.content, one.content))
    path = printable(one.text.path).lstrip("/")
    for line in unified_diff(before, after, f"a/{path}", f"b/{path}"):
        yield line.removesuffix("\n")
        if not line.endswith("\n"):
            yield "\\ No newline at end of file"
