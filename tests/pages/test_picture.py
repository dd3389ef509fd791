"""Shares of a whole as a bar."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtbd.model.answer import State
from mtbd.pages.picture import Share, said, shares, together


def test_the_shares_of_a_bar() -> None:
    found = shares({State.DISCLOSED: 6, State.WITHHELD: 3, State.NOT_TOLD: 1, State.UNANSWERED: 2})

    assert found == (
        Share("disclosed", "disclosed", 6, 0.0, 50.0),
        Share("withheld", "withheld", 3, 50.0, 25.0),
        Share("unknown", "not known", 3, 75.0, 25.0),
    )


@pytest.mark.parametrize("state", State)
def test_every_state_has_a_look(state: State) -> None:
    (one,) = shares({state: 4})

    assert (one.number, one.x, one.width) == (4, 0.0, 100.0)


def test_the_words_say_the_same_as_the_bar() -> None:
    assert (
        said(shares({State.DISCLOSED: 6, State.WITHHELD: 3, State.NOT_TOLD: 1}))
        == "6 disclosed, 3 withheld, 1 not known"
    )
    assert said(()) == ""


def test_nothing_has_no_shares() -> None:
    assert shares({}) == ()
    assert shares({State.DISCLOSED: 0}) == ()


@given(st.dictionaries(st.sampled_from(State), st.integers(0, 200)))
def test_shares_fill_the_bar_without_gaps(states: dict[State, int]) -> None:
    found = shares(states)

    assert sum(one.number for one in found) == sum(states.values())
    for one, following in pairwise(found):
        assert following.x == pytest.approx(one.x + one.width, abs=0.02)
    assert not found or found[-1].x + found[-1].width == pytest.approx(100, abs=0.02)


def test_chapters_are_added_up() -> None:
    counts = {"a": Counter({State.DISCLOSED: 1}), "b": Counter({State.DISCLOSED: 2, State.WITHHELD: 1})}

    assert together(counts) == {State.DISCLOSED: 3, State.WITHHELD: 1}
