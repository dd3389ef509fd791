"""Comments that ask the linter to overlook a finding: `# mtbd: allow RULE until DATE because REASON`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Any

from yaml.events import ScalarEvent

from mtbd.diagnostic import Position
from mtbd.source.data import Place, Suppression
from mtbd.source.lines import is_written

# With capitals or without the colon it is meant as one too when it goes on like one, and is then told to be malformed.
_COMMENT = re.compile(
    r"(?:(?<=\s)|^)#[ \t]*(?:(?P<exact>mtbd[ \t]*:)|(?i:mtbd)(?:[ \t]*:[ \t]*|[ \t]+)(?=(?i:allow)\b))(?P<said>.*)"
)
_WORDS = re.compile(r"[ \t]*allow[ \t]+(\S+)[ \t]+until[ \t]+(\S+)[ \t]+because[ \t]+(\S.*)")


def suppressions(lines: tuple[str, ...], places: Iterable[Place]) -> tuple[Suppression, ...]:
    """Every such comment; what stands inside a value is that value's own text."""
    found = [
        (number, match)
        for number, line in enumerate(lines)
        if "#" in line and "mtbd" in line.lower() and (match := _COMMENT.search(line)) is not None
    ]
    if not found:
        return ()
    values = sorted(_values(places))
    return tuple(_suppression(lines, number, match) for number, match in found if not _is_inside(values, number, match))


def _values(places: Iterable[Place]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """From where to where each scalar goes that may hold a number sign after a space, as lines and columns."""
    for event in (event for place in places for event in place):
        if isinstance(event, ScalarEvent) and event.style:
            start: Any = event.start_mark
            end: Any = event.end_mark
            yield (start.line, start.column), (end.line, end.column)


def _is_inside(values: list[tuple[tuple[int, int], tuple[int, int]]], number: int, match: re.Match[str]) -> bool:
    at = (number, match.start())
    before = bisect_right(values, (at, at))
    return before > 0 and at < values[before - 1][1]


def _suppression(lines: tuple[str, ...], number: int, match: re.Match[str]) -> Suppression:
    position = Position(number + 1, match.start() + 1, match.end() + 1)
    words = _WORDS.fullmatch(match["said"]) if match["exact"] else None
    stands_alone = not match.string[: match.start()].strip()
    meant = _next(lines, number) if stands_alone else number
    return Suppression(meant + 1, position, *(map(str.rstrip, words.groups()) if words else ("", "", "")))


_FAR = 20
"""How many lines below a comment are looked at: a hostile file has thousands of comments below each other."""


def _next(lines: tuple[str, ...], number: int) -> int:
    """The index of the next line that holds more than a comment; the same one where none follows."""
    following = range(number + 1, min(number + 1 + _FAR, len(lines)))
    return next((one for one in following if is_written(lines[one])), number)
