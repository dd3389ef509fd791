"""YAML that knows its lines: text in, plain data with positions out, every refusal named."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from mtbd.diagnostic import Location, Position

MAX_BYTES = 512 * 1024
MAX_DEPTH = 20

# Not printable, or able to show a reader something else than what is written (Unicode's bidirectional controls).
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)

# What the core schema of YAML 1.2, which editors follow, reads as something else than text.
_CORE_TYPES = (
    ("nothing", re.compile(r"null|Null|NULL|~|")),
    ("true or false", re.compile(r"true|True|TRUE|false|False|FALSE")),
    (
        "a number",
        re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"),
    ),
    ("a number", re.compile(r"[-+]?\.(inf|Inf|INF)|\.nan|\.NaN|\.NAN")),
)
_CORE_FIRST = frozenset("nNtTfF~+-.0123456789")


class Text(NamedTuple):
    """One file as it was found."""

    path: str
    """As the user would name it."""
    identity: tuple[str, ...]
    """Its place in a catalogue: `(supplier, file name)`, or the file name alone at the top."""
    content: bytes
    asked: bool = True
    """Whether it was asked for, or read only because another file leans on it."""
    unreadable: str = ""
    """Why nothing could be read."""


class Refusal(NamedTuple):
    """Something in the text that mtbd does not read: which rule says so, in which words, where."""

    rule: str
    message: str
    position: Position
    location: Location = ()
    """Where in the data it would stand, where that is known."""


class Place(NamedTuple):
    """Where a node of the data was written: its key, when it has one, and itself."""

    key: ScalarEvent | None
    node: Event


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

    def locate(self, location: Location, *, on_key: bool = False) -> Position:
        """Where `location` is written; what the file does not have lands on the nearest parent that it has."""
        found = self._written(location)
        place = self.places.get(found)
        if place is None:
            return Position(1, 1, 1 + len(self.excerpt(1)))
        told = self.places.get((*found, "value"))
        if told and not on_key and isinstance(told.node, ScalarEvent):
            place = told
        whole = len(found) >= len(location) and not on_key and isinstance(place.node, ScalarEvent)
        return _position(place.node if whole or place.key is None else place.key)

    def has(self, location: Location) -> bool:
        """Whether anything is written at `location`; an answer's `value` is at the answer's own place too."""
        return tuple(part for part in self._written(location) if part != "value") == location

    def _written(self, location: Location) -> Location:
        """The longest part of `location` that the file has, with the `value` steps it takes to get there."""
        found: Location = ()
        for part in location:
            for step in ((part,), ("value", part)):
                if found + step in self.places:
                    found += step
                    break
        return found

    def excerpt(self, line: int) -> str:
        """The text of a line, counted from 1; empty when there is none."""
        return self.lines[line - 1] if line <= len(self.lines) else ""


class _UnreadableError(Exception):
    """The rest of the text cannot be read; the refusal that says why is already noted."""


class _Reading(NamedTuple):
    """What one pass over a text has and gathers."""

    next_event: Callable[[], Any]
    """libyaml's next event: `Any`, since the kinds of event share no attributes that a type could name."""
    refusals: list[Refusal]
    places: dict[Location, Place]
    plain: dict[Location, str]
    quoted: dict[Location, str]

    def refuse(self, rule: str, message: str, event: Any, at: Location = ()) -> None:
        self.refusals.append(Refusal(rule, message, _position(event), at))


# A duplicate key or an empty answer leaves data worth checking; anything else makes the whole file unread.
_HARMLESS = frozenset({"duplicate-key", "empty-answer"})


def read(paths: Iterable[Path]) -> Iterator[Text]:
    """The YAML files at these paths, folders walked in order, and the supplier's file that each leans on."""
    found: dict[Path, Text] = {}
    for path in paths:
        for file, depth in _files(path):
            found[file] = _text(file, depth, asked=True)
    for file in list(found):
        company = file.with_name("supplier.yaml")
        if len(found[file].identity) == 2 and company not in found and company.is_file():
            found[company] = _text(company, 2, asked=False)
    yield from found.values()


def _files(path: Path) -> Iterator[tuple[Path, int]]:
    """The YAML files at a path, with how many names of each path are its place in the catalogue."""
    if not path.is_dir():
        yield path, 2
        return
    is_company = (path / "supplier.yaml").exists()
    for folder, folders, names in os.walk(path):
        folders.sort()
        folders[:] = [name for name in folders if not name.startswith(".")]
        links = [name for name in folders if (Path(folder) / name).is_symlink()]
        for name in sorted([*names, *links]):
            file = Path(folder, name)
            if name in links or (file.suffix in (".yaml", ".yml") and not name.startswith(".")):
                yield file, len(file.relative_to(path).parts) + is_company


def _text(file: Path, depth: int, *, asked: bool) -> Text:
    identity = file.absolute().parts[-depth:]
    try:
        return Text(str(file), identity, _content(file), asked)
    except OSError as error:
        return Text(str(file), identity, b"", asked, (error.strerror or str(error)).lower())


def _content(file: Path) -> bytes:
    if file.is_symlink():
        raise OSError("a link to another file: put the file itself here")
    if not file.is_file():
        raise OSError("not a file")
    with file.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


def parse(path: str, content: bytes) -> Source:
    """Read one file in a single pass over its events; nothing here raises."""
    text, refusals = _decode(content)
    lines = tuple(text.split("\n"))
    reading = _Reading(StreamEndEvent, refusals, {}, {}, {})
    data = None
    if not refusals:
        parser = CParser(text)
        reading = reading._replace(next_event=parser.get_event)
        data = _document(reading, lines)
    fatal = [refusal for refusal in refusals if refusal.rule not in _HARMLESS]
    data = None if fatal else data
    refused = tuple(_told_once(fatal or refusals))
    return Source(path, lines, data, refused, reading.places, reading.plain, reading.quoted)


def _decode(content: bytes) -> tuple[str, list[Refusal]]:
    """The text of a file, and why it is refused before it is parsed."""
    start = Position(1, 1, 1)
    if len(content) > MAX_BYTES:
        return "", [Refusal("file-too-large", f"the file has more than {MAX_BYTES // 1024} KiB", start)]
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"byte 0x{content[error.start]:02x} is not UTF-8: save the file as UTF-8"
        return "", [Refusal("not-utf-8", message, Position(line, 1, 1))]
    return text, [_forbidden(text, match) for match in _first(_FORBIDDEN.finditer(text))]


def _first(matches: Iterator[re.Match[str]]) -> Iterator[re.Match[str]]:
    yield from (match for match, _ in zip(matches, range(1), strict=False))


def _forbidden(text: str, match: re.Match[str]) -> Refusal:
    line = text.count("\n", 0, match.start()) + 1
    column = match.start() - (text.rfind("\n", 0, match.start()) + 1) + 1
    return Refusal("control-character", _character(match.group()), Position(line, column, column + 1))


def _character(character: str) -> str:
    return f"the invisible character U+{ord(character):04X}, which can hide or reorder what a reader sees"


def _document(reading: _Reading, lines: tuple[str, ...]) -> dict[str, Any] | None:
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
    except _UnreadableError:
        return None
    except yaml.MarkedYAMLError as error:
        reading.refusals.append(_syntax(error, lines))
        return None
    except yaml.reader.ReaderError as error:  # a character that libyaml refuses and _FORBIDDEN does not list
        reading.refusals.append(Refusal("control-character", str(error.reason), Position(1, 1, 1)))
        return None
    if not isinstance(data, dict):
        kind = "a list" if isinstance(data, list) else "a single value" if data is not None else "empty"
        reading.refuse("not-a-declaration", f"the file is {kind}, not sections with their answers", event)
        return None
    return data


def _only_document(reading: _Reading) -> None:
    reading.next_event()
    end = reading.next_event()
    if isinstance(end, DocumentStartEvent):
        reading.refuse("several-documents", "a second document starts here: one file is one declaration", end)
        raise _UnreadableError


def _node(reading: _Reading, event: Any, at: Location, depth: int) -> Any:
    """The data of the node that `event` starts; nested nodes are read to their ends."""
    kind = type(event)
    if kind is AliasEvent:
        reading.refuse("anchor-or-alias", f"*{event.anchor} copies another part of the file: write it out", event)
        return None
    if event.anchor is not None:
        reading.refuse("anchor-or-alias", f"&{event.anchor} marks a part for copying: take it out", event)
    if event.tag is not None:
        tag = _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", event.tag.replace("tag:yaml.org,2002:", "!!"))
        reading.refuse("tag", f"the tag {tag} asks for a type: take it out, mtbd knows the types", event)
    if kind is ScalarEvent:
        return _scalar(reading, event, at)
    if depth > MAX_DEPTH:
        reading.refuse("too-deep", f"more than {MAX_DEPTH} levels inside one another", event)
        raise _UnreadableError
    return (_mapping if kind is MappingStartEvent else _sequence)(reading, at, depth)


def _mapping(reading: _Reading, at: Location, depth: int) -> dict[str, Any]:
    result: dict[str, Any] = {}
    next_event, places = reading.next_event, reading.places
    while type(key := next_event()) is not MappingEndEvent:
        name = _key(reading, key, at, depth)
        here = (*at, name)
        node = next_event()
        if name in result:
            reading.refuse("duplicate-key", f'"{name}" stands twice here: only one can count', key, here)
            _node(_apart(reading), node, here, depth + 1)
            continue
        places[here] = Place(key, node)
        result[name] = _node(reading, node, here, depth + 1)
    return result


def _apart(reading: _Reading) -> _Reading:
    """Reads on without keeping positions: the second of two equal keys must not move the first."""
    return reading._replace(places={}, plain={}, quoted={})


def _sequence(reading: _Reading, at: Location, depth: int) -> list[Any]:
    result: list[Any] = []
    next_event, places = reading.next_event, reading.places
    while type(node := next_event()) is not SequenceEndEvent:
        here = (*at, len(result))
        places[here] = Place(None, node)
        result.append(_node(reading, node, here, depth + 1))
    return result


def _key(reading: _Reading, event: Any, at: Location, depth: int) -> str:
    if type(event) is not ScalarEvent:
        reading.refuse("key-not-text", "a key must be a word, not a list or a group", event)
        _node(_apart(reading), event, at, depth + 1)
        return ""
    if event.anchor is not None or event.tag is not None:
        _node(_apart(reading), event, at, depth)
    if not event.style:
        if event.value == "<<":
            reading.refuse("merge-key", "<< copies another part of the file: write it out", event)
        elif kind := _core_type(event.value):
            reading.refuse("key-not-text", f'an editor reads the key "{event.value}" as {kind}: quote it', event)
    else:
        _escaped(reading, event)
    return str(event.value)


def _escaped(reading: _Reading, event: Any) -> None:
    """Refuses what could not stand in the text itself and is written as an escape, such as "\\u202e"."""
    if forbidden := _FORBIDDEN.search(event.value):
        reading.refuse("control-character", _character(forbidden.group()), event)


def _scalar(reading: _Reading, event: Any, at: Location) -> str | None:
    """The text of a scalar; None when it is empty, which is a finding of its own."""
    value: str = event.value
    if not event.style:
        kind = _core_type(value)
        if kind == "nothing":
            reading.refuse("empty-answer", _empty(at), event, at)
            return None
        if kind:
            reading.plain[at] = kind
    elif not value or value.isspace():
        reading.refuse("empty-answer", _empty(at), event, at)
        return None
    elif event.style in "'\"":
        if kind := _core_type(value):
            reading.quoted[at] = kind
        _escaped(reading, event)
    return value


def _empty(at: Location) -> str:
    name = next((part for part in reversed(at) if isinstance(part, str)), "the file")
    return f'"{name}" has no answer: tell, withhold with a ground, or say why it does not apply'


def _core_type(value: str) -> str | None:
    """What YAML 1.2 makes of an unquoted scalar when it is not text."""
    if value and value[0] not in _CORE_FIRST:
        return None
    return next((kind for kind, pattern in _CORE_TYPES if pattern.fullmatch(value)), None)


def _position(event: Any) -> Position:
    start, end = event.start_mark, event.end_mark
    if start is None:
        return Position(1, 1, 1)
    column = start.column + 1
    return Position(start.line + 1, column, end.column + 1 if end.line == start.line else column + 1)


def _told_once(refusals: list[Refusal]) -> Iterator[Refusal]:
    """Of what a hostile file can repeat a thousand times, the first; of mistakes, all, in the order of the file."""
    seen: set[str] = set()
    for refusal in sorted(refusals, key=lambda refusal: refusal.position):
        if refusal.rule in _HARMLESS or refusal.rule not in seen:
            yield refusal
        seen.add(refusal.rule)


# What libyaml says, and what the writer of the file can do about it.
_PLAIN_WORDS = (
    ("mapping values are not allowed", "a colon and a space inside a value: put the whole value in quotes"),
    ("cannot start any token", "a value cannot start with this character: put the value in quotes"),
    ("could not find expected ':'", "this line is not `key: value`: a colon is missing, or the line is not indented"),
    ("did not find expected key", "this line does not fit the ones above: check its indentation and quotes"),
    ("did not find expected '-' indicator", "this line does not fit the list above: check its indentation"),
    ("did not find expected ',' or", "a bracket is not closed, or a comma is missing before this"),
    ("unexpected end of stream", "a quote or bracket is opened and never closed"),
    ("block sequence entries are not allowed", "a list cannot start here: put it on the next line"),
)


def _syntax(error: yaml.MarkedYAMLError, lines: tuple[str, ...]) -> Refusal:
    """A syntax error in the writer's words, where libyaml stopped."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    problem = error.problem or "not YAML"
    words = next((plain for raw, plain in _PLAIN_WORDS if raw in problem), problem)
    written = lines[line] if line < len(lines) else ""
    if words is _PLAIN_WORDS[0][1] and written[:column].strip().isidentifier():
        words = "this line reads on from the value above: a colon is missing there, or this line's indentation is wrong"
    if "\t" in written[: column + 1]:
        words = "a tab: YAML is indented with spaces only"
        column = written.index("\t")
    return Refusal("not-yaml", words, Position(line + 1, column + 1, column + 2))
