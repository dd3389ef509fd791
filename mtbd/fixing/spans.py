"""Where each part of a text begins and ends, groups and lists included."""

from __future__ import annotations

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


Spans = dict[Location, Span]


class _Reading(NamedTuple):
    text: str
    next_event: Callable[[], Any]
    spans: Spans


def spans_of(text: str) -> Spans:
    """The spans of a text whose data `mtbd.source` gives; a doubled key is there under another name."""
    reading = _Reading(text, CParser(text).get_event, {})
    reading.next_event()
    reading.next_event()
    _node(reading, reading.next_event(), (), None, in_flow=False)
    return reading.spans


def below(spans: Spans, parent: Location) -> list[Location]:
    """The entries or items of a group or a list, in their order."""
    return [at for at in spans if len(at) == len(parent) + 1 and at[:-1] == parent]


def _node(reading: _Reading, event: Any, at: Location, key: Any, *, in_flow: bool) -> int:
    """Notes the node that `event` starts, before those in it, and gives its end."""
    start = event.start_mark.index
    begin, key_end = (key.start_mark.index, key.end_mark.index) if key else (start, start)
    style = (event.style or "") if type(event) is ScalarEvent else None
    span = Span(begin, key_end, start, start, style, in_flow)
    reading.spans[at] = span
    end = _end_of_scalar(reading.text, event) if style is not None else _end(reading, event, at)
    reading.spans[at] = span._replace(end=end)
    return end


def _end_of_scalar(text: str, event: Any) -> int:
    """A block of text ends where its last line does, not below the empty lines behind it."""
    start, end = event.start_mark.index, event.end_mark.index
    return start + len(text[start:end].rstrip()) if event.style in ("|", ">") else int(end)


def _end(reading: _Reading, event: Any, at: Location) -> int:
    """Reads a group or a list on; one without brackets ends where the last that is in it does."""
    is_group, index, end = type(event) is MappingStartEvent, 0, event.end_mark.index
    while type(inner := reading.next_event()) not in (MappingEndEvent, SequenceEndEvent):
        key, node = (inner, reading.next_event()) if is_group else (None, inner)
        here = (*at, inner.value if is_group else index)
        while here in reading.spans:  # a doubled key: no edit can name it, and none may run over it
            here = (*at, f"{here[-1]}\0")
        end = _node(reading, node, here, key, in_flow=event.flow_style)
        index += 1
    return int(inner.end_mark.index) if event.flow_style else end
