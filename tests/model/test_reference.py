"""The tables of reference data: whole, without doubles, and in agreement with the model and with one another."""

from __future__ import annotations

from collections import Counter
from datetime import date
from importlib.resources import files
from typing import get_args

import pytest

from mtbd import reference
from mtbd.model.ask import Withhold
from mtbd.model.ground import HARM_TESTS, LIKELIHOOD_TESTS, Ground, a_year_after, needs_public_interest_test, proposed
from mtbd.model.ground import ground as ground_of
from mtbd.model.withheld import ACCESS, CONCERNS, Access, Concern, Withheld

PROVISIONS = reference.rows("provisions")
EACH_PROVISION = pytest.mark.parametrize("row", PROVISIONS, ids=lambda row: row["id"])
TESTS = {"none", "class", "actionable_breach", "dp_principles"} | HARM_TESTS


@pytest.mark.parametrize("name", reference.TABLES)
def test_a_table_says_when_it_was_checked_and_how_sure_it_is(name: str) -> None:
    table = reference.table(name)

    assert date.fromisoformat(table.as_of) <= date(2026, 11, 22)
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
