"""What reading a file gives: its data, where each part of it is written, and what was refused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from yaml.events import Event, ScalarEvent

from mtbd.diagnostic import Fix, Location, Position

MAX_BYTES = 512 * 1024
_NEAR = 200
"""How many characters behind a value are looked at: of thousands on one line, the whole rest would be too many."""


class Refusal(NamedTuple):
    """Something in the text that mtbd does not read: which rule says so, in which words, where."""

    rule: str
    message: str
    position: Position
    location: Location = ()
    """Where in the data it would stand, where that is known."""
    fix: Fix | None = None


class Suppression(NamedTuple):
    """A comment that asks to overlook what one rule finds on one line; its texts are the author's, unchecked."""

    line: int
    """The line whose findings are meant: the comment's own, or the next one with content where it stands alone."""
    position: Position
    """Where the comment stands."""
    rule: str
    """Empty, as are the next two, when the comment has another form than it should."""
    until: str
    because: str


Place = tuple[ScalarEvent | None, Event]
"""Where a node of the data was written: its key, when it has one, and itself. A named tuple takes thrice as long to
make, and a file has hundreds of them."""


@dataclass(frozen=True)
class Source:
    """One file as data: `data` is a dictionary with text at its leaves, or None when the file cannot be read."""

    path: str
    lines: tuple[str, ...]
    data: dict[str, Any] | None
    refusals: tuple[Refusal, ...]
    places: dict[Location, Place]
    plain: dict[Location, str]
    """Unquoted scalars that an editor's YAML 1.2 reads as a number, as true or false, or as nothing: as what."""
    quoted: dict[Location, str]
    """Quoted scalars whose text, unquoted, would be read so."""
    suppressions: tuple[Suppression, ...] = ()
    """Comments that ask to overlook a finding."""

    def locate(self, location: Location, *, on_key: bool = False) -> Position:
        """Where `location` is written; what the file does not have lands on the nearest parent that it has."""
        found = self.written(location)
        place = self.places.get(found)
        if place is None:
            return Position(1, 1, 1 + len(self.excerpt(1)))
        told = self.places.get((*found, "value"))
        if told and not on_key and isinstance(told[1], ScalarEvent):
            place = told
        key, node = place
        whole = len(found) >= len(location) and not on_key and isinstance(node, ScalarEvent)
        return position(node if whole or key is None else key)

    def has(self, location: Location) -> bool:
        """Whether anything is written at `location`; an answer's `value` is at the answer's own place too."""
        if location in self.places:
            return "value" not in location
        return tuple(part for part in self.written(location) if part != "value") == location

    def written(self, location: Location) -> Location:
        """The longest part of `location` that the file has, with the `value` steps it takes to get there."""
        found: Location = ()
        for part in location:
            for step in ((part,), ("value", part)):
                if found + step in self.places:
                    found += step
                    break
        return found

    def after(self, location: Location) -> str:
        """What stands on the line close behind the unquoted scalar at `location`; empty behind anything else."""
        _, node = self.places.get(location, (None, None))
        if not isinstance(node, ScalarEvent) or node.style:
            return ""
        end: Any = node.end_mark
        return self.excerpt(end.line + 1)[end.column : end.column + _NEAR]

    def excerpt(self, line: int) -> str:
        """The text of a line, counted from 1; empty when there is none."""
        return self.lines[line - 1] if line <= len(self.lines) else ""


def position(event: Any) -> Position:
    """Where an event of libyaml starts, and where it ends if that is on the same line."""
    start, end = event.start_mark, event.end_mark
    if start is None:
        return Position(1, 1, 1)
    column = start.column + 1
    return Position(start.line + 1, column, end.column + 1 if end.line == start.line else column + 1)
