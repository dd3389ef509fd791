"""Who says what a page says, since when, what was checked of it, and where its file is."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import NamedTuple

from mtbd import DISCLOSURES
from mtbd.catalogue import Entry
from mtbd.diagnostic import Diagnostic, Severity
from mtbd.model.metadata import Change, Metadata
from mtbd.pages.repository import file_at
from mtbd.pages.setting import Setting


class Checked(NamedTuple):
    """What the linter found in the file, and its file asks it to overlook."""

    errors: int
    warnings: int
    rules: tuple[tuple[str, int], ...]
    """Which rules found something, and how often."""
    overlooked: int


class Trust(NamedTuple):
    """What a reader needs to judge whether to rely on a page."""

    checked: Checked
    changes: tuple[Change, ...]
    """What changed, the newest first."""
    is_overdue: bool
    """Whether the day has passed by which it was to be reviewed again."""
    path: str
    """Its file in the repository."""
    file: str
    """The address of that file at the commit; empty where there is none."""
    commit: str


def trust(entry: Entry, setting: Setting, today: date) -> Trust:
    """All that is known of one entry."""
    metadata = entry.declaration.metadata or Metadata()
    path = f"{DISCLOSURES}/{entry.id}.yaml"
    return Trust(
        checked(entry.findings, len(entry.suppressed)),
        tuple(sorted(metadata.change_log or (), key=_age, reverse=True)),
        metadata.next_review_by is not None and metadata.next_review_by < today,
        path,
        file_at(setting.repository, setting.commit, path),
        setting.commit[:12],
    )


def checked(findings: tuple[Diagnostic, ...], overlooked: int) -> Checked:
    """Findings counted; one that stands for many counts as many."""
    of: Counter[Severity] = Counter()
    rules: Counter[str] = Counter()
    for one in findings:
        of[one.severity] += one.stands_for
        rules[one.rule] += one.stands_for
    return Checked(of[Severity.ERROR], of[Severity.WARNING], tuple(sorted(rules.items())), overlooked)


def _age(change: Change) -> tuple[date, tuple[int, ...]]:
    return change.on, tuple(map(int, change.version.split(".")))
