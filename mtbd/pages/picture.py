"""Pictures that are drawn from numbers, each with the words that say the same.

How much is told is a bar, shares of a width. How well something works for groups of people is a row of strips on one
scale: a dot for the group, a bar for its interval, and a line for everybody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from html import escape
from typing import NamedTuple

from markupsafe import Markup

from mtbd.model.answer import State
from mtbd.pages.wording import BECAME

WIDTH = 100


class Share(NamedTuple):
    """One stretch of a bar; `x` and `width` out of 100."""

    look: str
    """The ending of its class: disclosed, partly, withheld, unknown or na."""
    words: str
    number: int
    x: float
    width: float


def _stretches() -> Iterator[tuple[str, str, tuple[State, ...]]]:
    """The looks and words of a bar, each with the states that have them."""
    for look, words in dict.fromkeys((one.look, one.counted) for one in BECAME.values()):
        yield look, words, tuple(state for state, one in BECAME.items() if (one.look, one.counted) == (look, words))


_STRETCHES = tuple(_stretches())


def shares(states: Mapping[State, int]) -> tuple[Share, ...]:
    """The stretches of a bar, those of no width left out."""
    total = sum(states.values())
    found, x = [], 0.0
    for look, words, alike in _STRETCHES:
        count = sum([states.get(state, 0) for state in alike])
        if count:
            width = WIDTH * count / total
            found.append(Share(look, words, count, round(x, 2), round(width, 2)))
            x += width
    return tuple(found)


def said(shares: Iterable[Share]) -> str:
    """The words that say the same as a bar: `12 disclosed, 3 withheld`."""
    return ", ".join([f"{one.number} {one.words}" for one in shares])


def bar(shares: Sequence[Share], label: str) -> Markup:
    """Shares of a width, drawn."""
    drawn = [
        f'<rect class="bar__{one.look}" x="{one.x}" y="0" width="{one.width}" height="3"></rect>' for one in shares
    ]
    start = f'<svg role="img" viewBox="0 0 {WIDTH} 3" preserveAspectRatio="none"'
    return Markup(f'{start} aria-label="{escape(label)}: {said(shares)}">{"".join(drawn)}</svg>')


def together(counts: Mapping[str, Counter[State]]) -> Counter[State]:
    """The counts of all chapters in one."""
    whole: Counter[State] = Counter()
    for states in counts.values():
        whole.update(states)
    return whole


class Strips(NamedTuple):
    """Results of groups, each as HTML for a cell of a table."""

    label: str
    """What the cells show, for the head of their column."""
    each: tuple[str, ...]
    caption: str
    """How to read them."""


Result = tuple[Decimal, Decimal | None, Decimal | None]
"""A result, and the ends of its interval where they are told."""


def strips(everybody: Decimal | None, results: Sequence[Result]) -> Strips:
    """The results of groups on the scale of them all, beside the one for everybody if there is one."""
    told = [one for result in results for one in result if one is not None]
    scale = _Scale.of(told if everybody is None else [*told, everybody])
    line = "" if everybody is None else f" The line is the result for everybody, {everybody:,f}."
    bars = " A bar is the 95 % interval." if len(told) > len(results) else ""
    caption = f"A dot is the result of a group.{bars}{line} The scale runs from {scale.low:,f} to {scale.high:,f}."
    label = "In a picture" if everybody is None else "Compared with everybody"
    return Strips(label, tuple([_strip(one, everybody, scale) for one in results]), caption)


class _Scale(NamedTuple):
    """The least and the most that is shown."""

    low: Decimal
    high: Decimal

    @classmethod
    def of(cls, values: Sequence[Decimal]) -> _Scale:
        return cls(min(values, default=Decimal(0)), max(values, default=Decimal(0)))

    def at(self, value: Decimal) -> str:
        """Where a value stands, with room for half a dot at both ends."""
        width = self.high - self.low
        return f"{5 + 90 * float((value - self.low) / width) if width else 50:.1f}%"


def _strip(result: Result, everybody: Decimal | None, scale: _Scale) -> str:
    value, low, high = result
    marks = [_line("scale", "5%", "95%")]
    if low is not None or high is not None:
        ends = [value if end is None else end for end in (low, high)]
        marks.append(_line("interval", scale.at(min(ends)), scale.at(max(ends))))
    if everybody is not None:
        at = scale.at(everybody)
        marks.append(f'<line class="strip__all" x1="{at}" x2="{at}" y1="0" y2="100%"></line>')
    marks.append(f'<circle cx="{scale.at(value)}" cy="50%" r="5"></circle>')
    said = f"{value:,f}" if everybody is None else f"{value:,f}, {_compared(value, everybody)}"
    return f'<svg class="strip" role="img" aria-label="{said}">{"".join(marks)}</svg>'


def _line(name: str, start: str, end: str) -> str:
    return f'<line class="strip__{name}" x1="{start}" x2="{end}" y1="50%" y2="50%"></line>'


def _compared(value: Decimal, everybody: Decimal) -> str:
    if value == everybody:
        return f"the same as {everybody:,f} for everybody"
    return f"{'above' if value > everybody else 'below'} {everybody:,f} for everybody"
