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
from mtbd.rules.case import Document
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
    document: Document = None
    """What stands in it, where a catalogue is wanted."""


def check(texts: Iterable[Text], today: date, *, whole: bool = False) -> Checked:
    """Check every text; the findings are in the order of the files, then of the lines.

    `whole`: whether the texts are a whole catalogue, so that what they say of each other can be held together.
    """
    known = tuple(texts)
    every = [
        _One(text, examine(case) if text.asked else None, case.document)
        for folder in folders(text for text in known if not text.other)
        for text, case in cases(folder, today)
    ]
    across = _across(every) if whole else ()
    faulty = {diagnostic.path for diagnostic in across if fails(diagnostic)}
    catalogue = _catalogue([one for one in every if one.text.path not in faulty], today)
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
        checked=tuple(text.path for text, _ in asked),
        suppressed=tuple(one for _, file in asked for one in file.suppressed),
        elsewhere=_elsewhere(others, [one for one in across if one.path not in paths]) if others else None,
        not_across=0 if whole else len(ACROSS_RULES),
    )


def _elsewhere(others: list[Examined], across: list[Diagnostic]) -> Elsewhere:
    errors, warnings = totals([*(diagnostic for file in others for diagnostic in file.diagnostics), *across])
    return Elsewhere(len(others), errors, warnings)


def _is_misplaced(text: Text) -> bool:
    return not text.unreadable and kind_of(text.identity) is None


def _catalogue(every: Iterable[_One], today: date) -> Catalogue:
    found = sorted(every, key=lambda one: one.text.identity)
    files = {one.text.identity[0]: one.document for one in found if isinstance(one.document, SupplierFile)}
    confirmed = _confirmed(found)
    companies = {name: Company(name, file, confirmed.get(name)) for name, file in files.items()}
    return Catalogue(tuple(_entries(found, companies)), tuple(companies.values()), today)


def _confirmed(every: Iterable[_One]) -> Mapping[str, Confirmation]:
    files = (one.document for one in every if isinstance(one.document, ConfirmedFile))
    return {row.supplier: row for file in files for row in file.confirmed or ()}


def _entries(every: Iterable[_One], companies: Mapping[str, Company]) -> Iterator[Entry]:
    for one in every:
        if isinstance(one.document, Declaration) and one.text.identity[0] in companies and _may_be_published(one):
            supplier, name = one.text.identity
            suppressed = one.examined.suppressed if one.examined else ()
            yield Entry(supplier, name.removesuffix(".yaml"), one.document, companies[supplier], suppressed)


def _may_be_published(one: _One) -> bool:
    has_error = one.examined is not None and any(map(fails, one.examined.diagnostics))
    return isinstance(one.document, Declaration) and not _is_draft(one.document) and not has_error


def _is_draft(declaration: Declaration) -> bool:
    return declaration.metadata is None or declaration.metadata.status in (None, "draft")
