"""Texts in, a catalogue and diagnostics out: read, hold to the model, run the rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from mtbd import __version__, reference
from mtbd.catalogue import Catalogue, Company, Entry
from mtbd.diagnostic import Diagnostic, Finding, Position, Report, Severity
from mtbd.model.confirmed import Confirmation, ConfirmedFile
from mtbd.model.declaration import Declaration
from mtbd.model.group import Group
from mtbd.model.reading import Read, read
from mtbd.model.supplier import SupplierFile
from mtbd.rules import RULES, Rule, name_of, rules_for
from mtbd.rules.case import Case
from mtbd.source import Refusal, Source, Text, parse


class Checked(NamedTuple):
    """What came of checking some texts on one day."""

    catalogue: Catalogue
    report: Report


def check(texts: Iterable[Text], today: date) -> Checked:
    """Check every text; the findings are in the order of the files, then of the lines."""
    files = sorted(texts, key=_first_what_others_need)
    companies: dict[str, SupplierFile] = {}
    entries: list[tuple[str, str, Declaration]] = []
    confirmed: dict[str, Confirmation] = {}
    found: list[Diagnostic] = []
    unread = 0
    for text in files:
        case = _case(text, companies, today)
        document = case.document
        if isinstance(document, SupplierFile):
            companies[case.identity[0]] = document
        if isinstance(document, ConfirmedFile):
            confirmed = {row.supplier: row for row in document.confirmed or ()}
        diagnostics = tuple(_diagnostics(case)) if text.asked else ()
        found += diagnostics
        unread += text.asked and document is None
        if isinstance(document, Declaration) and not _is_draft(document) and not any(map(_fails, diagnostics)):
            entries.append((*case.identity, document))  # type: ignore[arg-type]
    report = Report(
        tuple(sorted(found, key=lambda one: (one.path, one.position, one.rule))),
        files=sum(text.asked for text in files),
        unread=unread,
        context=sum(not text.asked for text in files),
        rules=len(RULES),
        today=today,
        data_as_of=min(reference.table(name).as_of for name in reference.TABLES),
        tool=__version__,
    )
    return Checked(_catalogue(companies, entries, confirmed, today), report)


def _is_draft(declaration: Declaration) -> bool:
    return declaration.metadata is None or declaration.metadata.status in (None, "draft")


def _fails(diagnostic: Diagnostic) -> bool:
    return diagnostic.severity is Severity.ERROR


def _first_what_others_need(text: Text) -> tuple[bool, tuple[str, ...]]:
    return text.identity[-1] != "supplier.yaml", text.identity


def _case(text: Text, companies: dict[str, SupplierFile], today: date) -> Case:
    source = parse(text.path, text.content)
    if text.unreadable:
        refusal = Refusal("unreadable-file", text.unreadable, Position(1, 1, 1))
        source = Source(text.path, ("",), None, (refusal,), {}, {}, {})
    kind = _kind(text.identity)
    found: Read[Group] = Read(Group(), (), frozenset())
    if kind and source.data is not None:
        found = read(kind, source.data)
    document = found.document if isinstance(found.document, (Declaration, SupplierFile, ConfirmedFile)) else None
    company = companies.get(text.identity[0]) if kind is Declaration else None
    return Case(text.identity, source, document, found.problems, found.broken, company, today)


def _kind(identity: tuple[str, ...]) -> type[Group] | None:
    """What a file at this place in the catalogue is; None where no file belongs."""
    if len(identity) == 1:
        return ConfirmedFile if identity[0] == "confirmed.yaml" else None
    if len(identity) == 2 and identity[1].endswith(".yaml"):
        return SupplierFile if identity[1] == "supplier.yaml" else Declaration
    return None


def _diagnostics(case: Case) -> Iterator[Diagnostic]:
    """Every finding in a file as a diagnostic, each place and sentence once."""
    seen: set[tuple[Position, str]] = set()
    for rule in rules_for(case):
        for finding in rule.check(case):
            diagnostic = _diagnostic(case, rule, finding)
            key = (diagnostic.position, diagnostic.message)
            if key not in seen:
                seen.add(key)
                yield diagnostic


def _diagnostic(case: Case, rule: Rule, finding: Finding) -> Diagnostic:
    source = case.source
    position = finding.position or source.locate(finding.location, on_key=finding.on_key)
    excerpt = source.excerpt(position.line)
    return Diagnostic(source.path, position, rule.SEVERITY, name_of(rule), finding.message, finding.location, excerpt)


def _catalogue(
    files: dict[str, SupplierFile],
    declarations: list[tuple[str, str, Declaration]],
    confirmed: dict[str, Confirmation],
    today: date,
) -> Catalogue:
    companies = {name: Company(name, file, confirmed.get(name)) for name, file in sorted(files.items())}
    entries = (
        Entry(supplier, name.removesuffix(".yaml"), declaration, companies[supplier])
        for supplier, name, declaration in sorted(declarations, key=lambda one: one[:2])
        if supplier in companies
    )
    return Catalogue(tuple(entries), tuple(companies.values()), today)
