"""Versions, reviews and certificates on one line of time."""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtbd.catalogue import Entry
from mtbd.model.answer import Answer
from mtbd.model.assurance import Certificate
from mtbd.model.declaration import Declaration
from mtbd.model.metadata import Change, Metadata
from mtbd.model.product import Product, Versions
from mtbd.model.security import Security
from mtbd.model.supplier import Supplier
from mtbd.pages.timeline import timeline
from tests.made import changed
from tests.pages import texts
from tests.pages.markup import Element, parsed

TODAY = date(2026, 11, 22)


@cache
def _entry() -> Entry:
    return texts.entry()


def entry_with(
    metadata: dict[str, Any] | None = None,
    versions: dict[str, Any] | None = None,
    suppliers: list[dict[str, Any]] | None = None,
    products: list[dict[str, Any]] | None = None,
) -> Entry:
    """A declaration that tells these days and nothing else."""
    entry = _entry()
    own = [changed(Certificate(), {"scheme": "iso27001", **one}) for one in products or ()]
    company = [changed(Certificate(), {"scheme": "iso27001", **one}) for one in suppliers or ()]
    told = None if versions is None else Answer(changed(Versions(), {k: Answer(v) for k, v in versions.items()}))
    declaration = changed(
        Declaration(),
        {
            "metadata": changed(Metadata(), metadata or {}),
            "product": changed(Product(), {"versions": told}),
            "security": changed(Security(), {"certifications": Answer(own)}),
            "supplier": changed(Supplier(), {"certifications": Answer(company)}),
        },
    )
    return Entry(entry.supplier, entry.product, declaration, entry.company)


def drawn(entry: Entry, today: date = TODAY) -> Element:
    return parsed(timeline(entry, today))


def rows(entry: Entry, today: date = TODAY) -> dict[str, str]:
    """What each row says, by its name."""
    return {row.all("th")[0].words: row.all("td")[1].words for row in drawn(entry, today).all("tr") if row.all("th")}


def log(*days: date) -> list[Change]:
    return [changed(Change(), {"version": "1.0.0", "on": one}) for one in days]


FULL: dict[str, Any] = {
    "metadata": {
        "change_log": log(date(2026, 1, 1), date(2026, 9, 1)),
        "reviewed_on": date(2026, 9, 1),
        "next_review_by": date(2027, 8, 31),
    },
    "versions": {"released_on": date(2026, 2, 1), "supported_until": date(2028, 2, 1)},
    "suppliers": [{"issued_on": date(2026, 3, 1), "expires_on": date(2027, 2, 28)}],
}


def test_all_that_was_and_is_due_is_told_in_words() -> None:
    assert rows(entry_with(**FULL)) == {
        "Versions of this page": "2 versions, the last of 1 September 2026",
        "Reviews": "1 September 2026, due again by 31 August 2027",
        "The product's version": "from 1 February 2026, supported until 1 February 2028",
        "ISO/IEC 27001, information security": "from 1 March 2026, valid until 28 February 2027",
    }
    assert drawn(entry_with(**FULL)).all("caption")[0].words == (
        "From 1 January 2026 to 1 February 2028. The tall line is 22 November 2026."
    )


def test_what_is_over_is_not_said_to_hold() -> None:
    late = rows(entry_with(**FULL), date(2027, 9, 1))

    assert late["Reviews"] == "1 September 2026, was due again by 31 August 2027"
    assert late["ISO/IEC 27001, information security"] == "from 1 March 2026, ended on 28 February 2027"


def test_a_dot_was_a_ring_is_due_and_a_bar_lasts() -> None:
    _, versions, reviews, product, _ = drawn(entry_with(**FULL)).all("tr")

    assert [one.attributes["cx"] for one in versions.all("circle")] == ["3.0%", "33.0%"]
    assert [one.attributes.get("class") for one in reviews.all("circle")] == [None, "times__due"]
    (bar,) = product.all("line", of="times__lasts")
    assert (bar.attributes["x1"], bar.attributes["x2"]) == ("6.8%", "97.0%")
    assert {now.attributes["x1"] for now in drawn(entry_with(**FULL)).all("line", of="times__now")} == {"43.1%"}


@pytest.mark.parametrize(
    ("until", "years"),
    [
        (date(2026, 12, 31), []),
        (date(2027, 2, 1), ["2027"]),
        (date(2030, 1, 1), ["2027", "2028", "2029", "2030"]),
        (date(2036, 1, 1), ["2028", "2030", "2032", "2034", "2036"]),
        (date(2100, 1, 1), ["2040", "2060", "2080", "2100"]),
    ],
)
def test_years_are_named_above_where_they_begin_as_far_as_there_is_room(until: date, years: list[str]) -> None:
    page = drawn(entry_with(products=[{"issued_on": date(2026, 1, 1), "expires_on": until}]))
    named = [(one.text, one.attributes["x"]) for one in page.all("text")]

    assert [text for text, _ in named] == years
    assert len(page.all("tr", of="times__axis")) == bool(years)
    assert [one.attributes["x1"] for one in page.all("line", of="times__year")] == [at for _, at in named]


def test_a_certificate_that_is_told_twice_stands_once_with_all_that_is_told() -> None:
    until = date(2027, 2, 28)
    entry = entry_with(
        suppliers=[{"expires_on": until, "issued_on": date(2026, 3, 1)}],
        products=[{"expires_on": until}, {"expires_on": until, "other": "A <b>scheme</b>"}],
    )

    assert rows(entry) == {
        "ISO/IEC 27001, information security": "from 1 March 2026, valid until 28 February 2027",
        "A <b>scheme</b>": "valid until 28 February 2027",
    }


def test_a_certificate_without_a_day_is_not_drawn_and_hundreds_are_not_either() -> None:
    assert timeline(entry_with(suppliers=[{}]), TODAY) == ""
    many = [{"other": f"Scheme {number}", "expires_on": TODAY} for number in range(500)]

    assert len(rows(entry_with(suppliers=many))) == 12


def test_where_no_day_is_told_there_is_no_picture() -> None:
    assert timeline(entry_with(), TODAY) == ""


DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@settings(deadline=None)  # a busy machine says nothing about what is drawn
@given(DAYS, st.lists(DAYS, min_size=1, max_size=5), st.none() | DAYS, st.none() | DAYS, st.none() | DAYS)
def test_nothing_is_drawn_outside_of_the_line(
    today: date, changes: list[date], start: date | None, end: date | None, due: date | None
) -> None:
    """Whatever the days are, those in the wrong order among them; and no page is drowned in years."""
    metadata = {"change_log": log(*changes), "reviewed_on": start, "next_review_by": due}
    page = drawn(entry_with(metadata, suppliers=[{"issued_on": start, "expires_on": end}]), today)
    for mark in page.all("line", "circle"):
        places = [float(mark.attributes[name].rstrip("%")) for name in ("x1", "x2", "cx") if name in mark.attributes]
        assert places == sorted(places)
        assert all(3 <= place <= 97 for place in places)
    years = [float(year.attributes["x"].rstrip("%")) for year in page.all("text")]
    assert all(after - before >= 15 for before, after in pairwise(years))
    assert len(page.all("line", of="times__year")) <= 6 * len(page.all("tr"))
