"""What an editor takes a scalar for, and the characters that no text may hold."""

from __future__ import annotations

import re

# Not printable, or able to show a reader something else than what is written (Unicode's bidirectional controls).
FORBIDDEN = re.compile(
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
_LONGEST_WORD = len("false")
CORE_FIRST = frozenset("nNtTfF~+-.0123456789")


def core_type(value: str) -> str | None:
    """What YAML 1.2 makes of an unquoted scalar when it is not text."""
    if value and (value[0] not in CORE_FIRST or (len(value) > _LONGEST_WORD and value[0].isalpha())):
        return None
    return next((kind for kind, pattern in _CORE_TYPES if pattern.fullmatch(value)), None)


def named(character: str) -> str:
    """A forbidden character in a message, which must not print it."""
    return f"the invisible character U+{ord(character):04X}, which can hide or reorder what a reader sees"
