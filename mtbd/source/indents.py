"""Which of the lines that do not fit each other is indented otherwise than its neighbours: found by trying."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

import yaml
from yaml._yaml import CParser

from mtbd.diagnostic import Fix, Position, Retype
from mtbd.source.data import Refusal
from mtbd.source.lines import depth, is_written

_ENTRY = re.compile(r"( *)((?:- +)*)(?:[^ :#]+:(?: |$)|(?<=- )\S)")
"""A line with a key, or an item of a list: how far it is indented, and its dashes."""
_BEYOND, _MOST = 15, 50_000
"""How many lines behind are read again, and how many characters in all: people write no more."""
_FEW = 2
"""So many columns are tried for a line, the nearest: one further off is rarely what its writer meant."""


class _Trial(NamedTuple):
    """The last of them is the best."""

    was_odd: bool
    """A line that is indented unusually is more likely the one that is wrong."""
    number: int
    indent: int


def wrong_indent(lines: tuple[str, ...], stop: int) -> Iterator[Refusal]:
    """That the line where reading stopped, or one above it, must be indented otherwise for the rest to be read."""
    above = next((number for number in range(stop - 1, -1, -1) if is_written(lines[number])), None)
    if above is None or not (_columns(lines[above]) and _columns(lines[stop])):
        return
    sections = (number for number in range(above - 1, -1, -1) if lines[number][:1].strip(" #-"))
    first = min(islice(sections, 2), default=0)
    if sum(map(len, lines[first : stop + _BEYOND])) > _MOST:
        return
    if best := max(_trials(lines, stop, above, first), default=None):
        yield _refusal(lines[best.number], best)


def _columns(line: str) -> set[int]:
    """Where on a line an entry begins, and the key behind its dashes; none of a line that is no entry."""
    found = _ENTRY.match(line)
    return {len(found[1]), len(found[1] + found[2])} if found else set()


def _trials(lines: tuple[str, ...], stop: int, above: int, first: int) -> Iterator[_Trial]:
    """What would let the lines behind be read: the line, the one above it or the last one further out, moved.

    Each is indented like another around them, and what is under it stays further in.
    """
    around = {0, *(column for line in lines[first : stop + 1] for column in _columns(line))}
    outer = next((one for one in range(stop - 1, first, -1) if depth(lines[one]) < depth(lines[stop])), above)
    for number in dict.fromkeys((stop, above, outer)):
        inside, old = _inside(lines, number), depth(lines[number])
        for indent in sorted(around - {old}, key=lambda column: abs(column - old))[:_FEW]:
            is_over = inside is None or inside > indent
            if is_over and _are_read(lines[first : stop + _BEYOND], number - first, indent):
                yield _Trial(old % 2 == 1, number, indent)


def _inside(lines: tuple[str, ...], number: int) -> int | None:
    """How far the line is indented that stands under a key without a value; None where none does."""
    below = next((line for line in lines[number + 1 :] if is_written(line)), "")
    is_open = lines[number].rstrip().endswith(":") and depth(below) > depth(lines[number])
    return depth(below) if is_open else None


def _are_read(lines: tuple[str, ...], number: int, indent: int) -> bool:
    """Whether the lines are read to their end, if that of a text or bracket in them, when one is indented so.

    That one must be an entry still: further in, it might go on with the text above it.
    """
    tried = [*lines[:number], " " * indent + lines[number].lstrip(" "), *lines[number + 1 :]]
    parser = CParser("\n".join(tried))
    begun = set()
    try:
        while parser.check_event():
            event: Any = parser.get_event()
            begun.add(event.start_mark.line)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return mark is not None and mark.line >= len(lines) - 1 and number in begun
    return number in begun


def _refusal(line: str, best: _Trial) -> Refusal:
    old, new = depth(line), best.indent
    how = f"indent it by {new}" if new else "begin it at the very left"
    says = f"this line is indented by {old or 'no'} space{'' if old == 1 else 's'}: {how}, like the lines around it"
    place = Position(best.number + 1, old + 1, len(line.rstrip()) + 1)
    edit = Retype(Position(best.number + 1, 1, old + 1), " " * new)
    return Refusal("not-yaml", says, place, fix=Fix(how, (edit,)))
