"""What is kept back, found in one walk through a declaration for all that ask for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from mtbd.catalogue import Catalogue, Company, Entry
from mtbd.model.answer import PLAIN
from mtbd.model.section import given
from mtbd.pages.holding import Holding, holdings
from mtbd.pages.links import mail_of_product, mail_of_supplier
from mtbd.pages.registers.register import Link, of_company, of_product


class Held(NamedTuple):
    """One thing that is withheld, and who withholds it."""

    where: Link
    """The page of the product or supplier, at the place where it says so."""
    supplier: Link
    whose: str
    holding: Holding

    @property
    def ground(self) -> str:
        """The id of its ground; empty when there is none."""
        return str(self.holding.settled.ground["id"]) if self.holding.settled.ground else ""


def rows(entry: Entry, _today: date) -> Iterator[Held]:
    """What a product withholds."""
    metadata, links = entry.declaration.metadata, mail_of_product(entry)
    for answer in entry.given if entry.holds else ():
        if answer.answer.forms is PLAIN:
            continue  # as most are: the walk is long, and asked of every product
        for one in holdings([answer], metadata, links):
            yield Held(*of_product(entry, f"withheld.{one.path}"), entry.origin, one)


def held(catalogue: Catalogue) -> Iterator[Held]:
    """What products withhold, and what suppliers do: each of those once, however many products there are."""
    yield from catalogue.gather(rows)
    for company in catalogue.companies:
        yield from _of_company(company)


def _of_company(company: Company) -> Iterator[Held]:
    for one in holdings(given(company.file), None, mail_of_supplier(company)):
        yield Held(of_company(company, f"withheld.{one.path}"), of_company(company), company.origin, one)
