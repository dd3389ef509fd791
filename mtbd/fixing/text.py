"""Edits as the fewest changes to a text: every character that no edit names stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from mtbd.diagnostic import Add, Drop, Edit, Location, Position, Remove, Rename, Retype, TakeIn, Write
from mtbd.fixing.spans import Outline, Span
from mtbd.source import can_be_plain, in_quotes, scalar


class Change(NamedTuple):
    """A stretch of a text, and what is written in its place; numbers count characters from 0."""

    start: int
    end: int
    new: str


def changed(text: str, changes: Iterable[Change]) -> str:
    """The text with changes that do not overlap."""
    parts: list[str] = []
    at = 0
    for one in sorted(changes):
        parts += text[at : one.start], one.new
        at = one.end
    return "".join((*parts, text[at:]))


def change(outline: Outline, edit: Edit) -> Change | None:
    """One edit, its place as the file has it; None where it cannot be made in so few characters."""
    text, spans = outline.text, outline.spans
    if isinstance(edit, (Write, TakeIn, Rename, Remove)) and edit.at not in spans:
        return None
    match edit:
        case Retype(position, new):
            start = _index(outline, position)
            return Change(start, start + position.end_column - position.column, new)
        case Write(at, new, quoted):
            return _write(text, spans[at], new, quoted=quoted)
        case TakeIn(at, new):
            return _take_in(text, spans[at], new)
        case Rename(at, key):
            span = spans[at]
            return Change(span.begin, span.key_end, key)
        case Remove(at):
            return _remove(outline, at)
        case Drop(position):
            found = outline.keys.get(_index(outline, position))
            return _remove(outline, found) if found else None
        case Add():
            return _add(outline, edit)


def _index(outline: Outline, position: Position) -> int:
    """The number, counted from 0, of the character at a position."""
    return outline.lines[position.line - 1] + position.column - 1


def _write(text: str, span: Span, new: str | tuple[str, ...], *, quoted: bool | None) -> Change | None:
    old = text[span.start : span.end]
    if span.style not in ("", "'", '"'):
        return None
    if isinstance(new, tuple):
        return Change(span.start, span.end, _listed(new, text, span))
    typed = in_quotes(new, span.style) if quoted is None and span.style else _typed(new, span, quoted=quoted)
    return Change(span.start, span.end, typed) if typed not in (None, old) else None


def _listed(items: tuple[str, ...], text: str, span: Span) -> str:
    """A list: an item to a line where the scalar that it replaces begins on a line of its own, else in brackets."""
    lead = before(text, span.start)
    if lead.strip() or span.in_flow:
        return f"[{', '.join(scalar(item, in_flow=True) for item in items)}]"
    line_break = "\r\n" if "\r\n" in text else "\n"
    return f"{line_break}{lead}".join(f"- {scalar(item)}" for item in items)


def _typed(new: str, beside: Span, *, quoted: bool | None) -> str | None:
    """A text as a scalar; None where it is to stand without quotes and cannot."""
    if quoted is None:
        return scalar(new, in_flow=beside.in_flow)
    if quoted:
        return in_quotes(new)
    return new if can_be_plain(new, in_flow=beside.in_flow) else None


def _take_in(text: str, span: Span, new: str) -> Change | None:
    end = span.start + len(new)
    is_whole = text[span.start : end] == new and not text[end : line_end(text, end)].strip()
    return Change(span.start, end, in_quotes(new)) if is_whole and span.style == "" else None


_COMMENT = re.compile(r"\s#")
"""What may begin a comment, which would be lost."""


def _remove(outline: Outline, at: Location) -> Change | None:
    """The only entry of a group stays, and so does one that has a comment in it or behind it."""
    text, span = outline.text, outline.spans[at]
    siblings = outline.inside[at[:-1]]
    if len(siblings) == 1:
        return None
    dash = "-" if isinstance(at[-1], int) else ""
    is_on_its_own = not span.in_flow and before(text, span.begin).strip() == dash
    found = _lines(text, span) if is_on_its_own else _between(outline, siblings, span.number)
    return None if _COMMENT.search(text[found.start : found.end]) else found


def _lines(text: str, span: Span) -> Change:
    start = span.begin - len(before(text, span.begin))
    return Change(start, min(line_end(text, span.end) + 1, len(text)), "")


def _between(outline: Outline, siblings: list[Location], number: int) -> Change:
    """With what parts it from its neighbour: the one before it, or the one behind the first."""
    spans = outline.spans
    if number:
        return Change(spans[siblings[number - 1]].end, spans[siblings[number]].end, "")
    return Change(spans[siblings[0]].begin, spans[siblings[1]].begin, "")


def _add(outline: Outline, edit: Add) -> Change | None:
    """Behind the key that is named, else before the first; on a line of its own where its neighbours have theirs."""
    at, after, spans = edit.at, edit.after, outline.spans
    beside = (*at[:-1], after) if after else outline.inside.get(at[:-1], [at])[0]
    if beside not in spans or at in spans:
        return None
    span = spans[beside]
    entry = f"{at[-1]}: {_typed(edit.text, span, quoted=edit.quoted)}"
    if span.in_flow:
        return Change(span.end, span.end, f", {entry}") if after else Change(span.begin, span.begin, f"{entry}, ")
    return _add_line(outline.text, span, entry, is_first=not after)


def _add_line(text: str, span: Span, entry: str, *, is_first: bool) -> Change | None:
    lead, end = before(text, span.begin), line_end(text, span.end)
    indent, line_break = " " * len(lead), "\r\n" if "\r\n" in text else "\n"
    if lead.strip(" -") or not is_over(text[span.end : end]):
        return None
    if is_first:
        return Change(span.begin, span.begin, f"{entry}{line_break}{indent}")
    end -= text.endswith("\r", 0, end)
    return Change(end, end, f"{line_break}{indent}{entry}")


def before(text: str, index: int) -> str:
    """What stands on the line of a place before it."""
    return text[text.rfind("\n", 0, index) + 1 : index]


def line_end(text: str, index: int) -> int:
    """Where the line of a place ends, before its line feed."""
    end = text.find("\n", index)
    return len(text) if end < 0 else end


def is_over(rest: str) -> bool:
    """Whether nothing but a comment stands in the rest of a line."""
    return re.fullmatch(r"\s*|\s+#.*", rest, re.DOTALL) is not None
