"""What a file says that the checks of other files need: little, and plain enough to be kept between two runs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from mtbd.diagnostic import Location, Position
from mtbd.model.confirmed import ConfirmedFile
from mtbd.model.declaration import Declaration
from mtbd.model.reports import ReportsFile
from mtbd.model.supplier import SupplierFile
from mtbd.rules.case import Case


class Claim(NamedTuple):
    """One thing that a file says and that others can contradict, with the place where it says so."""

    kind: str
    """`declaration`, `supplier`, `successor`, `confirmed`, `report`, `company` or `name`."""
    value: str
    by: str
    """The file in the catalogue: `exemplar/triage`, `exemplar` for a supplier's own file."""
    location: Location
    position: Position
    excerpt: str


@dataclass(frozen=True)
class Across:
    """The claims of all files of a catalogue, in the order of the files."""

    all: tuple[Claim, ...]

    def claims(self, kind: str) -> Iterator[Claim]:
        """Those of one kind."""
        return (claim for claim in self.all if claim.kind == kind)

    @cached_property
    def declarations(self) -> frozenset[str]:
        """The ids of all declarations, drafts and faulty ones included."""
        return frozenset(claim.value for claim in self.claims("declaration"))

    @cached_property
    def suppliers(self) -> frozenset[str]:
        """The names of all folders that have a supplier's file."""
        return frozenset(claim.value for claim in self.claims("supplier"))


def claims(case: Case) -> tuple[Claim, ...]:
    """What one file claims; that it is there even when nothing in it can be read."""
    return tuple(
        Claim(
            kind,
            value,
            _by(case.identity),
            location,
            place := case.source.locate(location),
            case.source.excerpt(place.line),
        )
        for kind, value, location in _said(case)
    )


def being_there(identity: tuple[str, ...]) -> Iterator[Claim]:
    """What a file claimed by being there, once it is gone."""
    for kind, value, location in _there(identity):
        yield Claim(kind, value, _by(identity), location, Position(1, 1, 1), "")


def _by(identity: tuple[str, ...]) -> str:
    return "/".join(identity).removesuffix(".yaml").removesuffix("/supplier")


def _there(identity: tuple[str, ...]) -> Iterator[tuple[str, str, Location]]:
    if len(identity) == 2:
        yield ("supplier" if identity[1] == "supplier.yaml" else "declaration"), _by(identity), ()


def _said(case: Case) -> Iterator[tuple[str, str, Location]]:
    document = case.document
    yield from _there(case.identity)
    if isinstance(document, Declaration):
        yield from _of_declaration(document)
    elif isinstance(document, SupplierFile):
        org_id = document.supplier.org_id if document.supplier else None
        if org_id is not None and org_id.value:
            yield "company", org_id.value, ("supplier", "org_id")
    elif isinstance(document, ConfirmedFile):
        for index, row in enumerate(document.confirmed or ()):
            yield "confirmed", row.supplier, ("confirmed", index, "supplier")
    elif isinstance(document, ReportsFile):
        for index, one in enumerate(document.reports or ()):
            yield "report", one.product, ("reports", index, "product")


def _of_declaration(document: Declaration) -> Iterator[tuple[str, str, Location]]:
    metadata, product = document.metadata, document.product
    if metadata and metadata.superseded_by:
        yield "successor", metadata.superseded_by, ("metadata", "superseded_by")
    stands = metadata is not None and metadata.status in ("draft", "published")
    if stands and product and product.name and product.name.value:
        yield "name", product.name.value, ("product", "name")


def repeated(
    claims: Iterable[Claim], within: Callable[[Claim], str] = lambda _claim: ""
) -> Iterator[tuple[Claim, Claim]]:
    """Each claim whose value others claim too, with the first of those: whoever changes one of them sees it."""
    same: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        same.setdefault((within(claim), claim.value.casefold()), []).append(claim)
    for first, *others in same.values():
        if others:
            yield first, others[0]
            yield from ((other, first) for other in others)
