"""Spaces that look like one and are none to YAML, where it needs a plain one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from yaml.events import ScalarEvent

from mtbd.diagnostic import Fix, Position, Retype
from mtbd.source.data import Place, Refusal

_ODD = "[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_ANY = re.compile(_ODD)
_INDENT = re.compile("[ -]*")
# Where a plain space belongs: before the first word of a line, behind a dash, behind the colon of a key.
_START = re.compile(rf" *(?:- +)*(?:[A-Za-z_][A-Za-z0-9_]*:|-)?({_ODD})")


def odd_spaces(places: Iterable[Place], text: str, lines: tuple[str, ...]) -> Iterator[Refusal]:
    """In what was read: on the lines that an unquoted key or value starts, and not inside a text."""
    if text.isascii() or not _ANY.search(text):
        return
    firsts = [_INDENT.match(line, 0).end() for line in lines]  # type: ignore[union-attr]
    started = {
        line
        for place in places
        for event in place
        if isinstance(event, ScalarEvent) and event.value and not event.style and (line := _line_started(event, firsts))
    }
    yield from odd_space(sorted(started), lines)


def _line_started(event: ScalarEvent, firsts: Sequence[int]) -> int:
    """The line, counted from 1, that an event is the first on; 0 when something else is.

    `firsts` has, of each line, how many spaces and dashes it starts with: counted once, for a line may hold thousands.
    """
    start: Any = event.start_mark
    return start.line + 1 if start.column <= firsts[start.line] else 0


def odd_space(numbers: Collection[int], lines: tuple[str, ...]) -> Iterator[Refusal]:
    """The first of these lines, counted from 1, that has such a space; the message says how many have."""
    found = [(number, match) for number in numbers if (match := _START.match(lines[number - 1]))]
    for number, match in found[:1]:
        character, column = match[1], match.start(1) + 1
        rest = len(found) - 1
        more = f" (and in {rest} more line{'s' if rest > 1 else ''})" if rest else ""
        message = f"{_name(character)}: type a normal one{more}"
        yield Refusal("control-character", message, Position(number, column, column + 1), fix=_fix(found))


def _fix(found: Iterable[tuple[int, re.Match[str]]]) -> Fix:
    places = (Position(number, match.start(1) + 1, match.end(1) + 1) for number, match in found)
    return Fix("type a normal space", tuple(Retype(place, " ") for place in places), safe=True)


def _name(character: str) -> str:
    kind = {"\u00a0": "a non-breaking space", "\u202f": "a non-breaking space"}
    return f"{kind.get(character, 'a space of another kind')} (U+{ord(character):04X})"
