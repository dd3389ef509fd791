"""Texts in, a catalogue and diagnostics out: read, hold to the model, run the rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from datetime import date
from typing import NamedTuple

from mtbd import __version__, reference
from mtbd.catalogue import Catalogue, Company, Entry
from mtbd.diagnostic import Diagnostic, Finding, Location, Position, Report, Severity
from mtbd.model.confirmed import Confirmation, ConfirmedFile
from mtbd.model.declaration import Declaration
from mtbd.model.group import Group
from mtbd.model.reading import Read, read
from mtbd.model.supplier import SupplierFile
from mtbd.rules import RULES, name_of, rules_for
from mtbd.rules.case import Case
from mtbd.rules.rule import Rule
from mtbd.source import NEARLY_SUPPLIER, Refusal, Source, Text, parse


class Checked(NamedTuple):
    """What came of checking some texts on one day."""

    catalogue: Catalogue
    report: Report


class _One(NamedTuple):
    """One text, as far as it was read, and what is told of it."""

    text: Text
    case: Case
    diagnostics: tuple[Diagnostic, ...]


class _Company(NamedTuple):
    """A supplier's file, and the places of its answers that could not be read."""

    file: SupplierFile
    broken: frozenset[Location]


def check(texts: Iterable[Text], today: date) -> Checked:
    """Check every text; the findings are in the order of the files, then of the lines."""
    known = tuple(texts)
    files = sorted((text for text in known if not text.other), key=_first_what_others_need)
    folders = _folders(files)
    companies: dict[str, _Company] = {}
    checked: list[_One] = []
    for text in files:
        case = _case(text, companies, today, folders)
        if isinstance(case.document, SupplierFile):
            companies[case.identity[0]] = _Company(case.document, case.broken)
        checked.append(_One(text, case, tuple(_diagnostics(case)) if text.asked else ()))
    others = tuple(text.path for text in known if text.other)
    read_files = {name: company.file for name, company in companies.items()}
    return Checked(_catalogue(read_files, checked, today), _report(checked, others, today))


def _folders(files: Iterable[Text]) -> dict[str, frozenset[str]]:
    """The files of each supplier's folder that are its supplier's file or nearly named so."""
    found: dict[str, set[str]] = {}
    for text in files:
        if len(text.identity) == 2 and NEARLY_SUPPLIER.fullmatch(text.identity[1]):
            found.setdefault(text.identity[0], set()).add(text.identity[1])
    return {name: frozenset(names) for name, names in found.items()}


def _report(checked: list[_One], others: tuple[str, ...], today: date) -> Report:
    asked = [one for one in checked if one.text.asked]
    found = (diagnostic for one in asked for diagnostic in one.diagnostics)
    return Report(
        tuple(sorted(found, key=lambda one: (one.path, one.position, one.rule))),
        files=len(asked),
        unread=sum(one.case.document is None and not _is_misplaced(one.text) for one in asked),
        context=len(checked) - len(asked),
        rules=len(RULES),
        today=today,
        data_as_of=reference.oldest(),
        tool=__version__,
        misplaced=sum(_is_misplaced(one.text) for one in asked),
        broken=sum(len(_unread_answers(one.case)) for one in asked),
        others=others,
    )


def _is_misplaced(text: Text) -> bool:
    return not text.unreadable and _kind(text.identity) is None


def _unread_answers(case: Case) -> Set[Location]:
    """The places of what could not be read, save keys that are no question's."""
    return case.broken - {problem.location for problem in case.problems if problem.rule == "unknown-key"}


def _may_be_published(one: _One) -> bool:
    document = one.case.document
    return isinstance(document, Declaration) and not _is_draft(document) and not any(map(_fails, one.diagnostics))


def _is_draft(declaration: Declaration) -> bool:
    return declaration.metadata is None or declaration.metadata.status in (None, "draft")


def _fails(diagnostic: Diagnostic) -> bool:
    return diagnostic.severity is Severity.ERROR


def _first_what_others_need(text: Text) -> tuple[bool, tuple[str, ...]]:
    return text.identity[-1] != "supplier.yaml", text.identity


def _case(text: Text, companies: Mapping[str, _Company], today: date, folders: Mapping[str, frozenset[str]]) -> Case:
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
    beside = folders.get(text.identity[0], frozenset())
    file, unread = company or (None, frozenset())
    return Case(text.identity, source, document, found.problems, found.broken, file, today, beside, unread)


def _kind(identity: tuple[str, ...]) -> type[Group] | None:
    """What a file at this place in the catalogue is; None where no file belongs."""
    if len(identity) == 1:
        return ConfirmedFile if identity[0] == "confirmed.yaml" else None
    if len(identity) == 2 and identity[1].endswith(".yaml"):
        is_misnamed = identity[1] != "supplier.yaml" and NEARLY_SUPPLIER.fullmatch(identity[1])
        return SupplierFile if identity[1] == "supplier.yaml" else None if is_misnamed else Declaration
    return None


_MOST = 100
"""How many findings of one rule are told one by one in a file; more than that have one cause, or a hostile one."""


def _diagnostics(case: Case) -> Iterator[Diagnostic]:
    """Every finding in a file as a diagnostic, each place and sentence once; the many too many of a rule as one."""
    seen: set[tuple[Position, str]] = set()
    for rule in rules_for(case):
        found = list(_of_rule(case, rule, seen))
        yield from found[:_MOST]
        if (rest := len(found) - _MOST) > 0:
            yield found[_MOST]._replace(message=f"and {rest:,} more like it in this file", stands_for=rest)


def _of_rule(case: Case, rule: Rule, seen: set[tuple[Position, str]]) -> Iterator[Diagnostic]:
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


def _catalogue(files: Mapping[str, SupplierFile], checked: list[_One], today: date) -> Catalogue:
    confirmed: dict[str, Confirmation] = {}
    for one in checked:
        if isinstance(one.case.document, ConfirmedFile):
            confirmed = {row.supplier: row for row in one.case.document.confirmed or ()}
    companies = {name: Company(name, file, confirmed.get(name)) for name, file in sorted(files.items())}
    entries = (
        Entry(supplier, name.removesuffix(".yaml"), one.case.declaration, companies[supplier])
        for one in sorted(filter(_may_be_published, checked), key=lambda one: one.case.identity)
        for supplier, name in [one.case.identity]
        if supplier in companies
    )
    return Catalogue(tuple(entries), tuple(companies.values()), today)
