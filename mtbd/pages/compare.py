"""Products beside one another: a page on which a reader puts any, and one for each category that has a few."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from mtbd import reference
from mtbd.catalogue import EXAMPLE, Catalogue, Entry
from mtbd.diagnostic import dotted
from mtbd.model.declaration import CHAPTERS, Chapter
from mtbd.model.tally import ABOUT_ITSELF
from mtbd.pages.answers import around_of, sections
from mtbd.pages.article import Shown
from mtbd.pages.asked import asked
from mtbd.pages.cell import Cell, cell
from mtbd.pages.listing import Listed, listing, product_url, products
from mtbd.pages.page import Page, Planned, base
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render
from mtbd.pages.wording import ORIGINS, lcfirst

URL = "compare/"
FEWEST, MOST = 2, 4
"""One product compares with nothing, and five do not fit beside one another."""


def few(catalogue: Catalogue) -> Mapping[str, tuple[str, ...]]:
    """The ids of the products of each category that has two to four of them; real ones, or only invented ones."""
    return catalogue.once(_few)


def _few(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[bool, list[str]]] = {}
    for one in products(catalogue):
        if one.status == "published":
            for category in dict.fromkeys(one.categories):
                sorts = found.setdefault(category, {False: [], True: []})
                sorts[one.origin == EXAMPLE].append(one.url.removeprefix("products/").rstrip("/"))
    chosen = {category: tuple(sorts[False] or sorts[True]) for category, sorts in found.items()}
    return {category: ids for category, ids in chosen.items() if FEWEST <= len(ids) <= MOST}


def plan(catalogue: Catalogue, setting: Setting) -> Iterator[Planned]:
    """The page to choose on, and those that are made beforehand, which need no script."""
    yield Planned(URL, partial(page, catalogue, setting))
    for row in _rows(few(catalogue)):
        yield Planned(f"{URL}{row['id']}/", partial(of_category, row, catalogue, setting))


def _rows(ready: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The categories that have a page, in the order of the reference data."""
    return [row for row in reference.rows("categories") if row["id"] in ready]


def page(catalogue: Catalogue, setting: Setting) -> Page:
    """The page that a script fills; it needs to know the order of all questions, and which may be left out."""
    questions = (asked(base(URL))[question.location] for chapter in _chapters() for question in chapter.questions)
    order = " ".join(f"{one.path}{'?' if one.may_be_left_out else ''}" for one in questions)
    context = {"row": None, "ready": _rows(few(catalogue)), "order": order}
    description = "Two to four products beside one another, question by question"
    return Page(URL, "Compare products", description, render(setting, "compare.html", URL, context))


class Line(NamedTuple):
    """One question with what each product says to it."""

    path: str
    question: str
    cells: tuple[Cell, ...]
    is_same: bool


class Part(NamedTuple):
    """A section with those of its questions that at least one product has on its page."""

    name: str
    title: str
    lines: tuple[Line, ...]


class Column(NamedTuple):
    """A product with its answers by their paths."""

    product: Listed
    entry: Entry
    way: str
    answers: Mapping[str, Shown]

    @property
    def label(self) -> str:
        """Its name and what has to be said with it wherever it stands."""
        _, mark = ORIGINS.get(self.product.origin, ("", ""))
        return f"{self.product.name}, {lcfirst(mark)}" if mark else self.product.name


def of_category(row: Mapping[str, Any], catalogue: Catalogue, setting: Setting) -> Page:
    """The few products of one category."""
    url = f"{URL}{row['id']}/"
    entries = map(catalogue.entry, few(catalogue)[row["id"]])
    columns = tuple(_column(entry, url, catalogue.today, setting) for entry in entries)
    context = {"row": row, "columns": columns, "parts": tuple(_parts(columns, url))}
    names = " and ".join(column.product.name for column in columns)
    body = render(setting, "compare.html", url, context)
    return Page(url, f"Compare: {row['title']}", f"{names}, question by question", body)


def _column(entry: Entry, url: str, today: date, setting: Setting) -> Column:
    way = f"{base(url)}{product_url(entry)}"
    around = around_of(entry, today)._replace(answers=way)
    found = sections(entry, url, setting, around)
    answers = {one.asked.path: one for section in found for one in section.answers}
    return Column(listing(entry), entry, way, answers)


def _parts(columns: tuple[Column, ...], url: str) -> Iterator[Part]:
    for chapter in _chapters():
        lines = tuple(_lines(chapter, columns, url))
        if lines:
            yield Part(chapter.name, chapter.title, lines)


def _chapters() -> list[Chapter]:
    """In the order of a product's page; what a declaration says of itself stands above, beside the product's name."""
    told = (chapter for chapter in CHAPTERS if chapter.name != "metadata")
    return sorted(told, key=lambda chapter: chapter.name in ABOUT_ITSELF)


def _lines(chapter: Chapter, columns: tuple[Column, ...], url: str) -> Iterator[Line]:
    for question in chapter.questions:
        path, words = dotted(question.location), asked(base(url))[question.location]
        if any(path in column.answers for column in columns):
            cells = tuple(cell(column.answers.get(path), words, column.way) for column in columns)
            yield Line(path, words.question, cells, is_same=len({one.says for one in cells}) == 1)
