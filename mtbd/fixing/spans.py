"""Where each line of a text begins, and each part of it begins and ends, groups and lists included."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from yaml._yaml import CParser
from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent

from mtbd.diagnostic import Location


class Span(NamedTuple):
    """A node of the data; numbers count characters from 0, and an end is one past the last."""

    begin: int
    """Where its key begins, or itself when it has none."""
    key_end: int
    """Where its key ends; `begin` when it has none."""
    start: int
    end: int
    style: str | None
    """How a scalar is written: "" without quotes, else its mark; None for a group or a list."""
    in_flow: bool
    """Whether it stands between brackets."""
    number: int
    """How many entries or items of its group or list come before it."""


class Outline(NamedTuple):
    """A text with what each edit of it looks up, found once: a hostile file has thousands of places to edit."""

    text: str
    lines: list[int]
    """Where each line begins."""
    spans: dict[Location, Span]
    """A doubled key is there under another name."""
    inside: dict[Location, list[Location]]
    """The entries or items of each group or list that has any, in their order."""
    keys: dict[int, Location]
    """What has the key that begins at a place."""


class _Reading(NamedTuple):
    outline: Outline
    next_event: Callable[[], Any]
    doubled: dict[Location, int]
    """How often a key was met again: each time it gets a name of its own."""


def outline_of(text: str, *, is_read: bool = True) -> Outline:
    """The outline of a text; only its lines where `mtbd.source` gives no data of it."""
    lines = [0, *(found.end() for found in re.finditer("\n", text))]
    outline = Outline(text, lines, {}, {}, {})
    if is_read:
        reading = _Reading(outline, CParser(text).get_event, {})
        reading.next_event()
        reading.next_event()
        _node(reading, reading.next_event(), (), None, in_flow=False, number=0)
    return outline


def _node(reading: _Reading, event: Any, at: Location, key: Any, *, in_flow: bool, number: int) -> int:
    """Notes the node that `event` starts, before those in it, and gives its end."""
    outline, start = reading.outline, event.start_mark.index
    begin, key_end = (key.start_mark.index, key.end_mark.index) if key else (start, start)
    style = (event.style or "") if type(event) is ScalarEvent else None
    span = Span(begin, key_end, start, start, style, in_flow, number)
    outline.spans[at] = span
    if key:
        outline.keys[begin] = at
    end = _end_of_scalar(outline.text, event) if style is not None else _end(reading, event, at)
    outline.spans[at] = span._replace(end=end)
    return end


def _end_of_scalar(text: str, event: Any) -> int:
    """A block of text ends where its last line does, not below the empty lines behind it."""
    start, end = event.start_mark.index, event.end_mark.index
    return start + len(text[start:end].rstrip()) if event.style in ("|", ">") else int(end)


def _end(reading: _Reading, event: Any, at: Location) -> int:
    """Reads a group or a list on; one without brackets ends where the last that is in it does."""
    is_group, end = type(event) is MappingStartEvent, event.end_mark.index
    siblings: list[Location] = []
    while type(inner := reading.next_event()) not in (MappingEndEvent, SequenceEndEvent):
        key, node = (inner, reading.next_event()) if is_group else (None, inner)
        here = _apart(reading, (*at, inner.value)) if is_group else (*at, len(siblings))
        end = _node(reading, node, here, key, in_flow=event.flow_style, number=len(siblings))
        siblings.append(here)
    if siblings:
        reading.outline.inside[at] = siblings
    return int(inner.end_mark.index) if event.flow_style else end


def _apart(reading: _Reading, at: Location) -> Location:
    """The place itself; for a doubled key another one, since no edit can name it and none may run over it."""
    if at not in reading.outline.spans:
        return at
    reading.doubled[at] = number = reading.doubled.get(at, 0) + 1
    return (*at[:-1], f"{at[-1]}\0{number}")
