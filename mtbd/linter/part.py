"""A part of the catalogue: one supplier's folder, checked, with what of it may be published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from mtbd.catalogue import Company, Entry
from mtbd.diagnostic import Diagnostic
from mtbd.linter.file import Examined, Folder, cases, examine, folders, kind_of
from mtbd.model.confirmed import Confirmation, ConfirmedFile
from mtbd.model.declaration import Declaration
from mtbd.model.reports import Reported, ReportsFile
from mtbd.model.supplier import SupplierFile
from mtbd.rules.case import Case, Document
from mtbd.source import Text


class Said(NamedTuple):
    """What the files of the catalogue's maintainers say of a supplier and its products."""

    confirmed: Confirmation | None = None
    reports: tuple[Reported, ...] = ()
    """The newest first."""


class Part(NamedTuple):
    """What came of one supplier's folder, or of a file that stands in none."""

    examined: dict[str, Examined]
    """By the path of the file; those that were read only because others lean on them are not in it."""
    company: Company | None
    entries: dict[str, Entry]
    """The declarations that may be published, by the paths of their files."""


def said(texts: Iterable[Text], today: date) -> Mapping[str, Said]:
    """What the files at the top of the catalogue say, by supplier."""
    top = [text for text in texts if kind_of(text.identity) in (ConfirmedFile, ReportsFile)]
    documents = [case.document for folder in folders(top) for _, case in cases(folder, today)]
    confirmed = {
        row.supplier: row for one in documents if isinstance(one, ConfirmedFile) for row in one.confirmed or ()
    }
    reports: dict[str, list[Reported]] = {}
    for row in sorted(_reports(documents), key=lambda row: row.reported_on, reverse=True):
        reports.setdefault(row.product.partition("/")[0], []).append(row)
    return {name: Said(confirmed.get(name), tuple(reports.get(name, ()))) for name in confirmed | reports}


def _reports(documents: Iterable[Document]) -> Iterator[Reported]:
    for one in documents:
        if isinstance(one, ReportsFile):
            yield from one.reports or ()


def supplier_of(folder: Folder) -> str:
    """The name of the folder; that of the file when it stands in none."""
    return folder.texts[0].identity[0]


def part(folder: Folder, said: Said, today: date) -> Part:
    """Check the files of a folder. `said` is what the maintainers say of its supplier."""
    found = list(cases(folder, today))
    checked = {text.path: examine(case) for text, case in found if text.asked}
    company = _company(found, said.confirmed)
    entries = dict(_entries(found, checked, company)) if company else {}
    reported = {path: replace(one, reports=_about(one, said.reports)) for path, one in entries.items()}
    return Part(checked, company, _as_found(reported, checked))


def _about(entry: Entry, reports: tuple[Reported, ...]) -> tuple[Reported, ...]:
    return tuple(one for one in reports if one.product == entry.id)


def _as_found(entries: Mapping[str, Entry], examined: Mapping[str, Examined]) -> dict[str, Entry]:
    """The entries by the paths of their files, with what was found in those."""
    return {
        path: replace(entry, findings=found.diagnostics, suppressed=found.suppressed)
        if (found := examined.get(path))
        else entry
        for path, entry in entries.items()
    }


def together(entry: Entry, between: tuple[Diagnostic, ...]) -> Entry:
    """An entry with what its file and others say against each other."""
    return replace(entry, findings=(*entry.findings, *between)) if between else entry


def _company(found: Iterable[tuple[Text, Case]], confirmed: Confirmation | None) -> Company | None:
    for text, case in found:
        if isinstance(case.document, SupplierFile):
            return Company(text.identity[0], case.document, confirmed)
    return None


def _entries(
    found: Iterable[tuple[Text, Case]], checked: Mapping[str, Examined], company: Company
) -> Iterator[tuple[str, Entry]]:
    for text, case in found:
        examined = checked.get(text.path)
        if isinstance(case.document, Declaration) and _may_be_published(case.document, examined):
            supplier, name = text.identity
            yield text.path, Entry(supplier, name.removesuffix(".yaml"), case.document, company)


def _may_be_published(declaration: Declaration, examined: Examined | None) -> bool:
    is_draft = declaration.metadata is None or declaration.metadata.status in (None, "draft")
    return not is_draft and not (examined and any(one.is_fault for one in examined.diagnostics))
