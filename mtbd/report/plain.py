"""Text of others that does nothing where it is shown, to a terminal or to a service that reads the log of a run."""

from __future__ import annotations

import re

_COMMAND = re.compile(r"(##(?:vso)?)\[")
"""Commands that GitHub and Azure obey anywhere in a line of a log; their others stand at its beginning."""
_AT_ITS_BEGINNING = re.compile(r"^(\s*):(?=:)")
"""White space before a command does not keep GitHub from obeying it."""
_STYLE = re.compile(r"\033\[[0-9;]*m")


def printable(text: str) -> str:
    """One line, as long as the text, in which what could act on its reader is replaced."""
    shown = "".join(one if one.isprintable() else "\N{REPLACEMENT CHARACTER}" for one in utf_8(text))
    return _COMMAND.sub("\\1\N{REPLACEMENT CHARACTER}", shown)


def uncommanding(line: str) -> str:
    """A line of a diff as it is, but for what a service that reads it as a log would obey."""
    found = _AT_ITS_BEGINNING.sub("\\1\N{REPLACEMENT CHARACTER}:", line)
    return _COMMAND.sub("\\1\N{REPLACEMENT CHARACTER}", found)


def leading(path: str) -> str:
    """A path that may stand at the beginning of a line, where `::` would make it a command to GitHub."""
    line = printable(path)
    return f"./{line}" if line.lstrip().startswith("::") else line


def utf_8(text: str) -> str:
    """Text that UTF-8 can hold: the bytes of a file name that are not UTF-8 are lone surrogates."""
    return text.encode("utf-8", "backslashreplace").decode()


def unstyled(line: str) -> str:
    """A line without its colours."""
    return _STYLE.sub("", line)
