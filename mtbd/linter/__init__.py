"""Texts in, diagnostics out: read, hold to the model, run the rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from mtbd import __version__, reference
from mtbd.diagnostic import Diagnostic, Elsewhere, Report
from mtbd.linter.file import Examined, kind_of
from mtbd.linter.jobs import Progress, examined
from mtbd.report.words import totals
from mtbd.rules import ACROSS_RULES, RULES, name_of
from mtbd.rules.facts import Across, Claim, being_there
from mtbd.source import Text

if TYPE_CHECKING:
    from mtbd.linter.cache import Cache

__all__ = ["Gone", "across", "by_path", "lint", "report"]

Gone: TypeAlias = tuple[str, tuple[str, ...]]
"""The catalogue that a file was in, as its texts name it, and its place there."""


def lint(
    texts: Iterable[Text],
    today: date,
    *,
    whole: bool = False,
    gone: Iterable[Gone] = (),
    jobs: int = 1,
    cache: Cache | None = None,
    progress: Progress = lambda _done, _all: None,
) -> Report:
    """What is wrong with texts; the findings are in the order of the files, then of the lines.

    `whole`: whether they are a whole catalogue, so that what they say of each other can be held together. Of a whole
    catalogue every file is looked at, and what is found in those that were not asked for is counted. `gone` are files
    that were deleted: what is found anywhere because they are gone is asked for too. What was looked at before is
    taken from the cache. `progress` hears of files.
    """
    known = tuple(texts)
    wanted = [text for text in known if not text.other]
    found = examined(
        wanted, today, is_wanted=lambda text: whole or text.asked, jobs=jobs, cache=cache, progress=progress
    )
    if not whole:
        return report(found, known, today, None)
    between, missed = across(found, wanted), tuple(gone)
    brought = {*between}.difference(across(found, wanted, missed)) if missed else frozenset[Diagnostic]()
    return report(found, known, today, between, brought)


def across(found: Mapping[str, Examined], texts: Iterable[Text], gone: Iterable[Gone] = ()) -> tuple[Diagnostic, ...]:
    """What the files of each catalogue say against each other, of `found` by path; `gone`: as if these were there."""
    claims: dict[str, dict[Claim, str]] = {}
    for text in texts:
        for claim in found[text.path].claims if text.path in found else ():
            claims.setdefault(text.catalogue, {})[claim] = text.path
    for catalogue, identity in gone:
        claims.setdefault(catalogue, {}).update(dict.fromkeys(being_there(identity), ""))
    return tuple(one for paths in claims.values() for one in _across(paths))


def _across(paths: Mapping[Claim, str]) -> Iterator[Diagnostic]:
    """What the claims of one catalogue say against each other, each with the file that makes it."""
    files = Across(tuple(sorted(paths, key=lambda claim: claim.by)))
    for rule in ACROSS_RULES:
        for claim, message in rule.check(files):
            path, name = paths[claim], name_of(rule)
            yield Diagnostic(path, claim.position, rule.SEVERITY, name, message, claim.location, claim.excerpt)


def by_path(found: Iterable[Diagnostic]) -> dict[str, tuple[Diagnostic, ...]]:
    """Findings by the file they are in."""
    grouped: dict[str, list[Diagnostic]] = {}
    for one in found:
        grouped.setdefault(one.path, []).append(one)
    return {path: tuple(some) for path, some in grouped.items()}


def report(
    found: Mapping[str, Examined],
    known: tuple[Text, ...],
    today: date,
    between: tuple[Diagnostic, ...] | None,
    brought: Set[Diagnostic] = frozenset(),
) -> Report:
    """What came of checking texts: `found` has the results by path, `between` what files say against each other.

    That is None when the texts are no whole catalogue, so that they were not held against each other. What is in
    `brought` is told in whichever file it is.
    """
    wanted = sorted((text for text in known if not text.other), key=lambda text: text.identity)
    asked = [(text, found[text.path]) for text in wanted if text.asked and text.path in found]
    paths = {text.path for text, _ in asked}
    others = [found[text.path] for text in wanted if text.path in found and not text.asked]
    not_across = len(ACROSS_RULES) if between is None else 0
    diagnostics = [diagnostic for _, file in asked for diagnostic in file.diagnostics]
    diagnostics += [one for one in between or () if one.path in paths or one in brought]
    untold = [one for one in between or () if not (one.path in paths or one in brought)]
    return Report(
        tuple(sorted(diagnostics, key=lambda one: one.order)),
        files=len(asked),
        unread=sum(not file.is_read and not _is_misplaced(text) for text, file in asked),
        context=sum(text.path not in found for text in wanted),
        rules=len(RULES) - not_across,
        today=today,
        data_as_of=reference.oldest(),
        tool=__version__,
        misplaced=sum(_is_misplaced(text) for text, _ in asked),
        broken=sum(file.broken for _, file in asked),
        drafts=sum(file.is_draft for _, file in asked),
        others=tuple(text.path for text in known if text.other),
        checked=tuple(text.path for text, _ in asked),
        suppressed=tuple(one for _, file in asked for one in file.suppressed),
        elsewhere=_elsewhere(others, untold) if others else None,
        not_across=not_across,
    )


def _elsewhere(others: list[Examined], across: list[Diagnostic]) -> Elsewhere:
    errors, warnings = totals([*(diagnostic for file in others for diagnostic in file.diagnostics), *across])
    return Elsewhere(len(others), errors, warnings)


def _is_misplaced(text: Text) -> bool:
    return not text.unreadable and kind_of(text.identity) is None
