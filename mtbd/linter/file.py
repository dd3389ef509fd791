"""One file: from its text to a case, and what all rules find in it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from mtbd.diagnostic import Diagnostic, Finding, Location, Position, Suppressed
from mtbd.linter.suppression import judge
from mtbd.model.confirmed import ConfirmedFile
from mtbd.model.declaration import Declaration
from mtbd.model.group import Group
from mtbd.model.reading import Read, read
from mtbd.model.reports import ReportsFile
from mtbd.model.supplier import SupplierFile
from mtbd.model.swapped import is_swapped
from mtbd.rules import LAST_RULES, name_of, rules_for
from mtbd.rules.case import Case
from mtbd.rules.facts import Claim, claims
from mtbd.rules.rule import Rule
from mtbd.source import NEARLY_SUPPLIER, TOP_FILES, Refusal, Source, Text, parse


class Company(NamedTuple):
    """A supplier's file, and the places of its answers that could not be read."""

    file: SupplierFile
    broken: frozenset[Location]


class Folder(NamedTuple):
    """Files of one supplier's folder that are to be looked at, and what they lean on there."""

    texts: tuple[Text, ...]
    company: Text | None
    """The supplier's file, whether it is among `texts` or not."""
    beside: frozenset[str]
    """The names of those files in it that are `supplier.yaml` or nearly."""


class Examined(NamedTuple):
    """What came of one file."""

    diagnostics: tuple[Diagnostic, ...]
    suppressed: tuple[Suppressed, ...]
    claims: tuple[Claim, ...]
    is_read: bool
    """Whether the model could read any of it."""
    broken: int
    """How many of its answers could not be read."""
    is_draft: bool
    """Whether it is a declaration that says of itself that it is a draft."""


def folders(texts: Iterable[Text]) -> Iterator[Folder]:
    """The texts by the folder they stand in; a text that stands in none is a folder of its own."""
    found: dict[tuple[str, ...], list[Text]] = {}
    for text in sorted(texts, key=lambda text: text.identity):
        folder = text.identity[:1] if len(text.identity) == 2 else text.identity
        # Two catalogues that are linted together may have a supplier of the same name.
        found.setdefault((os.path.dirname(text.path), *folder), []).append(text)  # noqa: PTH120 - ten times faster
    for members in found.values():
        names = {text.identity[1]: text for text in members if len(text.identity) == 2}
        yield Folder(tuple(members), names.get("supplier.yaml"), frozenset(filter(NEARLY_SUPPLIER.fullmatch, names)))


def cases(folder: Folder, today: date) -> Iterator[tuple[Text, Case]]:
    """Every text of a folder as a case."""
    company = None
    if folder.company:
        own = _case(folder.company, None, today, folder.beside)
        company = Company(own.document, own.broken) if isinstance(own.document, SupplierFile) else None
    for text in folder.texts:
        is_own = text.identity[1:] == ("supplier.yaml",)
        yield text, own if is_own else _case(text, company, today, folder.beside)


def _case(text: Text, company: Company | None, today: date, beside: frozenset[str]) -> Case:
    source = parse(text.path, text.content)
    if text.unreadable:
        refusal = Refusal("unreadable-file", text.unreadable, Position(1, 1, 1))
        source = Source(text.path, ("",), None, (refusal,), {}, {}, {})
    kind = kind_of(text.identity)
    found: Read[Group] = Read(Group(), (), frozenset())
    if kind and source.data is not None and not is_swapped(kind, source.data):
        found = read(kind, source.data)
    document = found.document if isinstance(found.document, _FILES) else None
    file, unread = company if company and kind is Declaration else (None, frozenset())
    return Case(text.identity, source, document, found.problems, found.broken, file, today, beside, unread)


_FILES = (Declaration, SupplierFile, ConfirmedFile, ReportsFile)
_TOP: Mapping[str, type[Group]] = dict(zip(TOP_FILES, (ConfirmedFile, ReportsFile), strict=True))


def kind_of(identity: tuple[str, ...]) -> type[Group] | None:
    """What a file at this place in the catalogue is; None where no file belongs."""
    if len(identity) == 1:
        return _TOP.get(identity[0])
    if len(identity) == 2 and identity[1].endswith(".yaml"):
        is_misnamed = identity[1] != "supplier.yaml" and NEARLY_SUPPLIER.fullmatch(identity[1])
        return SupplierFile if identity[1] == "supplier.yaml" else None if is_misnamed else Declaration
    return None


MOST = 100
"""How many findings of one rule are told one by one in a file; more than that have one cause, or a hostile one."""


def examine(case: Case, *, most: int | None = MOST) -> Examined:
    """What all rules for one file find in it, and what of that the file asks to overlook.

    `most`: how many findings of a rule are told one by one; None tells all so.
    """
    found = tuple(_diagnostics(case, rules_for(case), most))
    suppressed: tuple[Suppressed, ...] = ()
    if case.source.suppressions:
        verdict = judge(case, found)
        suppressed = verdict.suppressed
        judged = replace(case, judged=verdict.judged)
        found = (*verdict.kept, *_diagnostics(judged, LAST_RULES, most))
    return Examined(
        found,
        suppressed,
        claims(case),
        is_read=case.document is not None,
        broken=len(_unread_answers(case)),
        is_draft=_is_draft(case.document),
    )


def _is_draft(document: Group | None) -> bool:
    metadata = document.metadata if isinstance(document, Declaration) else None
    return metadata is not None and metadata.status == "draft"


def _unread_answers(case: Case) -> Set[Location]:
    """The places of what could not be read, save keys that are no question's."""
    return case.broken - {problem.location for problem in case.problems if problem.rule == "unknown-key"}


def _diagnostics(case: Case, rules: Iterable[Rule], most: int | None) -> Iterator[Diagnostic]:
    """Every finding in a file as a diagnostic, each place and sentence once; the many too many of a rule as one."""
    seen: set[tuple[Position, str]] = set()
    for rule in rules:
        findings = [*rule.check(case)]
        if not findings:  # as of most rules in most files, so nothing more is made for them
            continue
        found = [*_diagnosed(case, rule, findings, seen)]
        yield from found[:most]
        if most is not None and (rest := len(found) - most) > 0:
            message, lapsed = f"and {rest:,} more like it in this file", all(one.lapsed for one in found[most:])
            yield found[most]._replace(message=message, stands_for=rest, lapsed=lapsed, fix=None)


def _diagnosed(
    case: Case, rule: Rule, findings: Iterable[Finding], seen: set[tuple[Position, str]]
) -> Iterator[Diagnostic]:
    for finding in findings:
        diagnostic = _diagnostic(case, rule, finding)
        key = (diagnostic.position, diagnostic.message)
        if key not in seen:
            seen.add(key)
            yield diagnostic


def _diagnostic(case: Case, rule: Rule, finding: Finding) -> Diagnostic:
    source = case.source
    position = finding.position or source.locate(finding.location, on_key=finding.on_key)
    return Diagnostic(
        source.path,
        position,
        rule.SEVERITY,
        name_of(rule),
        finding.message,
        finding.location,
        source.excerpt(position.line),
        lapsed=finding.lapsed,
        fix=finding.fix,
    )
