"""Spaces that look like one and are none to YAML, where it needs a plain one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from yaml.events import ScalarEvent

from mtbd.diagnostic import Position
from mtbd.source.data import Place, Refusal

_ODD = "[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]"
_ANY = re.compile(_ODD)
# Where a plain space belongs: before the first word of a line, behind a dash, behind the colon of a key.
_START = re.compile(rf" *(?:- +)*(?:[A-Za-z_][A-Za-z0-9_]*:|-)?({_ODD})")


def odd_spaces(places: Iterable[Place], text: str, lines: tuple[str, ...]) -> Iterator[Refusal]:
    """In what was read: on the lines that an unquoted key or value starts, and not inside a text."""
    if not _ANY.search(text):
        return
    started = {
        line
        for place in places
        for event in (place.key, place.node)
        if isinstance(event, ScalarEvent) and event.value and not event.style and (line := _line_started(event, lines))
    }
    yield from odd_space(sorted(started), lines)


def _line_started(event: ScalarEvent, lines: tuple[str, ...]) -> int:
    """The line, counted from 1, that an event is the first on; 0 when something else is."""
    start: Any = event.start_mark
    return 0 if lines[start.line][: start.column].strip(" -") else start.line + 1


def odd_space(numbers: Collection[int], lines: tuple[str, ...]) -> Iterator[Refusal]:
    """The first of these lines, counted from 1, that has such a space; the message says how many have."""
    found = [(number, match) for number in numbers if (match := _START.match(lines[number - 1]))]
    for number, match in found[:1]:
        character, column = match[1], match.start(1) + 1
        rest = len(found) - 1
        more = f" (and in {rest} more line{'s' if rest > 1 else ''})" if rest else ""
        message = f"{_name(character)}: type a normal one{more}"
        yield Refusal("control-character", message, Position(number, column, column + 1))


def _name(character: str) -> str:
    kind = {"\u00a0": "a non-breaking space", "\u202f": "a non-breaking space", "\u200b": "a space without width"}
    return f"{kind.get(character, 'a space of another kind')} (U+{ord(character):04X})"
