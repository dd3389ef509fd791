"""A file as text with the place of each of its parts, so that one part can be changed and all others stay as they are.

The places come from PyYAML and not from mtbd, which is what is tested.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from mtbd.diagnostic import Location


class Part(NamedTuple):
    """Where one part of a file stands; numbers count characters from 0."""

    begin: int
    """Where its key begins, or itself when it has none."""
    start: int
    """Where its value begins."""
    end: int
    """One past the last character of its value."""
    data: Any
    """Its value, with text at its leaves."""


class Document(NamedTuple):
    """A file before anything is changed in it."""

    name: str
    """Its folder and name, such as `quillfern-armour/linden-vest`."""
    text: str
    parts: Mapping[Location, Part]
    company: str
    """The text of the supplier's file beside a declaration; empty for a supplier's file."""

    @property
    def is_supplier(self) -> bool:
        """Whether it is a supplier's own file."""
        return not self.company


class Edit(NamedTuple):
    """A stretch of a text, and what is written in its place."""

    start: int
    end: int
    new: str


def document(file: Path) -> Document:
    """The file at a path."""
    text = file.read_text(encoding="utf-8")
    beside = file.with_name("supplier.yaml")
    company = "" if file == beside else beside.read_text(encoding="utf-8")
    root = yaml.compose(text, yaml.CSafeLoader)
    assert root is not None
    parts: dict[Location, Part] = {(): Part(0, 0, len(text), _data(root))}
    parts.update(_below(root, (), text))
    return Document(f"{file.parent.name}/{file.stem}", text, parts, company)


def _below(node: yaml.Node, at: Location, text: str) -> Iterator[tuple[Location, Part]]:
    entries: list[tuple[str | int, yaml.Node, yaml.Node]] = []
    if isinstance(node, yaml.MappingNode):
        entries = [(key.value, key, value) for key, value in node.value]
    elif isinstance(node, yaml.SequenceNode):
        entries = [(index, item, item) for index, item in enumerate(node.value)]
    for step, key, value in entries:
        start, is_text = value.start_mark.index, isinstance(value, yaml.ScalarNode)
        length = len(_trimmed(text[start : value.end_mark.index], is_text=is_text))
        yield (*at, step), Part(key.start_mark.index, start, start + length, _data(value))
        yield from _below(value, (*at, step), text)


def _trimmed(stretch: str, *, is_text: bool) -> str:
    """A stretch without the empty lines behind it, nor the comments where what it ends with is no text."""
    lines = stretch.rstrip().split("\n")
    while not is_text and len(lines) > 1 and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
        lines.pop()
    return "\n".join(lines).rstrip()


def _data(node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _data(value) for key, value in node.value}
    return [_data(item) for item in node.value] if isinstance(node, yaml.SequenceNode) else node.value


def edit(document: Document, at: Location, new: str | None) -> Edit:
    """What changes the part at a place: `new` is its value in one line of YAML, None takes the part out.

    A place that is not there is added: a key at the beginning of its group, an index at the end of its list.
    """
    if at not in document.parts:
        return _addition(document, at, str(new))
    return _removal(document, at) if new is None else _replacement(document, at, new)


def renaming(document: Document, at: Location, key: str) -> Edit:
    """What gives the part at a place another key."""
    begin = document.parts[at].begin
    return Edit(begin, begin + len(str(at[-1])), key)


def _replacement(document: Document, at: Location, new: str) -> Edit:
    part = document.parts[at]
    if isinstance(at[-1], int):
        return Edit(part.start, part.end, new)
    return Edit(part.begin, part.end, f"{at[-1]}: {new}")


def _removal(document: Document, at: Location) -> Edit:
    siblings = _siblings(document, at[:-1])
    number = siblings.index(at)
    part = document.parts[at]
    if len(siblings) == 1:
        return _replacement(document, at[:-1], "{}" if isinstance(at[-1], str) else "[]")
    if number + 1 < len(siblings):
        return Edit(part.begin, document.parts[siblings[number + 1]].begin, "")
    return Edit(document.parts[siblings[number - 1]].end, part.end, "")


def _siblings(document: Document, parent: Location) -> list[Location]:
    data = document.parts[parent].data
    return [(*parent, step) for step in (data if isinstance(data, dict) else range(len(data)))]


def _addition(document: Document, at: Location, new: str) -> Edit:
    siblings = _siblings(document, at[:-1])
    in_flow = document.text[document.parts[at[:-1]].start] in "{["
    if isinstance(at[-1], str):
        first = document.parts[siblings[0]].begin
        return Edit(first, first, f"{at[-1]}: {new}, " if in_flow else f"{at[-1]}: {new}\n{_indent(document, first)}")
    last = document.parts[siblings[-1]]
    dash = " " * (len(_indent(document, last.begin)) - 2)
    return Edit(last.end, last.end, f", {new}" if in_flow else f"\n{dash}- {new}")


def _indent(document: Document, index: int) -> str:
    return " " * (index - document.text.rfind("\n", 0, index) - 1)
