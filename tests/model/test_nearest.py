"""Which words are offered for one that is not known."""

from __future__ import annotations

import pytest

from mtbd import reference
from mtbd.model.nearest import did_you_mean, meant, near_word, nearest

TITLES = {
    "kent": "Kent Police",
    "metropolitan": "Metropolitan Police Service",
    "devon-and-cornwall": "Devon & Cornwall Police",
    "west-yorkshire": "West Yorkshire Police",
    "north-yorkshire": "North Yorkshire Police",
    "training-and-learning": "Training and learning",
    "anpr": "Automatic number plate recognition",
    "npcc": "National Police Chiefs' Council",
}


@pytest.mark.parametrize(
    ("word", "offered"),
    [
        ("Kent Police", ("kent",)),
        ("kemt", ("kent",)),
        ("Met Police", ("metropolitan",)),
        ("METROPOLITAN", ("metropolitan",)),
        ("Devon and Cornwall Constabulary", ("devon-and-cornwall",)),
        ("yorkshire", ("west-yorkshire", "north-yorkshire")),
        ("training", ("training-and-learning",)),
        ("number plate recognition", ("anpr",)),
        ("ANPR cameras", ("anpr",)),
        ("police", ()),
        ("", ()),
        ("zzz", ()),
        ("kenzz", ()),
        ("tr", ()),
        ("ing", ()),
    ],
)
def test_words_are_meant_by_their_titles_their_parts_and_their_spelling(word: str, offered: tuple[str, ...]) -> None:
    assert meant(word, TITLES) == offered


GROUNDS = {
    "foia2000:s.29": "The economy",
    "foia2000:s.43(1)": "Trade secrets",
    "foia2000:s.43(2)": "Commercial interests",
    "foia2000:s.44": "Prohibitions on disclosure",
    "foisa2002:s.33(1)(a)": "Trade secrets",
}


@pytest.mark.parametrize(
    ("word", "offered"),
    [
        ("foia2000:s.43", ("foia2000:s.43(1)", "foia2000:s.43(2)")),
        ("section 43", ("foia2000:s.43(1)", "foia2000:s.43(2)")),
        ("Section 43(2) FOIA 2000", ("foia2000:s.43(2)",)),
        ("foia2000.s.44", ("foia2000:s.44",)),
        ("foia2000:s.45", ()),
        ("commercial interests", ("foia2000:s.43(2)",)),
    ],
)
def test_another_number_is_another_thing(word: str, offered: tuple[str, ...]) -> None:
    assert meant(word, GROUNDS) == offered


def test_a_whole_is_no_part_and_of_many_parts_none_is_offered() -> None:
    """Of what has the same number, as sections of an Act have."""
    parts = {f"act:s.31({part})": f"Part {part}" for part in "abcdef"}

    assert meant("act s.31", {"act:s.31": "Law enforcement", "act:s.31(a)": "Part a"}) == ("act:s.31",)
    assert meant("section 31", parts) == ()


def test_of_many_that_are_spelt_as_near_some_are_offered() -> None:
    assert len(meant("roomx", {f"room{one}": f"Room {one}" for one in "bcdefgh"})) == 5


def test_what_ends_like_the_word_is_meant_too() -> None:
    concerns = {word: word for word in ("cybersecurity", "national_security", "safety_of_individuals")}

    assert meant("Security", concerns) == ("cybersecurity", "national_security")


def test_what_many_share_is_not_offered() -> None:
    titles = {
        f"office-{place * 4}": f"Office {place * 4}" for place in ("north", "south", "east", "west", "top", "low")
    }

    assert meant("office", titles) == ()
    assert nearest("office", titles) == ()
    assert len(meant("office", dict([*titles.items()][:5]))) == 5


CATEGORIES = {row["id"]: row["title"] for row in reference.rows("categories")}


@pytest.mark.parametrize(
    ("word", "offered"),
    [
        ("case-management", ("case-file-and-disclosure", "intelligence-and-case-analysis")),
        ("Case Management", ("case-file-and-disclosure", "intelligence-and-case-analysis")),
        ("crime recording", ("records-management",)),
        ("training software", ("training-and-learning",)),
        ("software", ()),
        ("zzz", ()),
        ("", ()),
    ],
)
def test_the_nearest_hold_the_word_that_tells_most(word: str, offered: tuple[str, ...]) -> None:
    assert meant(word, CATEGORIES) == ()
    assert nearest(word, CATEGORIES) == offered


@pytest.mark.parametrize(
    ("word", "offered"),
    [
        ("record-managment", "records-management"),
        ("bodyworn video", "body-worn-video"),
        ("digital incident management", ""),
        ("managed services", "managed-services"),
        ("people management", ""),
        ("custodysystems", "custody-systems"),
        ("custodysistems", "custody-systems"),
    ],
)
def test_a_name_is_misspelt_word_by_word(word: str, offered: str) -> None:
    """What shares one of its words with a name, and has another word beside it, is another name."""
    assert near_word(word, CATEGORIES) == offered


def test_several_are_offered_where_several_may_be_meant() -> None:
    known = ("public_contact", "summary", "public_email")

    assert did_you_mean("sumary", known) == ': did you mean "summary"?'
    assert did_you_mean("public", known) == ': did you mean "public_contact" or "public_email"?'
    assert did_you_mean("public_price", known) == ': did you mean "public_contact" or "public_email"?'
    assert did_you_mean("price", known) == ""
    assert near_word("public", known) == ""


def test_nothing_is_offered_out_of_more_words_than_anybody_has() -> None:
    known = [f"party-{number}" for number in range(100)]

    assert did_you_mean("partyy-7", known) == ': did you mean "party-7"?'
    assert did_you_mean("partyy-7", [*known, "party-100"]) == ""
    assert did_you_mean("p" * 81, ["p" * 80]) == ""
