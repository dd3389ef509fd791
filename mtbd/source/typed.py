"""What an editor takes a scalar for, and the characters that no text may hold."""

from __future__ import annotations

import re

_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufff9-\ufffb"
_BIDIRECTIONAL = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
# Not U+200D and U+FE0F, which many emoji are made with.
_WITHOUT_WIDTH = (
    "\u00ad\u034f\u17b4\u17b5\u180b-\u180f\u200b\u200c\u2060-\u2065\u206a-\u206f\ufeff\U000e0000-\U000e0fff"
)
_BLANK_LETTERS = "\u115f\u1160\u2800\u3164\uffa0"
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U0010ffff"
_NO_CHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0xF0000, 0x10000)
)

# Not printable, or able to show a reader something else than what is written.
FORBIDDEN = re.compile(f"[{_CONTROLS}{_BIDIRECTIONAL}{_WITHOUT_WIDTH}{_BLANK_LETTERS}{_PRIVATE}{_NO_CHARACTERS}]")


def forbidden_in(text: str) -> re.Match[str] | None:
    """The first forbidden character of a text."""
    if text.isascii() and text.replace("\n", "").isprintable():
        return None
    # The pattern tries its thirty ranges at each character, and a text has far fewer kinds of them than characters.
    return FORBIDDEN.search(text) if FORBIDDEN.search("".join(set(text))) else None


# What the core schema of YAML 1.2, which editors follow, reads as something else than text: one group for each kind.
_CORE = re.compile(
    r"(null|Null|NULL|~|)"
    r"|(true|True|TRUE|false|False|FALSE)"
    r"|([-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)"
    r"|\.nan|\.NaN|\.NAN)"
)
_KINDS = ("", "nothing", "true or false", "a number")
_LONGEST_WORD = len("false")
CORE_FIRST = frozenset("nNtTfF~+-.0123456789")


def core_type(value: str) -> str | None:
    """What YAML 1.2 makes of an unquoted scalar when it is not text."""
    if value and (value[0] not in CORE_FIRST or (len(value) > _LONGEST_WORD and value[0].isalpha())):
        return None
    found = _CORE.fullmatch(value)
    return _KINDS[found.lastindex or 0] if found else None


def named(character: str) -> str:
    """A forbidden character in a message, which must not print it."""
    return f"the invisible character U+{ord(character):04X}, which can hide or reorder what a reader sees"
