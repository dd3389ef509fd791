"""How much is told, as a bar: shares of a width, with the words that say the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from mtbd.model.answer import State

WIDTH = 100


class Share(NamedTuple):
    """One stretch of a bar; `x` and `width` out of 100."""

    look: str
    """The ending of its class: disclosed, partly, withheld, unknown or na."""
    words: str
    number: int
    x: float
    width: float


_LOOKS = (
    ("disclosed", "disclosed", (State.DISCLOSED,)),
    ("partly", "told in part", (State.PARTLY,)),
    ("withheld", "withheld", (State.WITHHELD,)),
    ("unknown", "not known", (State.NOT_YET_KNOWN, State.NOT_TOLD, State.UNANSWERED)),
    ("na", "not applicable", (State.NOT_APPLICABLE,)),
)


def shares(states: Mapping[State, int]) -> tuple[Share, ...]:
    """The stretches of a bar, those of no width left out."""
    total = sum(states.values())
    found, x = [], 0.0
    for look, words, members in _LOOKS:
        count = sum(states.get(state, 0) for state in members)
        if count:
            width = WIDTH * count / total
            found.append(Share(look, words, count, round(x, 2), round(width, 2)))
            x += width
    return tuple(found)


def said(shares: Iterable[Share]) -> str:
    """The words that say the same as a bar: `12 disclosed, 3 withheld`."""
    return ", ".join([f"{one.number} {one.words}" for one in shares])


def together(counts: Mapping[str, Counter[State]]) -> Counter[State]:
    """The counts of all chapters in one."""
    return sum(counts.values(), Counter())
