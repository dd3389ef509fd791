"""The one pass over the events of a text: data, places and refusals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import yaml
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from mtbd.diagnostic import Drop, Fix, Location, Position
from mtbd.source.data import Place, Refusal, position
from mtbd.source.typed import CORE_FIRST, FORBIDDEN, core_type, forbidden_in, named
from mtbd.source.words import told

MAX_DEPTH = 20
_MOST = 50_000
"""Refusals after which reading ends: only a hostile file has more."""

_LOOKED_AT = CORE_FIRST | {"<", ""}
"""First characters of keys, and of values without quotes, that may be something else than text."""


class _UnreadableError(Exception):
    """The rest of the text cannot be read; the refusal that says why is already noted."""


class Reading(NamedTuple):
    """What one pass over a text has and gathers."""

    next_event: Callable[[], Any]
    """libyaml's next event: `Any`, since the kinds of event share no attributes that a type could name."""
    refusals: list[Refusal]
    places: dict[Location, Place]
    plain: dict[Location, str]
    quoted: dict[Location, str]
    doubled: list[Place]
    """Where second keys of one name are written, which no place can be given for."""

    def refuse(self, rule: str, message: str, event: Any, at: Location = ()) -> None:
        self.refusals.append(Refusal(rule, message, position(event), at))
        if len(self.refusals) >= _MOST:
            raise _UnreadableError


def read(text: str, lines: tuple[str, ...]) -> tuple[Reading, dict[str, Any] | None]:
    """What one pass over a text gathers, and its data, where it is a mapping; nothing here raises."""
    reading = Reading(CParser(text).get_event, [], {}, {}, {}, [])
    return reading, _document(reading, lines)


def _document(reading: Reading, lines: tuple[str, ...]) -> dict[str, Any] | None:
    """The one document of the stream, when it is a mapping."""
    try:
        reading.next_event()
        start = reading.next_event()
        if isinstance(start, StreamEndEvent):
            reading.refuse("not-a-declaration", "the file is empty", start)
            return None
        event = reading.next_event()
        data = _node(reading, event, (), 1)
        _only_document(reading)
        if not isinstance(data, dict):
            kind = "a list" if isinstance(data, list) else "a single value" if data is not None else "empty"
            reading.refuse("not-a-declaration", f"the file is {kind}, not sections with their answers", event)
            return None
    except _UnreadableError:
        return None
    except yaml.MarkedYAMLError as error:
        _not_yaml(reading, told(error, lines, _last(reading)))
        return None
    except yaml.reader.ReaderError as error:  # a character that libyaml refuses and FORBIDDEN does not list
        reading.refusals.append(Refusal("control-character", str(error.reason), Position(1, 1, 1)))
        return None
    return data


def _last(reading: Reading) -> Any:
    """The event of the value that was read last."""
    return next((node for _, node in reversed(reading.places.values())), None)


def _not_yaml(reading: Reading, refusal: Refusal) -> None:
    """Takes the place of what else was refused on its line: that comes of the same mistake."""
    reading.refusals[:] = [one for one in reading.refusals if one.position.line != refusal.position.line]
    reading.refusals.append(refusal)


def _only_document(reading: Reading) -> None:
    reading.next_event()
    end = reading.next_event()
    if isinstance(end, DocumentStartEvent):
        reading.refuse("several-documents", "a second document starts here: one file is one declaration", end)
        raise _UnreadableError


def _node(reading: Reading, event: Any, at: Location, depth: int) -> Any:
    """The data of the node that `event` starts; nested nodes are read to their ends."""
    kind = type(event)
    if kind is AliasEvent:
        reading.refuse(
            "anchor-or-alias",
            f"*{event.anchor} copies another part of the file: write it out, or quote the value",
            event,
        )
        return None
    if event.anchor is not None:
        reading.refuse(
            "anchor-or-alias", f"&{event.anchor} marks a part for copying: take it out, or quote the value", event
        )
    if event.tag is not None:
        tag = FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", event.tag.replace("tag:yaml.org,2002:", "!!"))
        reading.refuse("tag", f"the tag {tag} asks for a type: take it out, mtbd knows the types", event)
    if kind is ScalarEvent:
        return _scalar(reading, event, at)
    if depth > MAX_DEPTH:
        reading.refuse("too-deep", f"more than {MAX_DEPTH} levels inside one another", event)
        raise _UnreadableError
    return (_mapping if kind is MappingStartEvent else _sequence)(reading, at, depth)


def _mapping(reading: Reading, at: Location, depth: int) -> dict[str, Any]:
    result: dict[str, Any] = {}
    next_event, places, scalar = reading.next_event, reading.places, _scalar
    while type(key := next_event()) is not MappingEndEvent:
        # Most of a file is plain words as keys, with scalars under them: those are read without a call in between. What
        # every reader of YAML takes for text needs no look.
        is_word = type(key) is ScalarEvent and not key.style and key.anchor is None and key.tag is None
        name = key.value if is_word and key.value[:1] not in _LOOKED_AT else _key(reading, key, at, depth)
        here = (*at, name)
        node = next_event()
        if name in result:
            reading.refuse("duplicate-key", f'"{name}" stands twice here: only one can count', key, here)
            reading.doubled.append((key, node))
            told = len(reading.refusals)
            if _node(_apart(reading), node, here, depth + 1) == result[name] and len(reading.refusals) == told:
                reading.refusals[-1] = _same_again(reading.refusals[-1])
            continue
        places[here] = (key, node)
        is_text = type(node) is ScalarEvent and node.anchor is None and node.tag is None
        result[name] = scalar(reading, node, here) if is_text else _node(reading, node, here, depth + 1)
    return result


def _apart(reading: Reading) -> Reading:
    """Reads on without keeping positions: the second of two equal keys must not move the first."""
    return reading._replace(places={}, plain={}, quoted={})


def _same_again(refusal: Refusal) -> Refusal:
    """Of two equal entries one may go; the second, since nothing leans on its place."""
    return refusal._replace(fix=Fix("take the second out", (Drop(refusal.position),), safe=True))


def _sequence(reading: Reading, at: Location, depth: int) -> list[Any]:
    result: list[Any] = []
    next_event, places, scalar = reading.next_event, reading.places, _scalar
    while type(node := next_event()) is not SequenceEndEvent:
        here = (*at, len(result))
        places[here] = (None, node)
        is_text = type(node) is ScalarEvent and node.anchor is None and node.tag is None
        result.append(scalar(reading, node, here) if is_text else _node(reading, node, here, depth + 1))
    return result


def _key(reading: Reading, event: Any, at: Location, depth: int) -> str:
    if type(event) is not ScalarEvent:
        reading.refuse("key-not-text", "a key must be a word, not a list or a group", event)
        _node(_apart(reading), event, at, depth + 1)
        return ""
    if event.anchor is not None or event.tag is not None:
        _node(_apart(reading), event, at, depth)
    if not event.style:
        if event.value == "<<":
            reading.refuse("merge-key", "<< copies another part of the file: write it out", event)
        elif kind := core_type(event.value):
            reading.refuse("key-not-text", f'an editor reads the key "{event.value}" as {kind}: quote it', event)
    else:
        _escaped(reading, event)
    return str(event.value)


def _escaped(reading: Reading, event: Any) -> None:
    """Refuses what could not stand in the text itself and is written as an escape, such as "\\u202e"."""
    if forbidden := forbidden_in(event.value):
        reading.refuse("control-character", named(forbidden.group()), event)


def _scalar(reading: Reading, event: Any, at: Location) -> str | None:
    """The text of a scalar; None when it is empty, which is a finding of its own."""
    value: str = event.value
    style = event.style
    if not style:
        if value[:1] not in _LOOKED_AT:
            return value
        kind = core_type(value)
        if kind == "nothing":
            reading.refuse("empty-answer", _empty(at), event, at)
            return None
        if kind:
            reading.plain[at] = kind
    elif not value or value.isspace():
        reading.refuse("empty-answer", _empty(at), event, at)
        return None
    elif style in "'\"":
        if kind := core_type(value):
            reading.quoted[at] = kind
        if style == '"':
            _escaped(reading, event)
    return value


def _empty(at: Location) -> str:
    name = next((part for part in reversed(at) if isinstance(part, str)), "the file")
    return f'"{name}" has no answer: tell, withhold with a ground, or say why it does not apply'
