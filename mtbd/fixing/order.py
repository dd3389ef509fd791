"""Sections, and the answers in them, in the order of the model: asked for by itself, since no finding is about it."""

from __future__ import annotations

from collections.abc import Iterator

from mtbd.diagnostic import Location
from mtbd.fixing.spans import Outline, outline_of
from mtbd.fixing.text import Change, before, changed, is_over, line_end
from mtbd.linter.file import kind_of
from mtbd.model.group import Group
from mtbd.model.kind import of_field
from mtbd.source import Text, parse

_BOM = "\ufeff"


def ordered(text: Text, content: bytes) -> bytes:
    """The content with its entries in order, each with the comments above it; as it was where that cannot be done."""
    kind, old = kind_of(text.identity), parse(text.path, content)
    if kind is None or old.data is None:
        return content
    result = content.decode()
    # The sections first: their places change, and what is in them goes with them.
    for at in [(), *((name,) for name in old.data if name in kind.FIELDS)]:
        bom, rest = result[: len(_BOM)] == _BOM, result.removeprefix(_BOM)
        result = _BOM * bom + changed(rest, _moves(outline_of(rest), at, kind))
    new = parse(text.path, result.encode())
    is_same = new.data == old.data and sorted(new.lines) == sorted(old.lines)
    return result.encode() if is_same and not new.refusals else content


def _moves(outline: Outline, at: Location, kind: type[Group]) -> Iterator[Change]:
    """The one change that puts the entries of a group in order; none where they are, or a key is not known."""
    group = of_field(kind.FIELDS[str(at[0])]) if at else kind
    if not (isinstance(group, type) and issubclass(group, Group)):
        return
    text, spans, order = outline.text, outline.spans, list(group.FIELDS)
    entries = outline.inside.get(at, [])
    names = [str(entry[-1]) for entry in entries]
    if not set(names) <= set(order) or names == sorted(names, key=order.index) or not _are_lines(outline, entries):
        return
    ends = [line_end(text, spans[entry].end) for entry in entries]
    starts = [_first(outline, at, entries[0]), *(end + 1 for end in ends[:-1])]
    lines = {name: text[start:end].rstrip("\r") for name, start, end in zip(names, starts, ends, strict=True)}
    line_break = "\r\n" if "\r\n" in text else "\n"
    last = "\r" if text[: ends[-1]].endswith("\r") else ""
    yield Change(starts[0], ends[-1], line_break.join(lines[name] for name in sorted(names, key=order.index)) + last)


def _first(outline: Outline, at: Location, entry: Location) -> int:
    """Where the lines of the first entry begin: what stands above the first of a file is about the whole file."""
    text, spans = outline.text, outline.spans
    if at:
        return line_end(text, spans[at].key_end) + 1
    return spans[entry].begin - len(before(text, spans[entry].begin))


def _are_lines(outline: Outline, entries: list[Location]) -> bool:
    """Whether each entry has its lines for itself."""
    text, spans = outline.text, outline.spans
    return all(
        not before(text, spans[entry].begin).strip()
        and is_over(text[spans[entry].end : line_end(text, spans[entry].end)])
        for entry in entries
    )
