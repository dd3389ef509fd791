"""Third parties as registers name them, and what stands in their place when a product does not say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from mtbd.catalogue import Entry
from mtbd.diagnostic import dotted
from mtbd.model.answer import Answer
from mtbd.model.declaration import answer_at
from mtbd.pages.fact import unknown
from mtbd.pages.phrase import country
from mtbd.pages.registers.register import Row, of_product


class Entity(NamedTuple):
    """A legal entity and the country in which it is registered; or, in its place, why none is named."""

    name: str
    country: str = ""
    is_named: bool = True

    @property
    def order(self) -> tuple[str | int, ...]:
        """Entities by their names, then what is not named."""
        return (int(not self.is_named), self.name.casefold(), self.name, self.country)


def entity(entry: Entry, identifier: str) -> Entity:
    """A third party that a declaration or its supplier's file lists; the declaration's own wins."""
    party = entry.parties.get(identifier)
    if party is None:
        return Entity(identifier)
    return Entity(party.name, country(party.country) if party.country else "")


def unnamed(entry: Entry, answer: Any) -> Entity:
    """Why an answer names nobody."""
    return Entity(unknown(entry, answer), is_named=False)


def silence(entry: Entry, location: tuple[str, str]) -> Iterator[Entity]:
    """In the place of an answer that is asked for and has no value: why it has none.

    A question that does not apply, or that such a product is not asked, is no silence.
    """
    answer = answer_at(entry.declaration, location)
    if isinstance(answer, Answer):
        if answer.value is None and answer.forms.not_applicable is None:
            yield unnamed(entry, answer)
    elif entry.asks(location):
        yield unnamed(entry, answer)


def uses(entry: Entry, location: tuple[str, str], found: Iterable[tuple[Entity, str]]) -> Iterator[Row]:
    """The rows of a register of third parties: each with what else is told of it, once for a product."""
    silent = ((why, "") for why in silence(entry, location))
    for one, more in dict.fromkeys((*found, *silent)):
        cells = (one.country, more, *of_product(entry, dotted(location)))
        yield Row(one.name, (*one.order, more, entry.id), entry.origin, cells)
