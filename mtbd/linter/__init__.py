"""Texts in, a catalogue and diagnostics out: read, hold to the model, run the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from mtbd import __version__, reference
from mtbd.catalogue import Catalogue, Company, Entry
from mtbd.diagnostic import Diagnostic, Elsewhere, Report
from mtbd.linter.file import Examined, cases, examine, fails, folders, kind_of
from mtbd.linter.jobs import examined
from mtbd.model.confirmed import Confirmation, ConfirmedFile
from mtbd.model.declaration import Declaration
from mtbd.model.supplier import SupplierFile
from mtbd.report.words import totals
from mtbd.rules import ACROSS_RULES, RULES, name_of
from mtbd.rules.case import Case
from mtbd.rules.facts import Across
from mtbd.source import Text

if TYPE_CHECKING:
    from mtbd.linter.cache import Cache

__all__ = ["Checked", "check", "lint"]


class Checked(NamedTuple):
    """What came of checking some texts on one day."""

    catalogue: Catalogue
    report: Report


class _One(NamedTuple):
    """One text and what came of it; nothing where it was read only because another leans on it."""

    text: Text
    examined: Examined | None


def check(texts: Iterable[Text], today: date, *, whole: bool = False) -> Checked:
    """Check every text; the findings are in the order of the files, then of the lines.

    `whole`: whether the texts are a whole catalogue, so that what they say of each other can be held together.
    """
    known = tuple(texts)
    looked_at = [
        (_One(text, examine(case) if text.asked else None), case)
        for folder in folders(text for text in known if not text.other)
        for text, case in cases(folder, today)
    ]
    every = [one for one, _ in looked_at]
    across = _across(every) if whole else ()
    faulty = {diagnostic.path for diagnostic in across if fails(diagnostic)}
    catalogue = _catalogue([(one, case) for one, case in looked_at if one.text.path not in faulty], today)
    return Checked(catalogue, _report(every, across, known, today, whole=whole))


def lint(
    texts: Iterable[Text],
    today: date,
    *,
    whole: bool = False,
    jobs: int = 1,
    cache: Cache | None = None,
    told: Callable[[int, int], None] = lambda _done, _all: None,
) -> Report:
    """The same findings as `check`, without a catalogue: what was looked at before is taken from the cache.

    Of a whole catalogue every file is looked at, and what is found in those that were not asked for is counted.
    `told` hears how many files of how many are done.
    """
    known = tuple(texts)
    wanted = [text for text in known if not text.other]
    found = examined(wanted, today, is_wanted=lambda text: whole or text.asked, jobs=jobs, cache=cache, told=told)
    every = [_One(text, found.get(text.path)) for text in wanted]
    return _report(every, _across(every) if whole else (), known, today, whole=whole)


def _across(every: Iterable[_One]) -> tuple[Diagnostic, ...]:
    """What the files of a catalogue say against each other."""
    paths = {claim: one.text.path for one in every if one.examined for claim in one.examined.claims}
    files = Across(tuple(sorted(paths, key=lambda claim: claim.by)))
    return tuple(
        Diagnostic(paths[claim], claim.position, rule.SEVERITY, name_of(rule), message, claim.location, claim.excerpt)
        for rule in ACROSS_RULES
        for claim, message in rule.check(files)
    )


def _report(
    every: list[_One], across: tuple[Diagnostic, ...], known: tuple[Text, ...], today: date, *, whole: bool
) -> Report:
    asked = [(one.text, one.examined) for one in every if one.text.asked and one.examined]
    paths = {text.path for text, _ in asked}
    others = [one.examined for one in every if one.examined and not one.text.asked]
    found = [diagnostic for _, file in asked for diagnostic in file.diagnostics]
    found += [diagnostic for diagnostic in across if diagnostic.path in paths]
    return Report(
        tuple(sorted(found, key=lambda one: (one.path, one.position, one.rule))),
        files=len(asked),
        unread=sum(not file.is_read and not _is_misplaced(text) for text, file in asked),
        context=sum(one.examined is None for one in every),
        rules=len(RULES) - (0 if whole else len(ACROSS_RULES)),
        today=today,
        data_as_of=reference.oldest(),
        tool=__version__,
        misplaced=sum(_is_misplaced(text) for text, _ in asked),
        broken=sum(file.broken for _, file in asked),
        others=tuple(text.path for text in known if text.other),
        suppressed=tuple(one for _, file in asked for one in file.suppressed),
        elsewhere=_elsewhere(others, [one for one in across if one.path not in paths]) if others else None,
        not_across=0 if whole else len(ACROSS_RULES),
    )


def _elsewhere(others: list[Examined], across: list[Diagnostic]) -> Elsewhere:
    errors, warnings = totals([*(diagnostic for file in others for diagnostic in file.diagnostics), *across])
    return Elsewhere(len(others), errors, warnings)


def _is_misplaced(text: Text) -> bool:
    return not text.unreadable and kind_of(text.identity) is None


def _catalogue(looked_at: Iterable[tuple[_One, Case]], today: date) -> Catalogue:
    found = sorted(looked_at, key=lambda one: one[1].identity)
    files = {case.identity[0]: case.document for _, case in found if isinstance(case.document, SupplierFile)}
    confirmed = _confirmed(case for _, case in found)
    companies = {name: Company(name, file, confirmed.get(name)) for name, file in files.items()}
    entries = tuple(_entries(found, companies))
    return Catalogue(entries, tuple(companies.values()), today)


def _confirmed(every: Iterable[Case]) -> Mapping[str, Confirmation]:
    files = (case.document for case in every if isinstance(case.document, ConfirmedFile))
    return {row.supplier: row for file in files for row in file.confirmed or ()}


def _entries(found: Iterable[tuple[_One, Case]], companies: Mapping[str, Company]) -> Iterator[Entry]:
    for one, case in found:
        if _may_be_published(one, case) and case.identity[0] in companies:
            supplier, name = case.identity
            suppressed = one.examined.suppressed if one.examined else ()
            yield Entry(supplier, name.removesuffix(".yaml"), case.declaration, companies[supplier], suppressed)


def _may_be_published(one: _One, case: Case) -> bool:
    has_error = one.examined is not None and any(map(fails, one.examined.diagnostics))
    return isinstance(case.document, Declaration) and not _is_draft(case.document) and not has_error


def _is_draft(declaration: Declaration) -> bool:
    return declaration.metadata is None or declaration.metadata.status in (None, "draft")
