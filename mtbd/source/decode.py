"""From a file's bytes to its text, or to why it is not read at all."""

from __future__ import annotations

import re

from mtbd.diagnostic import Fix, Position, Retype
from mtbd.source.data import MAX_BYTES, Refusal
from mtbd.source.typed import FORBIDDEN, forbidden_in, named

_DOCUMENTS = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"{\\rtf")
"""How the files of word processors begin."""


def decoded(content: bytes) -> tuple[str, list[Refusal]]:
    """The text of a file, and why it is refused before it is parsed."""
    start = Position(1, 1, 1)
    if len(content) > MAX_BYTES:
        return "", [Refusal("file-too-large", f"the file has more than {MAX_BYTES // 1024} KiB", start)]
    if content.startswith(_DOCUMENTS):
        message = "this is a document of another program, not plain text: copy its text into a file saved as UTF-8"
        return "", [Refusal("not-utf-8", message, start)]
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"byte 0x{content[error.start]:02x} is not UTF-8: save the file as UTF-8"
        return "", [Refusal("not-utf-8", message, Position(line, 1, 1))]
    found = forbidden_in(text)
    return text, [_forbidden(text, found)] if found else []


def _forbidden(text: str, match: re.Match[str]) -> Refusal:
    line = text.count("\n", 0, match.start()) + 1
    column = match.start() - (text.rfind("\n", 0, match.start()) + 1) + 1
    place = Position(line, column, column + 1)
    return Refusal("control-character", named(match.group()), place, fix=_without_any(text))


_BREAKS = frozenset("\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")
_MOST = 1_000


def _without_any(text: str) -> Fix | None:
    """All such characters taken out, those that part words replaced by a space; not the line breaks of an old Mac."""
    found = [
        Retype(Position(number, match.start() + 1, match.end() + 1), " " if match[0] in _BREAKS else "")
        for number, line in enumerate(text.split("\n"), 1)
        for match in FORBIDDEN.finditer(line)
    ]
    is_small = "\r" not in text and len(found) <= _MOST
    return Fix(f"take out the invisible characters ({len(found)})", tuple(found)) if is_small else None
