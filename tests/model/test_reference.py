"""The tables of reference data: whole, without doubles, and in agreement with the model and with one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from importlib.resources import files
from itertools import pairwise
from typing import Any, get_args

import pytest

from mtbd import reference
from mtbd.diagnostic import dotted
from mtbd.model.ask import Withhold
from mtbd.model.declaration import QUESTIONS
from mtbd.model.ground import (
    HARM_TESTS,
    LIKELIHOOD_TESTS,
    Ground,
    a_year_after,
    months_after,
    needs_public_interest_test,
    proposed,
)
from mtbd.model.ground import ground as ground_of
from mtbd.model.kind import of_field, of_items
from mtbd.model.section import fields
from mtbd.model.withheld import ACCESS, CONCERNS, Access, Concern, Withheld

PROVISIONS = reference.rows("provisions")
EACH_PROVISION = pytest.mark.parametrize("row", PROVISIONS, ids=lambda row: row["id"])
TESTS = {"none", "class", "actionable_breach", "dp_principles"} | HARM_TESTS


@pytest.mark.parametrize("name", reference.TABLES)
def test_a_table_says_when_it_was_checked_and_how_sure_it_is(name: str) -> None:
    table = reference.table(name)

    assert table.as_of <= date(2026, 11, 22)
    assert table.source
    assert table.caution
    assert table.rows


@pytest.mark.parametrize("name", reference.TABLES)
def test_ids_and_names_stand_once(name: str) -> None:
    rows = reference.rows(name)
    ids = Counter(row["id"] for row in rows)

    assert all(count == 1 for count in ids.values())
    assert all(reference.row(name, row["id"]) is row for row in rows)
    with pytest.raises(KeyError):
        reference.row(name, "no-such-row")


def test_every_table_is_listed_and_every_listed_table_is_there() -> None:
    folder = files("mtbd.reference")

    assert {f"{name}.yaml" for name in reference.TABLES} == {
        entry.name for entry in folder.iterdir() if entry.name.endswith(".yaml")
    }


def test_there_are_forty_eight_forces_in_all_four_nations() -> None:
    forces = reference.rows("forces")

    assert len(forces) == 48
    assert {row["nation"] for row in forces} >= {"england", "wales", "scotland", "northern-ireland"}
    domains = [row["domain"] for row in forces if "domain" in row]
    assert len({row["name"] for row in forces}) == 48
    assert len(set(domains)) == len(domains)
    assert {row["foi"] for row in forces} == {"foia2000", "foisa2002"}


def test_no_body_has_the_id_of_a_force() -> None:
    assert {row["id"] for row in reference.rows("bodies")}.isdisjoint(row["id"] for row in reference.rows("forces"))


def test_categories_stand_once_under_the_four_pillars() -> None:
    rows = reference.rows("categories")

    assert len({row["title"] for row in rows}) == len(rows)
    assert len({row["pillar"] for row in rows}) == 4
    assert len({(row["pillar"], row["pillar_title"]) for row in rows}) == 4


def test_a_standard_is_superseded_by_one_that_is_not() -> None:
    rows = {row["id"]: row for row in reference.rows("standards")}
    superseded = [row for row in rows.values() if "superseded_by" in row]

    assert superseded
    for row in superseded:
        assert "superseded_by" not in rows[row["superseded_by"]]


def test_a_standard_has_no_name_in_common_with_another() -> None:
    rows = reference.rows("standards")
    names = Counter(name for row in rows for name in (row["id"], row["title"], *row.get("aliases", ())))

    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("ppn-06-21", "ppn-006"),
        ("ppn-06-20", "ppn-002"),
        ("ppn-09-23", "ppn-014"),
        ("ppn-09-14", "ppn-014"),
        ("mopi-code-2005", "pirm-code-2023"),
    ],
)
def test_a_standard_that_was_renumbered_says_by_which_it_was_replaced(old: str, new: str) -> None:
    assert reference.row("standards", old)["superseded_by"] == new


# Dates, sources and paths.


def each_row() -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every row of every table, with the table's name."""
    return ((name, row) for name in reference.TABLES for row in reference.rows(name))


def test_a_row_is_valid_from_one_day_to_a_later_one() -> None:
    spans = [
        [date.fromisoformat(row[key]) for key in ("from", "until") if key in row]
        for _, row in each_row()
        if "from" in row or "until" in row
    ]

    assert len(spans) >= 12
    assert all(earlier < later for span in spans for earlier, later in pairwise(span))


def test_where_a_row_comes_from_is_a_source() -> None:
    named = {row["source"] for _, row in each_row() if "source" in row}

    assert {"charter-1", "charter-purpose"} <= named
    assert named <= {row["id"] for row in reference.rows("sources")}


def test_what_answers_a_row_is_a_question_of_the_model() -> None:
    questions = {dotted(location) for location in QUESTIONS}
    answered = [(name, row["id"], path) for name, row in each_row() for path in row.get("answered_by", ())]

    assert {name for name, _, _ in answered} == {"aims", "ambitions", "charter", "covenant", "pillars"}
    assert [found for found in answered if found[2] not in questions] == []
    assert [twice for twice, count in Counter(answered).items() if count > 1] == []


# What the national documents list.


def test_the_charter_has_five_commitments_and_ten_purposes() -> None:
    kinds = Counter(row["kind"] for row in reference.rows("charter"))

    assert kinds == {"commitment": 5, "purpose": 10}
    assert len({row["title"] for row in reference.rows("charter")}) == 15


def test_what_is_asked_of_policing_names_the_commitments_of_the_charter() -> None:
    request = of_items(QUESTIONS["collaboration", "asks_of_policing"].payload)
    commitments = [row["id"] for row in reference.rows("charter") if row["kind"] == "commitment"]

    assert list(get_args(of_field(request.FIELDS["commitment"]))) == commitments


def test_the_covenant_has_six_principles_and_the_model_a_part_for_each() -> None:
    rows = reference.rows("covenant")

    assert "".join(row["letter"] for row in rows) == "ABCDEF"
    assert [name for name, _ in fields(QUESTIONS["ai", "covenant"].payload)] == [row["id"] for row in rows]
    assert all("ai.covenant" in row["answered_by"] and row["plain"].endswith(".") for row in rows)


def test_the_strategy_has_seven_pillars_and_the_model_a_part_for_each() -> None:
    rows = reference.rows("pillars")

    assert len(rows) == 7
    assert [name for name, _ in fields(QUESTIONS["strategy_alignment", "pillars"].payload)] == [
        row["id"] for row in rows
    ]


def test_the_strategy_has_five_ambitions_and_the_model_a_word_for_each() -> None:
    ambition = of_items(QUESTIONS["strategy_alignment", "ambitions"].payload)
    rows = reference.rows("ambitions")

    assert len(rows) == 5
    assert list(get_args(of_field(ambition.FIELDS["id"]))) == [row["id"] for row in rows]


def test_the_police_ict_company_has_three_aims() -> None:
    assert len(reference.rows("aims")) == 3


def test_a_field_of_the_transparency_record_says_where_it_stands_and_how_that_is_known() -> None:
    for row in reference.rows("atrs"):
        assert row["sure"] in {"read", "secondary", "derived", "unchecked"}
        assert row.get("tier", "0") == row["id"][0]
        if "kind" in row:
            assert row["kind"] == "section"
        else:
            assert row["told_by"] in {"supplier", "part", "force"}


def test_a_field_of_version_3_became_one_field_of_version_4() -> None:
    before = Counter(old for row in reference.rows("atrs") for old in row.get("v3", ()))

    assert [old for old, count in before.items() if count > 1] == []
    # Of its 65 fields, version 4 dropped 0.1 to 0.10 and 2.4.1.2.
    assert len(before) == 65 - 11


def test_what_a_question_answers_of_the_transparency_record_is_in_it() -> None:
    known = {row["id"] for row in reference.rows("atrs")}
    named = {question.ask.atrs for question in QUESTIONS.values() if question.ask.atrs}

    assert {"1.1", "2.4.1.5"} <= named
    assert named <= known


def test_a_code_of_the_procurement_vocabulary_is_eight_digits() -> None:
    assert all(len(row["id"]) == 8 and row["id"].isdecimal() for row in reference.rows("cpv"))


# Grounds.


@EACH_PROVISION
def test_a_ground_says_what_it_means_and_how_it_is_weighed(row: Ground) -> None:
    assert row["plain"].endswith(".")
    assert row["act"]
    assert row["title"]
    assert row["kind"] in {"absolute", "qualified"}
    assert row["test"] in TESTS
    assert row["use"] in {"supplier", "authority", "no"}
    assert row["sure"] in {"primary", "part", "secondary", "unchecked"}
    assert set(row.get("proposed_for", ())) <= set(get_args(Concern))
    assert set(row.get("supplier_if_concern", ())) <= set(get_args(Concern))
    assert needs_public_interest_test(row) == (row["kind"] == "qualified")


@EACH_PROVISION
def test_what_a_ground_needs_is_a_key_of_the_block(row: Ground) -> None:
    if "needs" in row:
        assert row["needs"] in Withheld.FIELDS
    if "max_days" in row:
        assert row["needs"] == "publish_by"
        assert int(row["max_days"]) > 0


@EACH_PROVISION
def test_a_scottish_counterpart_is_a_scottish_ground_with_the_same_needs(row: Ground) -> None:
    if "scotland" not in row:
        return
    scottish = ground_of(row["scotland"])

    assert scottish["id"].startswith("foisa2002:")
    assert not row["id"].startswith("foisa2002:")
    assert "scotland" not in scottish
    assert scottish.get("needs") == row.get("needs")
    assert scottish["use"] == row["use"]
    assert scottish.get("security") == row.get("security")


@EACH_PROVISION
def test_grounds_in_the_alternative_name_each_other(row: Ground) -> None:
    if "in_the_alternative" in row:
        assert ground_of(row["in_the_alternative"])["in_the_alternative"] == row["id"]


@EACH_PROVISION
def test_a_ground_for_environmental_answers_is_of_their_law(row: Ground) -> None:
    assert (row.get("environment") == "true") == row["id"].startswith("eir2004:")
    assert "not_for_emissions" not in row or row["environment"] == "true"
    assert "safety" not in row or row["security"] == "true"


@EACH_PROVISION
def test_a_ground_that_nobody_has_is_proposed_for_nothing(row: Ground) -> None:
    if row["use"] == "no":
        assert not {"proposed_for", "supplier_if_concern", "scotland", "needs"} & set(row)


@pytest.mark.parametrize("concern", get_args(Concern))
def test_a_concern_has_one_proposed_ground_and_other_none(concern: str) -> None:
    usual = [row for row in PROVISIONS if concern in row.get("proposed_for", ()) and "environment" not in row]
    found = proposed(concern, Withhold.ALLOWED)

    assert len(usual) == (concern != "other")
    assert found == (usual[0] if usual else None)
    assert concern in CONCERNS


@pytest.mark.parametrize("concern", get_args(Concern))
def test_an_environmental_answer_is_proposed_a_ground_of_its_own_law_or_none(concern: str) -> None:
    found = proposed(concern, Withhold.ENVIRONMENT)

    assert found is None or found["id"].startswith("eir2004:")
    assert (found is None) == (
        concern in {"gaming", "cybersecurity", "safety_of_individuals", "legal_privilege", "statutory_bar", "other"}
    )


def test_each_way_to_see_it_has_words() -> None:
    assert set(ACCESS) == set(get_args(Access))


def test_likelihood_is_asked_where_harm_is() -> None:
    assert LIKELIHOOD_TESTS < HARM_TESTS


@pytest.mark.parametrize(
    ("day", "later"),
    [
        (date(2026, 11, 22), date(2027, 11, 22)),
        (date(2024, 2, 29), date(2025, 2, 28)),
        (date(2027, 2, 28), date(2028, 2, 28)),
    ],
)
def test_a_year_after_a_day_is_the_same_day(day: date, later: date) -> None:
    assert a_year_after(day) == later


@pytest.mark.parametrize(
    ("day", "months", "found"),
    [
        (date(2026, 3, 10), 6, date(2026, 9, 10)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2026, 6, 30), 6, date(2026, 12, 30)),
        (date(2026, 5, 31), 6, date(2026, 11, 30)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2028, 2, 29), -36, date(2025, 2, 28)),
        (date(2026, 1, 15), -36, date(2023, 1, 15)),
        (date(2026, 1, 31), 0, date(2026, 1, 31)),
    ],
)
def test_months_are_counted_to_the_same_day_or_the_last_of_a_shorter_month(day: date, months: int, found: date) -> None:
    assert months_after(day, months) == found


def test_the_oldest_date_is_that_of_the_tables() -> None:
    assert reference.oldest() == f"{min(reference.table(name).as_of for name in reference.TABLES)}"
