"""Which words are offered for one that is not known."""

from __future__ import annotations

import pytest

from mtbd.model.nearest import did_you_mean, meant, nearest

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
    ],
)
def test_words_are_meant_by_their_titles_their_parts_and_their_spelling(word: str, offered: tuple[str, ...]) -> None:
    assert meant(word, TITLES) == offered


def test_what_many_share_is_not_offered() -> None:
    titles = {
        f"office-{place * 4}": f"Office {place * 4}" for place in ("north", "south", "east", "west", "top", "low")
    }

    assert meant("office", titles) == ()
    assert len(meant("office", dict([*titles.items()][:5]))) == 5


def test_the_nearest_are_few() -> None:
    assert nearest("yorks", TITLES) == ("west-yorkshire", "north-yorkshire")
    assert nearest("zzz", TITLES) == ()


def test_nothing_is_offered_out_of_more_words_than_anybody_has() -> None:
    known = [f"party-{number}" for number in range(100)]

    assert did_you_mean("party-7x", known) != ""
    assert did_you_mean("party-7x", [*known, "party-100"]) == ""
    assert did_you_mean("party-7x" * 20, known) == ""
