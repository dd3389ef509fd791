"""All declarations that hold on one day, and what pages ask of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeVar, cast

from mtbd.diagnostic import Suppressed
from mtbd.model.confirmed import Confirmation
from mtbd.model.declaration import Declaration
from mtbd.model.supplier import SupplierFile

Row = TypeVar("Row")


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


@dataclass(frozen=True)
class Entry:
    """A declaration in the catalogue."""

    supplier: str
    product: str
    declaration: Declaration
    company: Company
    suppressed: tuple[Suppressed, ...] = ()
    """Findings of the linter that are overlooked because the file asks for it."""

    @property
    def id(self) -> str:
        """Its path in the catalogue, such as `exemplar/triage`."""
        return f"{self.supplier}/{self.product}"

    @property
    def categories(self) -> tuple[str, ...]:
        """The categories of its product, the first one first."""
        product = self.declaration.product
        first = product.category.value if product and product.category else None
        others = product.secondary_categories.value if product and product.secondary_categories else None
        return (*([first] if first else []), *(others or ()))

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
    def compiled_on(self) -> date | None:
        """The day on which others compiled it from public sources; None when it is its supplier's own."""
        metadata = self.declaration.metadata
        return metadata.reviewed_on if metadata and self.is_compilation else None

    @property
    def holds(self) -> bool:
        """Whether it still stands; else its page is a tombstone."""
        metadata = self.declaration.metadata
        return metadata is not None and metadata.status == "published"


@dataclass(frozen=True)
class Catalogue:
    """Every declaration without an error, on one day, in the order of their ids."""

    entries: tuple[Entry, ...]
    companies: tuple[Company, ...]
    today: date
    _gathered: dict[Callable[..., Any], tuple[Any, ...]] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def by_supplier(self) -> dict[str, tuple[Entry, ...]]:
        """The entries of every supplier by its id; none for a supplier that has only its own file."""
        return {
            company.id: tuple(entry for entry in self.entries if entry.supplier == company.id)
            for company in self.companies
        }

    def gather(self, rows: Callable[[Entry, date], Iterable[Row]]) -> tuple[Row, ...]:
        """What a function makes of each entry that lists need of it, in the order of the entries; made once."""
        if rows not in self._gathered:
            self._gathered[rows] = tuple(row for entry in self.entries for row in rows(entry, self.today))
        return cast("tuple[Row, ...]", self._gathered[rows])

    def in_category(self, category: str) -> Iterator[Entry]:
        """The entries whose product is in a category, first or second."""
        return (entry for entry in self.entries if category in entry.categories)
