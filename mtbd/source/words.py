"""What libyaml says against a text, in plain English and at the place where its writer can mend it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Any

import yaml
from yaml.events import AliasEvent, ScalarEvent

from mtbd.diagnostic import Fix, Position, Retype
from mtbd.source.bullets import bullets
from mtbd.source.data import Refusal
from mtbd.source.indents import wrong_indent
from mtbd.source.lines import has_key, is_written
from mtbd.source.quotes import in_quotes
from mtbd.source.spaces import odd_space

_PLAIN_WORDS = (
    ("could not find expected ':'", "this line is not `key: value`: a colon is missing, or the line is not indented"),
    ("mapping values are not allowed", "a colon and a space inside a value: put the whole value in quotes"),
    ("did not find expected key", "this line does not fit the ones above: check its indentation and quotes"),
    ("did not find expected '-' indicator", "this line does not fit the list above: check its indentation"),
    ("did not find expected ',' or", "a bracket is not closed, or a comma is missing before this"),
    ("unexpected end of stream", "a quote or bracket is opened and never closed"),
    ("block sequence entries are not allowed", "a list cannot start here: put it on the next line"),
)
_READS_ON = "this line reads on from the value above: a colon is missing there, or this line's indentation is wrong"

# Where libyaml stops at the mark that the writer meant as text.
_MARK_AT_PROBLEM = ("cannot start any token", "did not find expected node content", "mapping keys are not allowed")
_MARK_AT_CONTEXT = ("while scanning an anchor", "while scanning an alias", "while scanning a block scalar")

# What is no text at the start of a value, and what to do about it.
_NO_TEXT = (
    (re.compile("```"), "a line of ``` is no YAML: delete it, and the one at the end"),
    (re.compile(r"(?<=[,\[{]),|(?<=[,\[{] ),"), "nothing stands before this comma: take one comma out"),
)

_FIRST = re.compile(r" *(?:- +)*")
_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def told(error: yaml.MarkedYAMLError, lines: tuple[str, ...], last: Any) -> Refusal:
    """A syntax error as a refusal; `last` is the event of the value that was read last, None before the first."""
    tries = (_bullet, _tab, _space, _quote, _mark, _open_quote, _key, _indent)
    found = (refusal for attempt in tries for refusal in attempt(error, lines, last))
    return next(found, None) or _where_it_stopped(error, lines)


def _stop(error: yaml.MarkedYAMLError) -> tuple[int, int]:
    """Line and column where libyaml stopped, counted from 0."""
    mark = error.problem_mark or error.context_mark
    return (mark.line, mark.column) if mark else (0, 0)


def _line(lines: tuple[str, ...], number: int) -> str:
    return lines[number] if number < len(lines) else ""


def _refusal(message: str, line: int, start: int, end: int | None = None, fix: Fix | None = None) -> Refusal:
    """At a stretch of a line; line and columns count from 0 here."""
    place = Position(line + 1, start + 1, (start + 1 if end is None else end) + 1)
    return Refusal("not-yaml", message, place, fix=fix)


def _where_it_stopped(error: yaml.MarkedYAMLError, lines: tuple[str, ...]) -> Refusal:
    problem = error.problem or "not YAML"
    words = next((plain for raw, plain in _PLAIN_WORDS if raw in problem), problem)
    line, column = _stop(error)
    mark = error.context_mark
    if "did not find expected ',' or" in problem and mark and mark.line < line:
        opened = _line(lines, mark.line)[mark.column : mark.column + 1]
        says = f"this {opened} is not closed, or a comma is missing before line {line + 1}"
        return _refusal(says, mark.line, mark.column)
    if _reads_on(error, lines):
        words = _READS_ON
    fix = _in_quotes(lines, line) if "in quotes" in words else None
    return _refusal(words, line, column, fix=fix)


_VALUE = re.compile(r"( *(?:- +)*(?:[A-Za-z_][A-Za-z0-9_]*: +)?)([^\s'\"\[{|>].*)")


def _in_quotes(lines: tuple[str, ...], number: int, starts: int | None = None) -> Fix | None:
    """The whole value of a line in quotes, unless a part of it may be a comment; `starts`: where it must begin."""
    found = _VALUE.fullmatch(_line(lines, number).rstrip(" "))
    if not found or " #" in found[2] or starts not in (None, found.start(2)):
        return None
    place = Position(number + 1, found.start(2) + 1, found.end(2) + 1)
    return Fix("put the whole value in quotes", (Retype(place, in_quotes(found[2])),))


def _spaced(lines: tuple[str, ...]) -> Fix | None:
    """Two spaces for each tab that a line is indented with; None where no line is."""
    found = ((number, re.match(r"[ \t]*", line)) for number, line in enumerate(lines, 1))
    edits = tuple(
        Retype(Position(number, 1, match.end() + 1), match[0].replace("\t", "  "))
        for number, match in found
        if match and "\t" in match[0]
    )
    return Fix("indent with two spaces for each tab", edits) if edits else None


def _space_at(number: int, column: int, behind: str) -> Fix:
    """A space at a place; line and column count from 0."""
    return Fix(f"put a space behind the {behind}", (Retype(Position(number + 1, column + 1, column + 1), " "),))


def _reads_on(error: yaml.MarkedYAMLError, lines: tuple[str, ...]) -> bool:
    """Whether libyaml took a key for more of the value above: its colon stands behind a single word."""
    line, column = _stop(error)
    is_key = _KEY.fullmatch(_line(lines, line)[:column].strip(" -")) is not None
    return is_key and "mapping values" in (error.problem or "")


def _tab(error: yaml.MarkedYAMLError, lines: tuple[str, ...], last: Any) -> Iterator[Refusal]:  # noqa: ARG001
    line, column = _stop(error)
    tab = _line(lines, line).find("\t", 0, column + 1)
    if tab >= 0:
        yield _refusal("a tab: YAML is indented with spaces only", line, tab, fix=_spaced(lines))


def _suspects(error: yaml.MarkedYAMLError, lines: tuple[str, ...]) -> list[int]:
    """The lines that may have brought libyaml to stop where it did."""
    line, _ = _stop(error)
    above = _above(lines, line)
    written = (number for number in range(min([line, *above]) - 1, -1, -1) if is_written(_line(lines, number)))
    suspects = {next(written, line), line, *above}
    if error.context_mark and "simple key" in (error.context or ""):
        suspects.add(error.context_mark.line)
    return sorted(number for number in suspects if number < len(lines))


def _bullet(error: yaml.MarkedYAMLError, lines: tuple[str, ...], last: Any) -> Iterator[Refusal]:  # noqa: ARG001
    yield from bullets(_suspects(error, lines), lines)


def _space(error: yaml.MarkedYAMLError, lines: tuple[str, ...], last: Any) -> Iterator[Refusal]:  # noqa: ARG001
    yield from odd_space([number + 1 for number in _suspects(error, lines)], lines)


def _quote(error: yaml.MarkedYAMLError, lines: tuple[str, ...], last: Any) -> Iterator[Refusal]:
    """A quote that closes before the end of its value."""
    line, column = _stop(error)
    if not isinstance(last, ScalarEvent) or last.style not in ("'", '"'):
        return
    start: Any = last.start_mark
    end: Any = last.end_mark
    if end.line != line or end.column > column or _line(lines, line)[end.column : column].strip():
        return
    if start.line == line:
        message = "the quote closes before the end of the value: use the other kind of quote around the whole"
        yield _refusal(message, line, end.column - 1, end.column)
    else:
        message = f"the quote that opens here closes only in line {line + 1}: close it where the value ends"
        yield _refusal(message, start.line, start.column)


def _mark(error: yaml.MarkedYAMLError, lines: tuple[str, ...], last: Any) -> Iterator[Refusal]:
    """A mark of YAML at the start of a value that was meant as text."""
    line, column = _stop(error)
    if isinstance(last, AliasEvent) and last.start_mark and last.start_mark.line == line:
        column = last.start_mark.column
    elif error.context_mark and error.context in _MARK_AT_CONTEXT:
        line, column = error.context_mark.line, error.context_mark.column
    elif not any(words in (error.problem or "") for words in _MARK_AT_PROBLEM):
        return
    mark = _line(lines, line)[column : column + 1]
    if meant := next((says for pattern, says in _NO_TEXT if pattern.match(_line(lines, line), column)), ""):
        yield _refusal(meant, line, column)
        return
    shown = mark if mark.isprintable() and mark.strip() else "this character"
    rest = ", or start the text on the next line" if mark in ("|", ">") else ""
    fix = _in_quotes(lines, line, column)
    yield _refusal(f"a value cannot start with {shown}: put it in quotes{rest}", line, column, fix=fix)


def _open_quote(error: yaml.MarkedYAMLError, lines: tuple[str, ...], last: Any) -> Iterator[Refusal]:  # noqa: ARG001
    mark = error.context_mark
    if mark and error.context == "while scanning a quoted scalar" and "end of stream" in (error.problem or ""):
        yield _refusal("a quote is opened here and never closed", mark.line, mark.column)


def _key(error: yaml.MarkedYAMLError, lines: tuple[str, ...], last: Any) -> Iterator[Refusal]:
    """A key without its colon, or without the space behind it: libyaml notices one line too late."""
    problem, (line, _) = error.problem or "", _stop(error)
    if "could not find expected ':'" in problem and error.context_mark:
        yield from _keyless(lines, error.context_mark.line)
    elif _reads_on(error, lines) and not _is_told(last, lines, line):
        yield from (refusal for above in _above(lines, line)[:1] for refusal in _keyless(lines, above))


_DO_NOT_FIT = ("did not find expected key", "did not find expected '-' indicator")


def _indent(error: yaml.MarkedYAMLError, lines: tuple[str, ...], last: Any) -> Iterator[Refusal]:  # noqa: ARG001
    """A line that is indented otherwise than those beside it: libyaml notices at the next one as often as at itself."""
    problem, (line, _) = error.problem or "", _stop(error)
    if line < len(lines) and (_reads_on(error, lines) or any(words in problem for words in _DO_NOT_FIT)):
        yield from wrong_indent(lines, line)


def _is_told(last: Any, lines: tuple[str, ...], line: int) -> bool:
    """Whether the lines above a line go on with a value that began behind its key."""
    begun = _above(lines, line)
    before = (begun[0] if begun else line) - 1
    return last is not None and before >= 0 and re.search(r":\s+[^\s#]", lines[before]) is not None


def _above(lines: tuple[str, ...], line: int) -> list[int]:
    """The lines just above a line, in order, that are no `key:` and no comment: what it may go on from."""
    written = (number for number in range(min(line, len(lines)) - 1, -1, -1) if is_written(lines[number]))
    return [*takewhile(lambda number: not has_key(lines[number]), written)][::-1]


def _keyless(lines: tuple[str, ...], number: int) -> Iterator[Refusal]:
    """What is wrong with the start of a line that should be `key: value`."""
    line = _line(lines, number)
    start = sum(map(len, _FIRST.findall(line)[:1]))
    word = _KEY.match(line, start)
    if re.match(r"-[^\s-]", line[start:]):
        fix = _space_at(number, start + 1, "dash")
        yield _refusal("a space is missing after the dash", number, start, fix=fix)
    elif word and re.match(r":[^\s/]", line[word.end() :]):
        fix = _space_at(number, word.end() + 1, "colon")
        yield _refusal(f"no space after the colon of `{word[0]}:`", number, word.start(), word.end() + 1, fix)
    elif word:
        rest = "; if the line goes on with the text above, indent it further"
        yield _refusal(f"no colon after `{word[0]}`{rest}", number, word.start(), word.end())
    else:
        yield _refusal(_PLAIN_WORDS[0][1], number, start)
