"""What a rule is given: one file, as text, as data and as far as the model could read it."""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import accumulate
from typing import Any, Literal, TypeVar

from mtbd.diagnostic import Finding, Location
from mtbd.model.answer import PLAIN
from mtbd.model.ask import Withhold
from mtbd.model.confirmed import ConfirmedFile
from mtbd.model.declaration import Declaration, asked, traits
from mtbd.model.evidence import Evidence
from mtbd.model.ground import Settled, settle
from mtbd.model.group import Group
from mtbd.model.metadata import Metadata
from mtbd.model.party import Party
from mtbd.model.reading import Problem
from mtbd.model.reports import ReportsFile
from mtbd.model.section import Given, given, groups
from mtbd.model.supplier import SupplierFile
from mtbd.rules.written import Part, Written, written
from mtbd.source import Source

Found = TypeVar("Found", bound=Group)
Document = Declaration | SupplierFile | ConfirmedFile | ReportsFile | None


@dataclass(frozen=True)
class Case:
    """One file and what surrounds it on one day."""

    identity: tuple[str, ...]
    source: Source
    document: Document
    """What the model could read; None when the text is not read at all or the file has no place."""
    problems: tuple[Problem, ...]
    broken: frozenset[Location]
    """Places of answers that are there and could not be read."""
    company: SupplierFile | None
    """The supplier's file beside a declaration."""
    today: date
    beside: frozenset[str] = frozenset()
    """The names of those files in the supplier's folder that are `supplier.yaml` or nearly."""
    company_broken: frozenset[Location] = frozenset()
    """Places of answers of the supplier's file that are there and could not be read."""
    judged: tuple[tuple[str, Finding], ...] = ()
    """What is wrong with comments that ask to overlook a finding, by rule: known when the other rules have spoken."""

    @property
    def data(self) -> Mapping[str, Any]:
        """The file's own data, text at its leaves."""
        return self.source.data or {}

    @property
    def declaration(self) -> Declaration:
        """The declaration; rules that read declarations are given nothing else."""
        assert isinstance(self.document, Declaration)
        return self.document

    @property
    def metadata(self) -> Metadata | None:
        """What a declaration says of itself; a supplier's file has none."""
        return self.document.metadata if isinstance(self.document, Declaration) else None

    @cached_property
    def traits(self) -> frozenset[str]:
        """The names of the traits that the product has."""
        if isinstance(self.document, Declaration):
            return traits(self.document, self.company.supplier if self.company else None)
        found = _of_company(self.document if isinstance(self.document, SupplierFile) else None)
        return found | {"compilation" if self.is_compilation else "by_supplier"}

    @cached_property
    def company_traits(self) -> frozenset[str]:
        """The names of the traits that every product of the supplier has, by its file."""
        return _of_company(self.company)

    @cached_property
    def given(self) -> tuple[Given, ...]:
        """Every answer in the file, the ones inside other answers included."""
        return tuple(given(self.document)) if self.document is not None else ()

    @cached_property
    def qualified(self) -> tuple[Given, ...]:
        """Those of them that have more than a plain value: evidence, a note, or a reason why nothing is told."""
        return tuple(found for found in self.given if found.answer.forms is not PLAIN)

    def each(self, kind: type[Found]) -> Sequence[tuple[Location, Found]]:
        """Each group of that kind with its place, wherever in the file it stands."""
        return self._by_kind.get(kind, ())

    @cached_property
    def _by_kind(self) -> Mapping[type, Sequence[tuple[Location, Any]]]:
        found: defaultdict[type, list[tuple[Location, Any]]] = defaultdict(list)
        for at, group in groups(self.document):
            for kind in type(group).__mro__:
                found[kind].append((at, group))
        return found

    @cached_property
    def texts(self) -> tuple[Written, ...]:
        """Every text in the file."""
        return tuple(written(self.document))

    @cached_property
    def written(self) -> tuple[Written, ...]:
        """Every text in words of one's own that is an answer or stands inside one."""
        return tuple(one for one in self.texts if one.part == "value" and one.is_words)

    def mentioning(self, words: Iterable[str], *parts: Part) -> Iterator[Written]:
        """The texts in words of one's own, of these parts, that have one of `words`, in small letters, in them.

        A look that costs little, before that of a pattern which cannot match without one of them.
        """
        found = {number for word in words for number in self._with(word)}
        yield from (one for one in map(self.texts.__getitem__, sorted(found)) if one.part in parts)

    def _with(self, word: str) -> Iterator[int]:
        """The numbers of the texts that have a word in them: all texts are searched as one, which is quick."""
        every, starts = self._joined
        at = every.find(word)
        while at >= 0:
            number = bisect(starts, at)
            yield number - 1
            at = every.find(word, starts[number]) if number < len(starts) else -1

    @cached_property
    def _joined(self) -> tuple[str, list[int]]:
        """All texts in words of one's own as one text, and where in it each begins; others are empty there."""
        lengths = (len(one.bare) + 1 for one in self.texts)
        return "\n".join(one.bare for one in self.texts), [*accumulate(lengths, initial=0)][:-1]

    def shown_as(self, *kinds: Literal["link", "mailbox", "party"]) -> Iterator[tuple[Location, str]]:
        """Each text that a page shows as one of `kinds`, with its place: in prose, the same text may name something."""
        return ((one.location, one.text) for one in self.texts if one.show in kinds)

    @cached_property
    def withheld(self) -> tuple[tuple[Given, Settled], ...]:
        """Every answer with a withholding block, and what the block means; not where nothing may be withheld.

        A core fact is told or it is not: what its block says, or lacks, is beside the point.
        """
        return tuple(
            (found, settle(found.answer.withheld, found.ask.withhold, self.metadata))
            for found in self.qualified
            if found.answer.withheld is not None and found.ask.withhold is not Withhold.NEVER
        )

    @property
    def asked(self) -> Mapping[str, tuple[Location, ...]]:
        """The places of the questions that the product's traits call for, by chapter."""
        return asked(self.traits)

    @cached_property
    def evidence(self) -> dict[str, Evidence]:
        """The evidence that the file may cite, its supplier's included, by id."""
        return {item.id: item for file in self._files for item in file.evidence or ()}

    @cached_property
    def parties(self) -> dict[str, Party]:
        """The third parties that the file may refer to, its supplier's included, by id."""
        return {party.id: party for file in self._files for party in file.parties or ()}

    @property
    def _files(self) -> tuple[Declaration | SupplierFile, ...]:
        own = self.document if isinstance(self.document, (Declaration, SupplierFile)) else None
        return tuple(file for file in (self.company, own) if file is not None)

    @property
    def is_example(self) -> bool | None:
        """Whether the supplier's file says that the supplier is invented; None where there is no such file."""
        supplier = self.document if isinstance(self.document, SupplierFile) else self.company
        return None if supplier is None else supplier.example is True

    @property
    def is_compilation(self) -> bool:
        """Whether others compiled it from public sources."""
        if self.metadata is not None:
            return self.metadata.prepared_by == "public-sources"
        return isinstance(self.document, SupplierFile) and self.document.prepared_by == "public-sources"

    def has_lapsed(self, day: date) -> bool:
        """Whether a day has passed that was to come when the file was reviewed; a supplier's file does not say when."""
        reviewed = self.metadata.reviewed_on if self.metadata else None
        return day < self.today and (reviewed is None or day >= reviewed)

    def refused(self, rule: str) -> Iterator[Finding]:
        """What reading the text refused under that name."""
        for refusal in self.source.refusals:
            if refusal.rule == rule:
                yield Finding(refusal.location, refusal.message, position=refusal.position, fix=refusal.fix)

    def misread(self, rule: str) -> Iterator[Finding]:
        """What the model did not take under that name."""
        for problem in self.problems:
            if problem.rule == rule:
                yield Finding(problem.location, problem.message, problem.on_key, fix=problem.fix)

    def judged_as(self, rule: str) -> Iterator[Finding]:
        """What is wrong with comments that ask to overlook a finding, under that name."""
        return (finding for name, finding in self.judged if name == rule)

    def has(self, location: Location) -> bool:
        """Whether the file says anything at a place, readable or not."""
        return self.source.has(location)


def _of_company(file: SupplierFile | None) -> frozenset[str]:
    return traits(Declaration(), file.supplier if file else None)
