"""Lists whose entries begin as in a word processor, and not with a dash and a space."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Any, NamedTuple

import yaml

from mtbd.diagnostic import Fix, Position, Retype
from mtbd.source.data import Refusal
from mtbd.source.lines import has_key
from mtbd.source.quotes import in_quotes

BULLETS = "\u2022\u2023\u2043\u204c\u204d\u2219\u25a0\u25aa\u25ab\u25cb\u25cf\u25e6\u00b7\u27a2\u2713\u2714"
"""Marks that begin an entry of a list, and nothing else."""
DASHES = "*\u2013\u2014"
"""Marks that do so only where a space follows."""

_ENTRY = re.compile(rf"( *)([{BULLETS}]|[{DASHES}](?=\s))\s*(.*)")
_ABOVE = re.compile(rf"(?P<key> *(?:- +)*)[^ :#]+:\s*(?:[{BULLETS}{DASHES}].*|#.*)?|(?P<dash> *)- .*")
_MARK_INSIDE = re.compile(r":(?:\s|$)|\s#")
_MARK_FIRST = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`]")
"""What YAML reads as something else than text."""
_AROUND = {("{", "}"), ("[", "]"), ('"', '"'), ("'", "'")}
_PART = re.compile(r"[a-z_]+:(?:\s|$)")
"""How an entry with parts begins."""
_MOST = 1_000
"""Only a hostile file has a list with more entries."""


class _Entry(NamedTuple):
    number: int
    """Of its line, from 0."""
    indent: int
    mark: str
    text: str


def bullets(suspects: Iterable[int], lines: tuple[str, ...]) -> Iterator[Refusal]:
    """The list that one of these lines, counted from 0, is an entry of; the message says how many lines begin so."""
    suspect = next((entry for number in sorted(suspects) if (entry := _entry(lines, number))), None)
    if suspect is None:
        return
    run = _run(lines, suspect)
    found = [entry for number in run if (entry := _entry(lines, number))]
    above = _ABOVE.fullmatch(next((line for line in reversed(lines[: found[0].number]) if line.strip()), ""))
    of_groups = any(_PART.match(entry.text) for entry in found)
    if above is None and not of_groups:
        return
    rest = len(found) - 1
    more = f" (and so in {rest} more line{'s' if rest > 1 else ''})" if rest else ""
    message = f"an entry of a list begins with a dash and a space, not with {found[0].mark}{more}"
    place = Position(found[0].number + 1, found[0].indent + 1, found[0].indent + 2)
    others = [lines[number] for number in run if not _entry(lines, number)]
    least = len(above["key"] or above["dash"] or "") if above else 0
    # Whether `name: text` is a part of a group, and which of the lines below belong to it, its writer must say.
    yield Refusal("not-yaml", message, place, fix=None if of_groups else _fix(lines, found, least, others))


def _entry(lines: tuple[str, ...], number: int) -> _Entry | None:
    found = _ENTRY.fullmatch(lines[number]) if number < len(lines) else None
    return _Entry(number, len(found[1]), found[2], found[3].rstrip()) if found else None


def _run(lines: tuple[str, ...], suspect: _Entry) -> range:
    """The lines around an entry, from the first entry on, that begin with a mark or go on with the text of another."""

    def belongs(number: int) -> bool:
        line = lines[number]
        is_deeper = bool(line.strip()) and not line[: suspect.indent + 1].strip()
        return _entry(lines, number) is not None or (is_deeper and not has_key(line))

    above = takewhile(belongs, range(suspect.number - 1, -1, -1))
    below = takewhile(belongs, range(suspect.number + 1, len(lines)))
    first = min((number for number in above if _entry(lines, number)), default=suspect.number)
    return range(first, max(below, default=suspect.number) + 1)


def _fix(lines: tuple[str, ...], found: list[_Entry], least: int, others: list[str]) -> Fix | None:
    """A dash and a space for each mark; none where entries lie in each other, or go on over lines that must change."""
    if len(found) > _MOST:
        return None
    indent, typed = found[0].indent, [_typed(entry.text) for entry in found]
    is_even = all(entry.indent == indent and entry.text for entry in found)
    is_moved = indent < least or any(text != entry.text for entry, text in zip(found, typed, strict=True))
    if not is_even or (others and (is_moved or any(map(_MARK_INSIDE.search, others)))):
        return None
    lead = " " * max(indent, least)
    edits = (
        Retype(Position(entry.number + 1, 1, len(lines[entry.number]) + 1), f"{lead}- {text}")
        for entry, text in zip(found, typed, strict=True)
    )
    return Fix("begin each entry with a dash and a space", tuple(edits))


def _typed(text: str) -> str:
    """The text as it is typed behind a dash; a group, a list or a text in quotes is one there too."""
    if _is_node(text):
        return text
    return in_quotes(text) if _MARK_FIRST.match(text) or _MARK_INSIDE.search(text) else text


def _is_node(text: str) -> bool:
    """Whether brackets or quotes begin the text and end with it."""
    if (text[:1], text[-1:]) not in _AROUND:
        return False
    try:
        events: list[Any] = [*yaml.parse(text, Loader=yaml.CLoader)]
    except yaml.YAMLError:
        return False
    return bool(events[2].start_mark.index == 0 and events[-3].end_mark.index == len(text))
