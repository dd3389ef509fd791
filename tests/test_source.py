"""Reading: data, positions and refusals, on chosen texts and on random ones."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import process_time
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtbd.diagnostic import Location, Retype
from mtbd.source import MAX_BYTES, MAX_DEPTH, Source, parse, read
from mtbd.source.typed import FORBIDDEN


def source(text: str | bytes) -> Source:
    return parse("file.yaml", text.encode() if isinstance(text, str) else text)


def place(text: str, location: Location, *, on_key: bool = False) -> tuple[int, int, int]:
    return source(text).locate(location, on_key=on_key)


# Positions.

TEXT = """\
mtbd: 1
product:
  name: Exemplar
  kind: [saas, hardware]
  summary: |
    Two
    lines
  uses_ai: {value: true, evidence: [trial]}
  versions:
    value: {current: "1.0"}
limitations:
  - description: A limit
    affects: Some
"""


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        (("mtbd",), (1, 7, 8)),
        (("product",), (2, 1, 8)),
        (("product", "name"), (3, 9, 17)),
        (("product", "kind"), (4, 3, 7)),
        (("product", "kind", 1), (4, 16, 24)),
        (("product", "summary"), (5, 12, 13)),
        (("product", "uses_ai"), (8, 20, 24)),
        (("product", "uses_ai", "value"), (8, 20, 24)),
        (("product", "uses_ai", "evidence"), (8, 26, 34)),
        (("product", "uses_ai", "evidence", 0), (8, 37, 42)),
        (("product", "versions"), (9, 3, 11)),
        (("product", "versions", "current"), (10, 22, 27)),
        (("limitations", 0), (12, 5, 5)),
        (("limitations", 0, "affects"), (13, 14, 18)),
    ],
)
def test_a_location_is_found_where_it_is_written(location: Location, expected: tuple[int, int, int]) -> None:
    assert place(TEXT, location) == expected


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        (("product", "name"), (3, 3, 7)),
        (("product", "uses_ai"), (8, 3, 10)),
        (("product", "versions", "current"), (10, 13, 20)),
        (("limitations",), (11, 1, 12)),
    ],
)
def test_the_key_is_found_when_the_key_is_meant(location: Location, expected: tuple[int, int, int]) -> None:
    assert place(TEXT, location, on_key=True) == expected


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        (("product", "phase"), (2, 1, 8)),
        (("product", "name", "deeper", 3), (3, 3, 7)),
        (("product", "kind", 7), (4, 3, 7)),
        (("product", "versions", "released_on"), (9, 3, 11)),
        (("limitations", 0, "workaround"), (12, 5, 5)),
        (("evaluation", "evaluations"), (1, 1, 8)),
        ((), (1, 1, 8)),
    ],
)
def test_what_is_not_there_lands_on_its_nearest_parent(location: Location, expected: tuple[int, int, int]) -> None:
    assert place(TEXT, location) == expected


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\nname: Exemplar\n",
        "a: 1\r\nname: Exemplar\r\n",
        "\ufeffa: 1\nname: Exemplar\n",
        "\ufeffa: 1\r\nname: Exemplar\r\n",
        "a: 1\nname: Exemplar",
        "# é 🚓 comment\nname: Exemplar\n",
    ],
)
def test_line_ends_and_a_byte_order_mark_move_nothing(text: str) -> None:
    assert place(text, ("name",)) == (2, 7, 15)
    assert source(text).excerpt(2) == "name: Exemplar"


@pytest.mark.parametrize("before", ["é", "🚓", "👩‍🚒", "日本", "e\u0301"])
def test_columns_count_characters_and_not_bytes(before: str) -> None:
    text = f'{{a: "{before}", b: here}}\n'
    column = text.index("here") + 1

    assert place(text, ("b",)) == (1, column, column + 4)


def test_a_value_of_several_lines_is_marked_at_its_start() -> None:
    assert place("a: first\n  second\nb: x\n", ("a",)) == (1, 4, 5)
    assert place('a: "first\n  second"\nb: x\n', ("a",)) == (1, 4, 5)
    assert place("a: >-\n  first\n  second\nb: x\n", ("b",)) == (4, 4, 5)


def test_the_first_of_two_equal_keys_keeps_its_place_and_its_value() -> None:
    read = source("a: {x: 1}\nb: 2\na: {x: 3, y: 4}\n")

    assert read.data == {"a": {"x": "1"}, "b": "2"}
    assert tuple(read.locate(("a", "x"))) == (1, 8, 9)
    assert ("a", "y") not in read.places
    assert set(read.plain) == {("a", "x"), ("b",)}


def test_an_excerpt_beyond_the_end_is_empty() -> None:
    assert source("a: 1\n").excerpt(99) == ""


# Data.


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: 007\nb: 2026-01-01\nc: yes\nd: 1e3\n", {"a": "007", "b": "2026-01-01", "c": "yes", "d": "1e3"}),
        ("a: [ ]\nb: {}\n", {"a": [], "b": {}}),
        ("a: |\n  one\n  two\n", {"a": "one\ntwo\n"}),
        ("a: |\r\n  one\r\n  two\r\n", {"a": "one\ntwo\n"}),
        ("a: >-\n  one\n  two\n", {"a": "one two"}),
        ("'true': 'x'\n", {"true": "x"}),
        ("--- # a comment\na: b\n...\n", {"a": "b"}),
        ('{"a": ["b", {"c": "d"}]}', {"a": ["b", {"c": "d"}]}),
        ("a: http://x.example/#y\n", {"a": "http://x.example/#y"}),
        ('a: "\\t\\n\\u00e9"\nb: c\td\n', {"a": "\t\né", "b": "c\td"}),
    ],
)
def test_every_scalar_stays_text(text: str, data: dict[str, Any]) -> None:
    assert source(text).data == data
    assert source(text).refusals == ()


# What an editor's YAML 1.2 makes of a scalar, by its core schema.
CORE = {
    "a number": "0 7 -7 +7 007 0o17 0xFf 1.5 -1.5 .5 5. 1e3 1E+3 -1.5e-3 .inf -.inf +.INF .nan .NaN .NAN",
    "true or false": "true True TRUE false False FALSE",
}
NOT_CORE = (
    "yes no on off Yes NO y n tRUE nAn nan inf 1_000 1,000 0b1 0o8 0xG 1:30 2026-11-22 2026-11-22T06:00:00Z 1.2.3 "
    "1e 1e3.0 .e3 . + - -. .5.5 nul NuLL 48000000-8 GB truely infinity .infx 1px ~x"
)


@pytest.mark.parametrize(("kind", "value"), [(kind, value) for kind, line in CORE.items() for value in line.split()])
def test_what_an_editor_reads_as_another_type_is_told_both_ways(kind: str, value: str) -> None:
    assert source(f"a: {value}\n").plain == {("a",): kind}
    assert source(f"a: {value}\n").data == {"a": value}
    assert source(f"a: '{value}'\n").quoted == {("a",): kind}
    assert source(f'a: "{value}"\n').quoted == {("a",): kind}


@pytest.mark.parametrize("value", [value for value in NOT_CORE.split() if value not in {"-", "."}])
def test_what_an_editor_reads_as_text_is_not_told(value: str) -> None:
    for text in (f"a: {value}\n", f"a: '{value}'\n"):
        read = source(text)
        assert (read.data, read.refusals, read.plain, read.quoted) == ({"a": value}, (), {}, {})


def test_types_are_told_of_single_scalars_only_and_not_of_blocks() -> None:
    assert source("a: |\n  12\nb: >-\n  true\n").plain == {}
    assert source("a: |\n  12\nb: >-\n  true\n").quoted == {}


# Refusals.

REFUSED = {
    "not-a-declaration": [
        ("", (1, 1, 1)),
        ("# only this\n", (2, 1, 1)),
        ("- a\n", (1, 1, 1)),
        ("text\n", (1, 1, 5)),
        ("\n[a, b]\n", (2, 1, 2)),
    ],
    "not-yaml": [
        ("a:\n\tb: c\n", (2, 1, 2)),
        ("a: 'x\n", (1, 4, 5)),
        ("a: b: c\n", (1, 5, 6)),
        ("a: [b\nc: d\n", (1, 4, 5)),
        ("a: @b\n", (1, 4, 5)),
        ("%YAML 9.0\n---\na: b\n", (1, 1, 2)),
        ('a: "\\q"\n', (1, 5, 6)),
    ],
    "duplicate-key": [("a: 1\nb: 2\na: 3\n", (3, 1, 2)), ("x: {a: 1, 'a': 3}\n", (1, 11, 14))],
    "anchor-or-alias": [("a: &x b\n", (1, 4, 8)), ("a: b\nc: *x\n", (2, 4, 6)), ("&k a: b\n", (1, 1, 5))],
    "tag": [("a: !!str b\n", (1, 4, 11)), ("a: !own [b]\n", (1, 4, 10)), ("!!int a: b\n", (1, 1, 8))],
    "merge-key": [("a:\n  <<: {b: c}\n", (2, 3, 5))],
    "key-not-text": [
        ("? [a]\n: b\n", (1, 3, 4)),
        ("a:\n  12: b\n", (2, 3, 5)),
        ("a:\n  ? {b: c}\n  : d\n", (2, 5, 6)),
        ("~: a\n", (1, 1, 2)),
        ("a: {{ 7*7 }}\n", (1, 5, 6)),
    ],
    "several-documents": [("a: b\n---\nc: d\n", (2, 1, 4))],
    "too-deep": [("a: " + "[" * 20 + "]" * 20 + "\n", (1, 23, 24)), ("[" * 50_000, (1, 21, 22))],
    "file-too-large": [("a: " + "x" * MAX_BYTES, (1, 1, 1))],
    "control-character": [
        ("a: b\x07\n", (1, 5, 6)),
        ("a: b\n  \u202ec\n", (2, 3, 4)),
        ("a: 🚓\u2028\n", (1, 5, 6)),
        ('a: "x\\u202e"\n', (1, 4, 13)),
        ('a:\n  "\\e[2J": b\n', (2, 3, 10)),
        ("a: b\rc: d\n", (1, 5, 6)),
        ("a: \ufeffb\n", (1, 4, 5)),
        ("a: b\n  \ufffe\n", (2, 3, 4)),
    ],
    "empty-answer": [
        ("a:\n", (1, 3, 3)),
        ("a: ~\n", (1, 4, 5)),
        ("a: null\n", (1, 4, 8)),
        ("a: ''\n", (1, 4, 6)),
        ("a: '  '\n", (1, 4, 8)),
        ("a: [b, Null]\n", (1, 8, 12)),
        ("a: |\n\nb: c\n", (1, 4, 5)),
    ],
}
HARMLESS = {"duplicate-key", "empty-answer"}


@pytest.mark.parametrize(
    ("rule", "text", "position"), [(rule, text, at) for rule, cases in REFUSED.items() for text, at in cases]
)
def test_a_refusal_says_which_rule_and_where(rule: str, text: str, position: tuple[int, int, int]) -> None:
    read = source(text)

    assert [(one.rule, tuple(one.position)) for one in read.refusals] == [(rule, position)]
    assert read.refusals[0].message
    assert read.refusals[0].message[0].islower() or not read.refusals[0].message[0].isalpha()
    assert (read.data is None) == (rule not in HARMLESS)


def test_bytes_that_are_no_utf_8_are_told_with_their_line() -> None:
    read = source("a: b\nc: Café\n".encode("latin-1"))

    assert [(one.rule, one.message, one.position.line) for one in read.refusals] == [
        ("not-utf-8", "byte 0xe9 is not UTF-8: save the file as UTF-8", 2)
    ]
    assert read.data is None


def test_the_largest_file_and_the_deepest_are_read() -> None:
    largest = "a: " + "x" * (MAX_BYTES - 3)
    deepest = "a: " + "[" * (MAX_DEPTH - 1) + "b" + "]" * (MAX_DEPTH - 1)

    assert source(largest).refusals == ()
    assert source(deepest).refusals == ()


def test_a_key_that_is_too_deep_is_refused_too() -> None:
    assert [one.rule for one in source("? " + "[" * 50_000).refusals] == ["key-not-text", "too-deep"]


def test_laughs_are_refused_at_their_first_mark_and_never_multiplied() -> None:
    lines = [
        "a: &a [ha, ha]",
        *(f"{new}: &{new} [*{old}, *{old}]" for old, new in zip("abcdef", "bcdefg", strict=True)),
    ]
    read = source("\n".join(lines))

    assert read.data is None
    assert [(one.rule, one.position.line) for one in read.refusals] == [("anchor-or-alias", 1)]


def test_mistakes_are_all_told_and_what_a_hostile_file_repeats_once() -> None:
    read = source("a:\nb:\nc:\na: 1\na: 2\n")
    assert [one.rule for one in read.refusals] == ["empty-answer"] * 3 + ["duplicate-key"] * 2
    assert len(source("a: [" + "!x y, " * 500 + "]\n").refusals) == 1


def test_an_unreadable_file_tells_no_mistakes_beside_the_cause() -> None:
    assert [one.rule for one in source("a:\nb: !x y\n").refusals] == ["tag"]


@pytest.mark.parametrize("text", ['"\\e[2J": a\n', "a: !<%1b%5b2J> b\n", 'a: "\\x07"\n', "a: &x b\n", "a: \x1b[2J\n"])
def test_a_message_cannot_act_on_a_terminal(text: str) -> None:
    assert all(one.message.isprintable() for one in source(text).refusals)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: b: c\n", "a colon and a space inside a value"),
        ("a: b\n c: d\n", "this line is indented by 1 space: begin it at the very left, like the lines around it"),
        ("a: `b`\n", "a value cannot start with `"),
        ("a: 'b\n", "never closed"),
        ("a: [b\nc: d\n", "this [ is not closed, or a comma is missing before line 2"),
        ("a: {b: c\n  d: e\n  f: g}\n", "this { is not closed, or a comma is missing before line 2"),
        ("a:\n    b: c\n  d: e\n", "this line is indented by 2 spaces: indent it by 4, like the lines around it"),
        ("a: - b\n", "a list cannot start here"),
        ("a: b\n'c'\n", "is not `key: value`"),
        ("a: It does\n  and so\n  note: d\n", "reads on from the value above"),
        ("a: It does\n  and so and: d\n", "a colon and a space inside a value"),
        ("a: b\n\t\tc: d\n", "a tab"),
    ],
)
def test_a_syntax_error_is_told_in_plain_words(text: str, words: str) -> None:
    (refusal,) = source(text).refusals

    assert refusal.rule == "not-yaml"
    assert words in refusal.message


INDENTED = """\
a:
  b: c
  d:
    e: f
    g: h
    i: j
  k:
    - {l: m}
    - {l: n}
    - {l: o}
  p:
  - q: r
    s: t
    u: v
w:
  x: y
"""


@pytest.mark.parametrize(("line", "by"), [(line, by) for line in range(2, 17) for by in (-2, -1, 1, 2)])
def test_the_line_is_marked_that_is_indented_otherwise(line: int, by: int) -> None:
    """Where it is not read as something else: then there is no syntax error. One that stands like its section may as
    well be right, and the next one wrong."""
    lines = INDENTED.splitlines()
    before = lines[line - 1]
    depth = len(before) - len(before.lstrip())
    lines[line - 1] = " " * max(0, depth + by) + before.lstrip()
    refusals = source("\n".join(lines)).refusals

    for refusal in refusals:
        if refusal.rule == "not-yaml":
            assert refusal.position.line in ((line, line + 1, 11) if by == -2 else (line,)), refusal.message
            assert refusal.fix is not None
            assert "this line is indented by" in refusal.message


@pytest.mark.parametrize("line", [2, 4, 5, 6, 7, 8, 9, 10, 13, 14])
def test_a_line_that_moved_by_one_moves_back(line: int) -> None:
    """And what stands under it stays there."""
    lines = INDENTED.splitlines()
    before = lines[line - 1]
    lines[line - 1] = f" {before}"
    refusals = source("\n".join(lines)).refusals
    fixes = [edit for refusal in refusals if refusal.fix for edit in refusal.fix.edits]

    assert [edit.text for edit in fixes if isinstance(edit, Retype)] == [" " * (len(before) - len(before.lstrip()))]


def test_what_is_cut_off_far_behind_a_line_is_no_reason_against_it() -> None:
    rest = "".join(f"    and {number}\n" for number in range(30))

    (refusal,) = source(f"a:\n  b: c\n   d: e\n  g: 'h\n{rest}    i'\n").refusals

    assert refusal.message.startswith("this line is indented by 3 spaces: indent it by 2")


@pytest.mark.parametrize("entry", ["- type d", "- type:d", "- type: d"])
def test_no_line_is_indented_so_that_it_goes_on_with_the_text_above_it(entry: str) -> None:
    text = f"a:\n  - b: c\n    k:\n            - x: y\n    e: f\n  {entry}\n    g: h\n    i: j\n"

    assert [one.fix for one in source(text).refusals] == [None] * (entry != "- type: d")


def test_of_two_lines_that_do_not_fit_the_one_indented_unusually_is_wrong() -> None:
    (refusal,) = source("a:\n b: c\n  d:\n    e: f\n").refusals

    assert refusal.message == "this line is indented by 1 space: indent it by 2, like the lines around it"


def test_of_an_endless_section_no_indentation_is_tried() -> None:
    start = process_time()
    text = "a:\n" + "".join(f"{' ' * (number % 300)}b{number}:\n" for number in range(3_000))

    assert len(source(text).refusals) == 1
    assert process_time() - start < 2


QUOTE_CLOSES = "the quote closes before the end of the value: use the other kind of quote around the whole"


@pytest.mark.parametrize(
    ("text", "position", "words"),
    [
        ("a:\n  name: X\n  phase production\n  kind: b\n", (3, 3, 8), "no colon after `phase`"),
        ("a:\n  name: X\n  phase production # soon\n\n  kind: b\n", (3, 3, 8), "no colon after `phase`"),
        ("a:\n  name: X\n  phase production\n", (3, 3, 8), "no colon after `phase`"),
        ("a:\n  phase production\n  kind: b\n", (2, 3, 8), "no colon after `phase`"),
        ("a:\n  phase production\n  and more\n  kind: b\n", (2, 3, 8), "no colon after `phase`"),
        ("a:\n  name: X\n  phase:production\n  kind: b\n", (3, 3, 9), "no space after the colon of `phase:`"),
        ("a:\n  legal_name:A B\n  kind: b\n", (2, 3, 14), "no space after the colon of `legal_name:`"),
        ("a: 1\nproduct\n  name: X\n", (2, 1, 8), "no colon after `product`"),
        ("a: 1\nproduct # what it is\n  # its name\n  name: X\n", (2, 1, 8), "no colon after `product`"),
        ("product\n  name: X\n", (1, 1, 8), "no colon after `product`"),
        ("a: 1\nproduct\n", (2, 1, 8), "no colon after `product`"),
        ("a:\n  - b\n  -c\n", (3, 3, 4), "a space is missing after the dash"),
        ("a:\n  b: 'c\n  d: e\n  f: 'g'\n", (2, 6, 7), "the quote that opens here closes only in line 4"),
        ('a:\n  b: "c\n  d: e\n', (2, 6, 7), "a quote is opened here and never closed"),
        ("a: 'BlurLine's tool'\nb: c\n", (1, 13, 14), QUOTE_CLOSES),
        ('a: "BlurLine" redaction\n', (1, 13, 14), QUOTE_CLOSES),
        ('a:\n  - "BlurLine" redaction\n', (2, 14, 15), QUOTE_CLOSES),
        ("a: [x, 'y's]\n", (1, 10, 11), QUOTE_CLOSES),
        ("a: & x\nb: c\n", (1, 4, 5), "a value cannot start with &: put it in quotes"),
        ("a: **bold** text\n", (1, 4, 5), "a value cannot start with *: put it in quotes"),
        ("a: *x y\nb: c\n", (1, 4, 5), "a value cannot start with *: put it in quotes"),
        ("a: >foo\n", (1, 4, 5), "a value cannot start with >: put it in quotes, or start the text on the next line"),
        ("a: ? b\n", (1, 4, 5), "a value cannot start with ?"),
        ("a: ,b\n", (1, 4, 5), "a value cannot start with ,"),
        ("a: [b,, c]\n", (1, 7, 8), "nothing stands before this comma"),
        ("a: {b: c, , d: e}\n", (1, 11, 12), "nothing stands before this comma"),
        ("a:\n  * b\n  * c\n", (2, 3, 4), "an entry of a list begins with a dash and a space"),
        (
            "a:\n  * b\n  * c\n",
            (2, 3, 4),
            "an entry of a list begins with a dash and a space, not with * (and so in 1 more",
        ),
        ("a:\n  - b\n  * c\n", (3, 3, 4), "an entry of a list begins with a dash and a space, not with *"),
        ("a:\n  \u2022 b\n  \u2022 c: d\n  \u2022 e\n", (2, 3, 4), "an entry of a list begins with a dash"),
        ("x: y\na:\n  \u2022\tb\n    or c\n  \u2022\td: e\n", (3, 3, 4), "an entry of a list begins with a dash"),
        ("a:\n  b:\n  \u2013 c\n  \u2013 d\n  e: f\n", (3, 3, 4), "an entry of a list begins with a dash"),
        (
            "a:\n  - b: c\n    d: e\n  \u2022b: f\n    d: g\n",
            (4, 3, 4),
            "an entry of a list begins with a dash and a space",
        ),
        ("a:\n  \u00b7b: f\n    d: g\n", (2, 3, 4), "an entry of a list begins with a dash and a space"),
        ("a: Sorts\n  \u2013 and quickly: b\n", (2, 16, 17), "a colon and a space inside a value"),
        ("a:\n  b: |\n  \u2022 c\n  d: e\n", (3, 3, 4), "this line is not `key: value`"),
        ("```yaml\na: b\n```\n", (1, 1, 2), "a line of ``` is no YAML"),
    ],
)
def test_a_syntax_error_is_told_where_its_writer_made_it(text: str, position: tuple[int, int, int], words: str) -> None:
    (refusal,) = source(text).refusals

    assert (refusal.rule, tuple(refusal.position)) == ("not-yaml", position)
    assert refusal.message.startswith(words)


@pytest.mark.parametrize(
    ("text", "position", "words"),
    [
        ("a:\n  b: c\n  name:\u00a0X\n  d: e\n", (3, 8, 9), "a non-breaking space (U+00A0): type a normal one"),
        ("a:\n  name:\u00a0X\n  d: e\n", (2, 8, 9), "a non-breaking space (U+00A0)"),
        ("a:\n  name:\u00a0X\n", (2, 8, 9), "a non-breaking space (U+00A0)"),
        ("a:\n\u00a0 b: c\n", (2, 1, 2), "a non-breaking space (U+00A0)"),
        ("a:\n  b: c\n \u00a0d: e\n", (3, 2, 3), "a non-breaking space (U+00A0)"),
        ("a:\n  - b\n  -\u2003c\n  - d\n", (3, 4, 5), "a space of another kind (U+2003): type a normal one"),
        ("a:\n  -\u2009c\n", (2, 4, 5), "a space of another kind (U+2009)"),
        ("\u3000a: b\n\u3000c: d\n", (1, 1, 2), "a space of another kind (U+3000): type a normal one (and in 1 more"),
    ],
)
def test_a_space_that_yaml_does_not_know_is_told_on_its_own_line(
    text: str, position: tuple[int, int, int], words: str
) -> None:
    (refusal,) = source(text).refusals

    assert (refusal.rule, tuple(refusal.position)) == ("control-character", position)
    assert refusal.message.startswith(words)


@pytest.mark.parametrize(
    ("text", "position", "words"),
    [
        ("a: {n: 2,000}\n", (1, 8, 13), "write 2,000 as 2000"),
        ("a: { n: 2,000, m: 4,000 }\n", (1, 9, 14), "write 2,000 as 2000 (and so 1 more)"),
        ("a: {n: 1,234,567.50, m: b}\n", (1, 8, 20), "write 1,234,567.50 as 1234567.50"),
        ("a: {n: more than 2,000}\n", (1, 18, 23), "put a text with 2,000 in quotes, and write a number as 2000"),
        ("a: {n: \u00a32,000}\n", (1, 9, 14), "put a text with 2,000 in quotes, and write a number as 2000"),
    ],
)
def test_a_number_with_commas_between_braces_is_told_as_one(
    text: str, position: tuple[int, int, int], words: str
) -> None:
    (refusal,) = source(text).refusals

    assert (refusal.rule, tuple(refusal.position)) == ("key-not-text", position)
    assert refusal.message == f"a comma ends a value between {{ and }}: {words}"


def test_only_what_is_nothing_but_a_number_is_mended() -> None:
    (refusal,) = source("a: {n: 2,000, m: more than 4,000}\n").refusals

    assert refusal.fix is not None
    assert [edit.text for edit in refusal.fix.edits if isinstance(edit, Retype)] == ["2000"]


def test_a_star_before_a_word_begins_no_entry() -> None:
    (refusal,) = source("a:\n  *b c\n").refusals

    assert "a value cannot start with *" in refusal.message


@pytest.mark.parametrize(
    "text", ["a: {n: 2, 30: b}\n", "a: {n: 2,30: b}\n", "a: {n: 2,0000: b}\n", "a: {n: 2.5,000: b}\n", "a: {000: b}\n"]
)
def test_another_key_that_is_a_number_is_told_as_a_key(text: str) -> None:
    (refusal,) = source(text).refusals

    assert "an editor reads the key" in refusal.message
    assert refusal.fix is None


@pytest.mark.parametrize(
    "text",
    [
        "a: 10\u00a0km\n",
        "a: |\n  note:\u00a0b\n  -\u00a0c\n\u0020\u0020\u00a0d\n",
        "a: It is\n  note:\u00a0b\n",
        'a: "b\n  note:\u00a0c"\n',
        "a: \u00a0b\n",
        "a: [b, note:\u00a0c]\n",
    ],
)
def test_such_a_space_inside_a_text_is_text(text: str) -> None:
    assert source(text).refusals == ()


def test_what_stops_the_reading_is_told_without_such_a_space() -> None:
    (refusal,) = source("a:\n  b: c\n\u00a0 d:\n    e: f\n  g: h\n").refusals

    assert refusal.rule == "control-character"


@pytest.mark.parametrize("groups", [10, 200, 20_000])
def test_a_number_that_nobody_writes_is_not_looked_at_for_each_of_its_commas(groups: int) -> None:
    start = process_time()
    refusals = source(f"a: {{n: 1{',000' * groups}}}\n").refusals

    assert process_time() - start < 1
    assert [one.fix for one in refusals if one.rule == "key-not-text"] == [None]


@pytest.mark.parametrize("text", ["a: {" + "b," * 200_000 + "}\n", "a:\n" + "  -\n" * 100_000, "  -\n" * 100_000])
def test_reading_ends_after_mistakes_that_nobody_makes(text: str) -> None:
    found = source(text)

    assert (found.data, len(found.refusals) <= 50_000) == (None, True)


def test_what_stands_behind_an_unquoted_value_is_known() -> None:
    read = source("a: b c #4 d\nb: 'x' #y\nc: one\n  two # z\nd: [e]#\n")

    assert read.after(("a",)) == " #4 d"
    assert read.after(("c",)) == " # z"
    assert read.after(("b",)) == read.after(("d",)) == read.after(("nowhere",)) == ""


def test_a_value_that_is_not_there_starts_no_line() -> None:
    assert {one.rule for one in source("{\u00a0").refusals} == {"not-yaml"}


INVISIBLE = (
    "\u00ad \u034f \u115f \u1160 \u17b4 \u17b5 \u180b \u180e \u180f \u200b \u200c \u2060 \u2064 \u3164 \uffa0 \ufff9 "
    "\ufffb \ufdd0 \ufffe \U0001fffe \U0010ffff \U000e0001 \U000e0041 \U000e007f \U000e0100 \ue000 \uf8ff "
    "\U000f0000 \U00100000"
)


@pytest.mark.parametrize("character", INVISIBLE.split(" "))
def test_what_nobody_sees_is_refused_wherever_it_stands(character: str) -> None:
    for text in (f"a: b{character}c\n", f'a: "b\\U{ord(character):08x}c"\n', f"a: b # c{character}\n"):
        assert [one.rule for one in source(text).refusals] == ["control-character"]
        assert character not in source(text).refusals[0].message


@pytest.mark.parametrize("text", ["👩‍🚒 ❤️ 🏳️‍🌈", "Zoë Ó Súilleabháin, Łódź", "日本 עברית العربية हिन्दी", "10\u00a0km"])
def test_what_people_write_is_not(text: str) -> None:
    assert source(f"a: {text}\n").data == {"a": text}


def test_a_line_with_everything_on_it_is_read_in_time() -> None:
    lines = f"a: [\n{' ' * 150_000}{'b,' * 150_000}\u00a0c]\n"
    start = process_time()
    read = source(lines)

    assert not any(read.after(location) == "" for location in read.places if len(location) == 2)
    assert process_time() - start < 5


# Random input. How long an example takes says nothing on a machine that does other work too.

CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@CALM
@given(st.binary(max_size=300))
def test_no_bytes_make_parse_raise(content: bytes) -> None:
    read = parse("file.yaml", content)

    assert read.data is not None or read.refusals


@CALM
@given(st.text(alphabet=st.sampled_from(list("ab01 \n\n  --::,,[]{}\"'#&*!|>%@`?~<.\t\\e\u202e\xa0é")), max_size=80))
def test_no_text_of_yaml_marks_makes_parse_raise(text: str) -> None:
    read = source(text)

    assert read.data is not None or read.refusals
    for refusal in read.refusals:
        line, column, end = refusal.position
        assert 1 <= line <= len(read.lines) + 1
        assert 1 <= column <= end


WORDS = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=12)
KEYS = WORDS.filter(lambda word: not word.isspace() and not FORBIDDEN.search(word))
DATA = st.dictionaries(
    KEYS,
    st.recursive(
        KEYS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=12
    ),
    min_size=1,
    max_size=5,
)


@CALM
@given(DATA, st.booleans())
def test_what_is_written_with_quotes_is_read_as_written(data: dict[str, Any], flow: bool) -> None:  # noqa: FBT001
    text = yaml.safe_dump(data, default_style='"', default_flow_style=flow, allow_unicode=True, width=60)
    read = source(text)

    assert read.refusals == ()
    assert read.data == data == yaml.load(text, yaml.BaseLoader)


@CALM
@given(DATA)
def test_every_place_is_in_its_line(data: dict[str, Any]) -> None:
    read = source(yaml.safe_dump(data, default_style='"', allow_unicode=True, width=10_000))

    for location, (_, node) in read.places.items():
        line, column, end = read.locate(location)
        assert 1 <= column <= end <= len(read.excerpt(line)) + 1
        if isinstance(node, yaml.ScalarEvent):
            assert yaml.load(read.excerpt(line)[column - 1 : end - 1], yaml.BaseLoader) == node.value


# Files.


def test_folders_are_walked_in_order_and_their_places_known(tmp_path: Path) -> None:
    for name in (
        "b/two.yaml",
        "b/supplier.yaml",
        "a/one.yaml",
        "a/.hidden.yaml",
        ".git/x.yaml",
        "a/notes.md",
        "top.yml",
    ):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("a: b\n", encoding="utf-8")

    found = [*read([tmp_path])]

    assert [text.identity for text in found] == [
        ("top.yml",),
        ("a", "one.yaml"),
        ("b", "supplier.yaml"),
        ("b", "two.yaml"),
        ("a", "notes.md"),
    ]
    assert [text.other for text in found] == [False] * 4 + [True]
    assert all(text.asked != text.other for text in found)


def written(folder: Path, *names: str) -> Path:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("a: b\n", encoding="utf-8")
    return folder


def test_files_that_look_like_yaml_are_read_and_others_only_told(tmp_path: Path) -> None:
    names = ("a.yaml.txt", "b.YAML", "c.YML", "d.yml", "e.pdf", "f.txt", ".g.txt", "supplier.yaml")
    found = [*read([written(tmp_path, *(f"acme/{name}" for name in names))])]

    assert {text.identity[-1] for text in found if text.content} == {*names[:4], "supplier.yaml"}
    assert [text.identity for text in found if text.other] == [("acme", "e.pdf"), ("acme", "f.txt")]


def test_where_there_is_no_yaml_nothing_is_told(tmp_path: Path) -> None:
    assert [*read([written(tmp_path, "acme/readme.md", "top.md")])] == []


@pytest.mark.parametrize(
    ("names", "folder"),
    [
        (("disclosures/acme/vest.yaml",), "disclosures/acme"),
        (("confirmed.yaml", "acme/vest.yaml"), "acme"),
        (("other/supplier.yaml", "acme/vest.yaml"), "acme"),
        (("acme/Supplier.yaml", "acme/vest.yaml"), "acme"),
    ],
)
def test_a_suppliers_folder_without_its_file_is_known_by_where_it_stands(
    names: tuple[str, ...], folder: str, tmp_path: Path
) -> None:
    found = [*read([written(tmp_path, *names) / folder])]

    assert ("acme", "vest.yaml") in [text.identity for text in found]


@pytest.mark.parametrize(
    "names", [("disclosures/top.yaml", "disclosures/acme/supplier.yaml"), ("disclosures/confirmed.yaml",)]
)
def test_a_catalogue_is_no_suppliers_folder(names: tuple[str, ...], tmp_path: Path) -> None:
    found = [*read([written(tmp_path / "disclosures", *names) / "disclosures"])]

    assert {len(text.identity) for text in found} <= {1, 2}
    assert all(text.identity[0] != "disclosures" for text in found)


def test_a_suppliers_file_among_the_folders_makes_no_supplier_of_them(tmp_path: Path) -> None:
    folder = written(tmp_path / "disclosures", "disclosures/supplier.yaml", "disclosures/acme/supplier.yaml")

    assert {text.identity for text in read([folder / "disclosures"])} == {("acme", "supplier.yaml"), ("supplier.yaml",)}
    assert [text.identity for text in read([folder / "disclosures" / "supplier.yaml"])] == [("supplier.yaml",)]


def test_a_suppliers_file_under_a_wrong_name_is_brought_too(tmp_path: Path) -> None:
    found = [*read([written(tmp_path, "vest.yaml", "Supplier.yml") / "vest.yaml"])]

    assert [(text.identity[-1], text.asked) for text in found] == [("vest.yaml", True), ("Supplier.yml", False)]


def test_a_suppliers_folder_is_known_by_its_own_file(tmp_path: Path) -> None:
    folder = tmp_path / "acme"
    folder.mkdir()
    for name in ("supplier.yaml", "vest.yaml"):
        (folder / name).write_text("a: b\n", encoding="utf-8")

    assert [text.identity for text in read([folder])] == [("acme", "supplier.yaml"), ("acme", "vest.yaml")]


def test_a_single_file_brings_its_suppliers_file_once(tmp_path: Path) -> None:
    for name in ("supplier.yaml", "vest.yaml", "boot.yaml"):
        (tmp_path / name).write_text("a: b\n", encoding="utf-8")

    found = [*read([tmp_path / "vest.yaml", tmp_path / "boot.yaml", tmp_path / "vest.yaml"])]

    assert [(text.identity[-1], text.asked) for text in found] == [
        ("vest.yaml", True),
        ("boot.yaml", True),
        ("supplier.yaml", False),
    ]


def test_links_and_other_things_are_told_and_not_followed(tmp_path: Path) -> None:
    outside, folder = tmp_path / "secret.yaml", tmp_path / "catalogue" / "acme"
    folder.mkdir(parents=True)
    outside.write_text("a: b\n", encoding="utf-8")
    (folder / "link.yaml").symlink_to(outside)
    (folder / "away").symlink_to(tmp_path)
    (folder / "dir.yaml").mkdir()
    (folder / "dir.yaml" / "inside.yaml").write_text("a: b\n", encoding="utf-8")

    found = {text.path.removeprefix(f"{folder}/"): text for text in read([tmp_path / "catalogue"])}

    assert set(found) == {"link.yaml", "away", "dir.yaml/inside.yaml"}
    assert found["link.yaml"].unreadable == "a link to another file: put the file itself here"
    assert found["away"].unreadable
    assert found["link.yaml"].content == found["away"].content == b""


def test_no_more_is_read_of_a_huge_file_than_shows_that_it_is_huge(tmp_path: Path) -> None:
    file = tmp_path / "huge.yaml"
    file.write_bytes(b"x" * (MAX_BYTES * 3))

    (text,) = read([file])

    assert len(text.content) == MAX_BYTES + 1


@pytest.mark.parametrize(
    ("file", "identity"),
    [
        ("disclosures/confirmed.yaml", ("confirmed.yaml",)),
        ("disclosures/reports.yaml", ("reports.yaml",)),
        ("disclosures/acme/confirmed.yaml", ("acme", "confirmed.yaml")),
        ("disclosures/acme/vest.yaml", ("acme", "vest.yaml")),
    ],
)
def test_a_single_file_has_the_place_that_its_folder_gives_it(
    file: str, identity: tuple[str, ...], tmp_path: Path
) -> None:
    top = ("confirmed.yaml", "reports.yaml")
    written(tmp_path / "disclosures", *top, "acme/supplier.yaml", "acme/vest.yaml", "acme/confirmed.yaml")

    assert next(read([tmp_path / file])).identity == identity


# Folders that may not be looked into.


@pytest.fixture
def forbidding() -> Iterator[Path]:
    """A folder whose files obey their permissions: a superuser, whom they do not stop, becomes another user for it."""
    superuser = os.geteuid() == 0
    with tempfile.TemporaryDirectory() as name:
        if superuser:
            os.chown(name, 65534, 65534)
            os.seteuid(65534)
        try:
            yield Path(name)
        finally:
            for folder, _, _ in os.walk(name):
                for inside in [Path(folder), *(one for one in Path(folder).iterdir() if one.is_dir())]:
                    inside.chmod(0o755)
            if superuser:
                os.seteuid(0)


def unreadable(folder: Path, *paths: Path) -> dict[tuple[str, ...], str]:
    return {text.identity: text.unreadable for text in read(paths or [folder]) if text.unreadable}


UNLISTED = "the files in this folder cannot be listed: permission denied"


@pytest.mark.parametrize("mode", [0o000, 0o111])
def test_a_suppliers_folder_that_cannot_be_listed_is_told(mode: int, forbidding: Path) -> None:
    written(forbidding / "disclosures", "acme/supplier.yaml", "acme/vest.yaml", "other/supplier.yaml")
    (forbidding / "disclosures" / "acme").chmod(mode)

    assert unreadable(forbidding / "disclosures") == {("acme",): UNLISTED}
    assert unreadable(forbidding / "disclosures" / "acme") == {("acme",): UNLISTED}


def test_a_folder_whose_files_cannot_be_opened_has_each_of_them_told(forbidding: Path) -> None:
    written(forbidding / "disclosures", "acme/supplier.yaml", "acme/vest.yaml", "other/supplier.yaml")
    (forbidding / "disclosures" / "acme").chmod(0o444)

    told = {("acme", "supplier.yaml"): "permission denied", ("acme", "vest.yaml"): "permission denied"}
    assert unreadable(forbidding / "disclosures") == told


def test_a_file_in_a_folder_that_cannot_be_listed_is_read(forbidding: Path) -> None:
    vest = written(forbidding / "disclosures", "acme/vest.yaml") / "acme" / "vest.yaml"
    vest.parent.chmod(0o111)

    (text,) = read([vest])
    assert (text.identity, text.content) == (("acme", "vest.yaml"), b"a: b\n")


@pytest.mark.parametrize("mode", [0o000, 0o111, 0o444])
def test_a_catalogue_that_may_not_be_looked_into_is_never_taken_for_empty(mode: int, forbidding: Path) -> None:
    disclosures = written(forbidding / "disclosures", "confirmed.yaml", "acme/vest.yaml")
    disclosures.chmod(mode)

    assert set(unreadable(disclosures)) & {("disclosures",), ("acme",)}


@pytest.mark.parametrize(
    "text",
    [
        "a: [b,, c]\n",
        "a:\n  * b\n    * c\n",
        "a:\n\u2022 b\n   and c: d\n",
        "a:\n  \u2022 b\n     and c: d\n",
        "a:\n  \u2022 b\n  \u2022\n  c: d\n",
        "```yaml\na: b\n```\n",
        "a: {b: 12,,}\n",
        "a:\n  b: [*x y, c]\n",
    ],
)
def test_nothing_is_offered_that_would_leave_nonsense(text: str) -> None:
    assert [refusal.fix for refusal in source(text).refusals] == [None]


@pytest.mark.parametrize("content", [b"PK\x03\x04\x14\x00", b"%PDF-1.7\n", b"{\\rtf1 a}"])
def test_a_document_of_another_program_is_named_and_nothing_is_taken_out_of_it(content: bytes) -> None:
    (refusal,) = parse("it", content).refusals

    assert (refusal.rule, refusal.fix) == ("not-utf-8", None)
    assert "a document of another program" in refusal.message


# Reading on.

PASTED = """\
product:
  name: RedactCam 3: body-worn video
  intended_uses:
  • Recording incidents
  problem: |
    Nothing is wrong: here
  exit: {charge: 1,200, plan: £2,400}
\tsummary: A camera
collaboration:
  statement: We meet
   roadmap: {public: true}
"""


def test_every_mistake_that_can_be_mended_is_told_in_one_run() -> None:
    read = source(PASTED)
    assert read.data is None
    places = [(one.position.line, one.position.column) for one in read.refusals]
    assert places == [(2, 20), (4, 3), (7, 18), (8, 1), (11, 4)]
    assert all(PASTED.split("\n")[line - 1][column - 1 :] for line, column in places)


def test_reading_on_ends_at_a_mistake_that_only_its_writer_can_mend() -> None:
    lines = ["a: b: c", 'd: "e" f', "g: h: i"]
    assert [one.position.line for one in source("\n".join(lines)).refusals] == [1, 2]


def test_nothing_is_told_of_a_line_that_was_mended_to_read_on() -> None:
    assert [one.message for one in source("a: b: {c\nd: e\n").refusals] == [
        "a colon and a space inside a value: put the whole value in quotes"
    ]


def test_reading_on_has_an_end() -> None:
    assert len(source("a: b: c\n" * 1000).refusals) == 21
    huge = "a: b: c\n" * (MAX_BYTES // 8)
    assert len(source(huge).refusals) <= 3
