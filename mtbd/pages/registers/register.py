"""What a register is: columns and rows of plain values, of which one template makes pages and one export makes data."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import wraps
from typing import Any, NamedTuple, ParamSpec

from mtbd.catalogue import Catalogue, Company, Entry, Rows
from mtbd.model.answer import Answer
from mtbd.model.group import Group
from mtbd.pages.a_to_z import LETTERS, letter
from mtbd.pages.fact import unknown
from mtbd.pages.listing import product_url
from mtbd.pages.phrase import words
from mtbd.pages.registers.groups import initial


class Link(NamedTuple):
    """A cell that leads somewhere: to an address below the site's, or to a whole one that somebody declared."""

    text: str
    url: str

    @property
    def is_outside(self) -> bool:
        """Whether it leads to another site."""
        return self.url.startswith(("http://", "https://"))


Cell = str | date | Link
"""Empty text where there is nothing to say."""
Order = tuple[str | int, ...]
"""What rows are put in order by."""


class Column(NamedTuple):
    """A column: its name in the data, its heading on the page."""

    key: str
    title: str
    is_prose: bool = False
    """Whether its texts can be long: a page shows their beginning, the data have the whole."""
    is_beneath: bool = False
    """Whether a page shows it in the cell of the column before."""
    is_marked: bool = False
    """Whether a page says in its cells whose word the row is, where it is not the supplier's."""


class Row(NamedTuple):
    """One line of a register."""

    group: str
    """What it is listed under."""
    order: Order
    """Where it stands; those of one group follow one another."""
    whose: str
    """The origin of the entry or the company that it tells of; empty where it is of neither."""
    cells: tuple[Cell, ...]
    """One for each column."""


Find = Callable[[Catalogue], list[Row]]


class Register(NamedTuple):
    """One register: everything that pages and data need to know of it."""

    url: str
    title: str
    lead: str
    """What it lists, in one sentence."""
    columns: tuple[Column, ...]
    find: Find
    """Its rows, in their order; made once for each catalogue."""
    nothing: str
    """What is said when there is no row."""
    group: Column | None = None
    """What its groups are, where that is more than the place in the alphabet."""
    note: str = ""
    """What a reader must know to read it rightly."""
    see: tuple[Link, ...] = ()
    """Where more of it stands."""
    above: Link = Link("Registers", "registers/")
    """The page that leads to it."""
    short: Callable[[str], str] = initial
    """What its groups are led to by when they are many."""
    of_word: bool = True
    """Whether its rows are somebody's word."""


PRODUCT = Column("product", "Product", is_marked=True)
WHERE = Column("where", "Product or supplier", is_marked=True)
SUPPLIER = Column("supplier", "Supplier", is_beneath=True)

Given = ParamSpec("Given")


def in_order(find: Callable[Given, Iterable[Row]]) -> Callable[Given, list[Row]]:
    """Rows that are found in any order, in theirs."""

    @wraps(find)
    def found(*args: Given.args, **named: Given.kwargs) -> list[Row]:
        return sorted(find(*args, **named), key=lambda row: row.order)

    return found


def each(rows: Rows[Row]) -> Find:
    """The rows that a function makes of every entry."""
    return in_order(lambda catalogue: catalogue.gather(rows))


def arranged(register: Register, catalogue: Catalogue) -> list[Row]:
    """The rows of a register."""
    return catalogue.once(register.find)


def of_address(url: str) -> Link:
    """The cell of an address that somebody declared, which shows where it leads."""
    return Link(url.partition("://")[2], url)


def of_product(entry: Entry, path: str = "") -> tuple[Link, Link]:
    """The cells of a product, at an answer of its page, and of its supplier."""
    url = f"{product_url(entry)}#{path}" if path else product_url(entry)
    return Link(entry.name, url), of_company(entry.company)


def of_company(company: Company, path: str = "") -> Link:
    """The cell of a supplier, at an answer of its page."""
    url = f"suppliers/{company.id}/"
    return Link(company.name, f"{url}#{path}" if path else url)


def said(entry: Entry, answer: Any) -> str:
    """The text of an answer, or why there is none."""
    return str(answer.value) if isinstance(answer, Answer) and answer.value is not None else unknown(entry, answer)


def term(entry: Entry, group: Group, name: str) -> str:
    """A word of a closed list that a part of a group holds, by its meaning; or why there is none."""
    answer = getattr(group, name)
    value = answer.value if isinstance(answer, Answer) else answer
    if value is None:
        return unknown(entry, answer)
    return type(group).FIELDS[name].ask.terms.get(value) or words(value)


def by_name(entry: Entry) -> tuple[str, Order]:
    """The group and the order of a row that is listed by its product's name."""
    return by_letter(entry.name, entry.id)


def by_letter(name: str, identifier: str) -> tuple[str, Order]:
    """The group and the order of a row that is listed by a name; the id tells those of one name apart."""
    return letter(name), (LETTERS.index(letter(name)), name.casefold(), identifier)
