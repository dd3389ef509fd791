"""The groups of long lists: each is led to where it starts, and says so where it goes on."""

from __future__ import annotations

from datetime import date

from mtbd.pages.registers.groups import groups, jumps, members, year


def labels(rows: list[str], cut: int) -> list[list[tuple[str, bool, int]]]:
    """What stands on each page of so many rows: the groups, whether each goes on, and how many rows it has there."""
    every = members(rows, group=str)
    parts = [every[start : start + cut] for start in range(0, len(every), cut)]
    return [[(one.label, one.goes_on, len(one.rows)) for one in groups(part)] for part in parts]


def test_a_group_that_goes_on_says_so() -> None:
    rows = ["A"] * 3 + ["B"] * 4 + ["C"]

    assert labels(rows, 5) == [[("A", False, 3), ("B", False, 2)], [("B", True, 2), ("C", False, 1)]]


def test_a_group_that_ends_with_its_page_does_not_go_on() -> None:
    assert labels(["A", "A", "B", "B"], 2) == [[("A", False, 2)], [("B", False, 2)]]


def test_a_group_of_many_pages_goes_on_on_each() -> None:
    assert labels(["A"] * 5, 2) == [[("A", False, 2)], [("A", True, 2)], [("A", True, 1)]]


def test_nothing_is_lost_and_nothing_stands_twice() -> None:
    rows = [f"{letter}{number}" for letter in "AB" for number in range(70)]
    found = groups(members(rows, group=lambda row: row[0]))

    assert [row for one in found for row in one.rows] == rows


def test_a_group_is_jumped_to_on_the_page_where_it_starts() -> None:
    every = members(["A"] * 49 + ["B"] * 2 + ["C"], group=str)

    assert [(one.label, one.url) for one in jumps("list/", every)] == [
        ("A", "list/#group-1"),
        ("B", "list/#group-2"),
        ("C", "list/2/#group-3"),
    ]


def test_many_groups_are_led_to_by_their_first_letters() -> None:
    every = members(sorted(f"{letter}{number}" for letter in "ABc" for number in range(20)), group=str)

    assert [(one.label, one.url) for one in jumps("list/", every)] == [
        ("A", "list/#group-1"),
        ("B", "list/#group-21"),
        ("C", "list/#group-41"),
    ]


def test_many_months_are_led_to_by_their_years() -> None:
    """And what is no month by its own words."""
    months = [date(2027 + number // 12, number % 12 + 1, 1) for number in range(30)]
    every = members(["Before today", *(f"{month:%B %Y}" for month in months)], group=str)

    assert [(one.label, one.url) for one in jumps("list/", every, year)] == [
        ("Before today", "list/#group-1"),
        ("2027", "list/#group-2"),
        ("2028", "list/#group-14"),
        ("2029", "list/#group-26"),
    ]


def test_one_group_needs_no_jump() -> None:
    assert jumps("list/", members(["A"] * 200, group=str)) == ()
