"""Shares of a whole as a bar."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtbd.model.answer import State
from mtbd.pages.picture import Share, bar, said, shares, strips, together
from mtbd.pages.wording import BECAME, words_of
from tests.pages.markup import Element, parsed


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


def test_a_bar_is_drawn_with_its_words() -> None:
    (drawn,) = parsed(bar(shares({State.DISCLOSED: 6, State.WITHHELD: 2}), 'Said "so" & <b>')).all("svg")

    assert drawn.attributes["aria-label"] == 'Said "so" & <b>: 6 disclosed, 2 withheld'
    assert [(set(one.classes), one.attributes["x"], one.attributes["width"]) for one in drawn.all("rect")] == [
        ({"bar__disclosed"}, "0.0", "75.0"),
        ({"bar__withheld"}, "75.0", "25.0"),
    ]


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


def test_every_state_has_words_and_a_look() -> None:
    assert set(BECAME) == set(words_of(compiled=False)) == set(words_of(compiled=True)) == set(State)


def test_states_of_one_look_are_counted_under_one_name() -> None:
    """Else a bar would have two stretches that look the same."""
    assert len({(one.look, one.counted) for one in BECAME.values()}) == len({one.look for one in BECAME.values()})


def drawn(everybody: str | None, *results: tuple[str, str | None, str | None]) -> list[Element]:
    """The strips of some results."""
    numbers = [tuple(None if one is None else Decimal(one) for one in result) for result in results]
    all_of = None if everybody is None else Decimal(everybody)
    return [parsed(one) for one in strips(all_of, numbers).each]  # type: ignore[arg-type]


def places(strip: Element, name: str) -> tuple[str, str]:
    """Where a line of a strip begins and ends."""
    (line,) = strip.all("line", of=f"strip__{name}")
    return line.attributes["x1"], line.attributes["x2"]


def test_a_strip_shows_a_result_its_interval_and_everybody_on_one_scale() -> None:
    first, second = drawn("0.5", ("0.2", "0", "0.4"), ("1", None, None))

    assert first.all("circle")[0].attributes["cx"] == "23.0%"
    assert places(first, "interval") == ("5.0%", "41.0%")
    assert places(first, "all") == places(second, "all") == ("50.0%", "50.0%")
    assert second.all("circle")[0].attributes["cx"] == "95.0%"
    assert second.all("line", of="strip__interval") == []


def test_an_interval_with_one_end_runs_from_the_result() -> None:
    (strip,) = drawn(None, ("1", "0", None))

    assert places(strip, "interval") == ("5.0%", "95.0%")


def test_equal_results_stand_in_the_middle() -> None:
    (strip,) = drawn("0.9", ("0.9", None, None))

    assert strip.all("circle")[0].attributes["cx"] == "50.0%"
    assert strip.all("svg")[0].attributes["aria-label"] == "0.9, the same as 0.9 for everybody"


def test_the_caption_tells_how_to_read_the_strips() -> None:
    told = strips(Decimal("0.9"), [(Decimal("0.8"), None, None)])
    alone = strips(None, [(Decimal("0.8"), Decimal("0.7"), Decimal("0.9"))])

    assert told.caption == (
        "A dot is the result of a group. The line is the result for everybody, 0.9. The scale runs from 0.8 to 0.9."
    )
    assert alone.caption == (
        "A dot is the result of a group. A bar is the 95 % interval. The scale runs from 0.7 to 0.9."
    )


NUMBERS = st.decimals(min_value=-(10**15), max_value=10**15, places=15)


@given(
    st.none() | NUMBERS, st.lists(st.tuples(NUMBERS, st.none() | NUMBERS, st.none() | NUMBERS), min_size=1, max_size=5)
)
def test_nothing_is_drawn_outside_a_strip(
    everybody: Decimal | None, results: list[tuple[Decimal, Decimal | None, Decimal | None]]
) -> None:
    """Whatever the numbers are, ends of an interval in the wrong order among them."""
    for one in strips(everybody, results).each:
        for mark in parsed(one).all("line", "circle"):
            found = [float(mark.attributes[name].rstrip("%")) for name in ("x1", "x2", "cx") if name in mark.attributes]
            assert found == sorted(found)
            assert all(5 <= place <= 95 for place in found)
