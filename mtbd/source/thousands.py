"""Numbers with commas between braces, where YAML takes what stands behind a comma for the next key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mtbd.diagnostic import Fix, Position, Retype
from mtbd.source.data import Refusal

_ENDED = "a comma ends a value between { and }"
_NEAR = 40
"""How far before a key its number may begin."""
_BEGUN = re.compile(r"(?P<key>[:{,]\s*)?(?<![0-9.,])[0-9]{1,3}(?:,[0-9]{3})*,\Z")
_WHOLE = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){1,9}(?:\.[0-9]{1,15})?(?!,?[0-9])")
"""A longer one is no number that anybody writes, and takes its time for each of its commas."""


class _Number(NamedTuple):
    position: Position
    text: str
    is_value: bool
    """Whether nothing but the number is the value."""


def parted(refusals: Iterable[Refusal], lines: tuple[str, ...]) -> Iterator[Refusal]:
    """The refusals, but in the place of keys that are the rest of a number one that names it, and how many are so."""
    found: dict[Position, _Number] = {}
    for refusal in refusals:
        number = _number(refusal.position, lines) if refusal.rule == "key-not-text" else None
        if number:
            found.setdefault(number.position, number)
        else:
            yield refusal
    if found:
        yield _refusal([*found.values()])


def _number(key: Position, lines: tuple[str, ...]) -> _Number | None:
    """The number that a key is the rest of."""
    line, start = lines[key.line - 1], key.column - 1
    begun = _BEGUN.search(line, max(0, start - _NEAR), start)
    if begun is None:
        return None
    first = start - len(begun[0]) + len(begun["key"] or "")
    whole = _WHOLE.match(line, first)
    if whole is None:
        return None
    return _Number(Position(key.line, first + 1, whole.end() + 1), whole[0], begun["key"] is not None)


def _refusal(numbers: list[_Number]) -> Refusal:
    first, rest = numbers[0], len(numbers) - 1
    more = f" (and so {rest} more)" if rest else ""
    if not first.is_value:
        says = f"{_ENDED}: put a text with {first.text} in quotes, and write a number as {_plain(first)}"
        return Refusal("key-not-text", f"{says}{more}", first.position)
    says = f"{_ENDED}: write {first.text} as {_plain(first)}"
    edits = tuple(Retype(one.position, _plain(one)) for one in numbers if one.is_value)
    return Refusal("key-not-text", f"{says}{more}", first.position, fix=Fix("take the commas out of numbers", edits))


def _plain(number: _Number) -> str:
    return number.text.replace(",", "")
