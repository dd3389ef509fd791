"""A part of the catalogue: one supplier's folder, checked, with what of it may be published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from mtbd.catalogue import Company, Entry
from mtbd.linter.file import Examined, Folder, cases, examine, fails, folders, kind_of
from mtbd.model.confirmed import Confirmation, ConfirmedFile
from mtbd.model.declaration import Declaration
from mtbd.model.supplier import SupplierFile
from mtbd.rules.case import Case
from mtbd.source import Text


class Part(NamedTuple):
    """What came of one supplier's folder, or of a file that stands in none."""

    examined: dict[str, Examined]
    """By the path of the file; those that were read only because others lean on them are not in it."""
    company: Company | None
    entries: dict[str, Entry]
    """The declarations that may be published, by the paths of their files."""


def confirmations(texts: Iterable[Text], today: date) -> Mapping[str, Confirmation]:
    """Whose publishers showed control of a domain, by supplier: what the file at the top of the catalogue says."""
    top = [text for text in texts if kind_of(text.identity) is ConfirmedFile]
    documents = [case.document for folder in folders(top) for _, case in cases(folder, today)]
    files = (document for document in documents if isinstance(document, ConfirmedFile))
    return {row.supplier: row for file in files for row in file.confirmed or ()}


def supplier_of(folder: Folder) -> str:
    """The name of the folder; that of the file when it stands in none."""
    return folder.texts[0].identity[0]


def part(folder: Folder, confirmed: Confirmation | None, today: date) -> Part:
    """Check the files of a folder. `confirmed` is what is confirmed of its supplier."""
    found = list(cases(folder, today))
    checked = {text.path: examine(case) for text, case in found if text.asked}
    company = _company(found, confirmed)
    entries = dict(_entries(found, checked, company)) if company else {}
    return Part(checked, company, entries)


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
            suppressed = examined.suppressed if examined else ()
            yield text.path, Entry(supplier, name.removesuffix(".yaml"), case.document, company, suppressed)


def _may_be_published(declaration: Declaration, examined: Examined | None) -> bool:
    is_draft = declaration.metadata is None or declaration.metadata.status in (None, "draft")
    return not is_draft and not (examined and any(map(fails, examined.diagnostics)))
