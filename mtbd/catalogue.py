"""All declarations that hold on one day, and what pages ask of them and of the whole."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeAlias, TypeVar, cast

from mtbd.diagnostic import Diagnostic, Location, Suppressed
from mtbd.model.confirmed import Confirmation
from mtbd.model.declaration import Declaration, asked, traits
from mtbd.model.evidence import Evidence
from mtbd.model.party import Party
from mtbd.model.reports import Reported
from mtbd.model.section import Given, given
from mtbd.model.supplier import SupplierFile

Row = TypeVar("Row")
Made = TypeVar("Made")
Rows: TypeAlias = "Callable[[Entry, date], Iterable[Row]]"
"""A function of a module that makes, of one entry, what lists need of it: small tuples of plain values."""


@dataclass(frozen=True)
class Company:
    """A supplier: its folder's name and what its file says."""

    id: str
    file: SupplierFile
    confirmed: Confirmation | None

    @property
    def name(self) -> str:
        """Its legal name, else a name it trades under, else the name of its folder as words."""
        supplier = self.file.supplier
        legal = supplier.legal_name.value if supplier and supplier.legal_name else None
        trading = supplier.trading_names.value if supplier and supplier.trading_names else None
        return legal or next(iter(trading or ()), self.id.replace("-", " ").title())

    @property
    def is_example(self) -> bool:
        """Whether it is invented."""
        return bool(self.file.example)

    @property
    def is_compilation(self) -> bool:
        """Whether others compiled its file from public sources."""
        return self.file.prepared_by == "public-sources"

    @property
    def origin(self) -> str:
        """Whose word its file is: `supplier`, `public-sources` or `example`."""
        return _origin(self)


@dataclass(frozen=True)
class Entry:
    """A declaration in the catalogue."""

    supplier: str
    product: str
    declaration: Declaration
    company: Company
    suppressed: tuple[Suppressed, ...] = ()
    """Findings of the linter that are overlooked because the file asks for it."""
    findings: tuple[Diagnostic, ...] = ()
    """Those that are not: warnings, since a file with an error is no entry."""
    reports: tuple[Reported, ...] = ()
    """What readers reported as wrong in it, the newest first."""

    @property
    def id(self) -> str:
        """Its path in the catalogue, such as `exemplar/triage`."""
        return f"{self.supplier}/{self.product}"

    @property
    def name(self) -> str:
        """The product's name, or its id when the name is not told."""
        product = self.declaration.product
        told = product.name.value if product and product.name else None
        return told or self.id

    @property
    def categories(self) -> tuple[str, ...]:
        """The categories of its product, the first one first."""
        product = self.declaration.product
        first = product.category.value if product and product.category else None
        others = product.secondary_categories.value if product and product.secondary_categories else None
        return (*([first] if first else []), *(others or ()))

    @cached_property
    def traits(self) -> frozenset[str]:
        """The names of the traits that its answers give it."""
        return traits(self.declaration, self.company.file.supplier)

    @cached_property
    def given(self) -> tuple[Given, ...]:
        """Every answer in it, the ones inside other answers included."""
        return tuple(given(self.declaration))

    def asks(self, location: Location) -> bool:
        """Whether such a product is asked the question at a place."""
        return location in asked(self.traits)[str(location[0])]

    @cached_property
    def parties(self) -> Mapping[str, Party]:
        """The third parties that it and its supplier name, by id; its own win."""
        return {party.id: party for file in (self.company.file, self.declaration) for party in file.parties or ()}

    @cached_property
    def evidence(self) -> Mapping[str, Evidence]:
        """What it and its supplier list as evidence, by id; its own wins."""
        return {item.id: item for file in (self.company.file, self.declaration) for item in file.evidence or ()}

    @property
    def is_example(self) -> bool:
        """Whether its supplier is invented."""
        return self.company.is_example

    @property
    def is_compilation(self) -> bool:
        """Whether others compiled it from public sources."""
        metadata = self.declaration.metadata
        return metadata is not None and metadata.prepared_by == "public-sources"

    @property
    def origin(self) -> str:
        """Whose word it is: `supplier`, `public-sources` or `example`."""
        return _origin(self)

    @property
    def compiled_on(self) -> date | None:
        """The day on which others compiled it from public sources; None when it is its supplier's own."""
        metadata = self.declaration.metadata
        return metadata.reviewed_on if metadata and self.is_compilation else None

    @property
    def holds(self) -> bool:
        """Whether it still stands; else its page is a tombstone."""
        metadata = self.declaration.metadata
        return metadata is not None and metadata.status == "published"


EXAMPLE = "example"


def _origin(one: Company | Entry) -> str:
    """What is invented is nobody's word, whoever its file says prepared it."""
    if one.is_example:
        return EXAMPLE
    return "public-sources" if one.is_compilation else "supplier"


@dataclass(frozen=True)
class Catalogue:
    """Every declaration that holds on one day, as what pages need of them: ten thousand whole ones fill a machine.

    Entries are checked, and made into rows, in processes that share the work; here are the rows alone.
    """

    companies: tuple[Company, ...]
    """Every supplier, in the order of their ids."""
    today: date
    """The day that pages speak of."""
    parts: tuple[Mapping[Rows[Any], tuple[Any, ...]], ...]
    """The rows of each supplier, by the functions that made them, in the order of the entries."""
    packed: tuple[tuple[str, bytes], ...] = ()
    """The packed entries of some folders after the ids of their suppliers: those that stand beside others on a page."""
    _kept: dict[Callable[..., Any], Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    def __reduce__(self) -> tuple[type[Catalogue], tuple[Any, ...]]:
        """What another process is brought of it: not what was made of it here, which can be made there."""
        return Catalogue, (self.companies, self.today, self.parts, self.packed)

    def gather(self, rows: Rows[Row]) -> tuple[Row, ...]:
        """The rows that a function made. LookupError for one that no list of such functions names."""
        if rows not in self._kept:
            self._kept[rows] = tuple(row for part in self.parts for row in _rows_of(part, rows))
        return cast("tuple[Row, ...]", self._kept[rows])

    def once(self, make: Callable[[Catalogue], Made]) -> Made:
        """What a function makes of the whole; made once, since many pages ask for it."""
        if make not in self._kept:
            self._kept[make] = make(self)
        return cast("Made", self._kept[make])

    def entry(self, identifier: str) -> Entry:
        """An entry by its id, unpacked. LookupError if it is not here: only those few are."""
        supplier = identifier.partition("/")[0]
        folders = (pickle.loads(packed) for one, packed in self.packed if one == supplier)
        for entry in (entry for entries in folders for entry in entries.values()):
            if entry.id == identifier:
                return cast("Entry", entry)
        raise LookupError(f"{identifier} is not among the entries that are here")


def _rows_of(part: Mapping[Rows[Any], tuple[Any, ...]], rows: Rows[Row]) -> tuple[Row, ...]:
    if rows not in part:
        raise LookupError(f"{rows.__module__}.{rows.__qualname__} is not listed in ROWS, so nobody made its rows")
    return part[rows]
