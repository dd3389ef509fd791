"""What may be written instead of a wrong value, where there is one likely thing: never without a look."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from pydantic_core import ErrorDetails

from mtbd.diagnostic import Fix, Location, Rename, Write
from mtbd.model.asked import Asked
from mtbd.model.excuses import form_meant, says_none
from mtbd.model.nearest import meant, near_word
from mtbd.model.shape import is_plain_list, items
from mtbd.model.text import TextType
from mtbd.model.units import in_its_unit
from mtbd.model.wording import listed, titles, worded
from mtbd.source import BULLETS

_BEGUN = re.compile(rf"(?:^|\s)(?:[-*]\s|[{BULLETS}])")
"""Where another entry may begin, of a line that was several."""


def another_key(location: Location, known: Collection[str], there: Collection[str]) -> Fix | None:
    """The nearest known key, unless it stands there already."""
    word = near_word(str(location[-1]), known)
    return Fix(f'call it "{word}"', (Rename(location, word),)) if word and word not in there else None


def another_value(given: Any, details: ErrorDetails, asked: Asked) -> Fix | None:
    """The one word, date, number or list that a text stands for."""
    if not isinstance(given, str) or not asked.location:
        return None
    if form_meant(given) and asked.takes_forms:
        return None
    if details["type"] in ("list_type", "tuple_type"):
        return _list(given, asked)
    if details["type"] == "literal_error":
        words = listed(details)
        return _one(asked.location, worded(given, words) or meant(given, titles(words, asked.kind)))
    if alone := in_its_unit(given, asked):
        return written(asked.location, alone, quoted=False)
    return _one(asked.location, asked.kind.likely(given), asked.kind) if isinstance(asked.kind, TextType) else None


def _one(location: Location, texts: tuple[str, ...], kind: TextType | None = None) -> Fix | None:
    """Of several that may be meant, nobody but the author knows which."""
    is_text = kind is None or kind.json.get("type") == "string"
    return written(location, texts[0], quoted=None if is_text else False) if len(texts) == 1 else None


def written(location: Location, text: str, *, quoted: bool | None = None) -> Fix:
    """A fix that writes another text and nothing else."""
    return Fix(f'write "{text}"', (Write(location, text, quoted),))


def _list(given: str, asked: Asked) -> Fix | None:
    """A text where a list of texts is asked, as its items; that there are none is a claim, which nobody else makes."""
    line = " ".join(given.split())
    if not is_plain_list(asked.kind) or form_meant(line) or says_none(line):
        return None
    if entries := _entries(line):
        return Fix("begin each entry with a dash and a space", (Write(asked.location, entries),))
    found = items(line, asked.kind)
    return Fix("make it a list", (Write(asked.location, found),)) if found else None


def _entries(line: str) -> tuple[str, ...]:
    """What stands behind each of the bullets that a text begins with and goes on with; none where some are dashes."""
    if not line or line[0] not in BULLETS:
        return ()
    entries = tuple(part.strip() for part in line[1:].split(f" {line[0]}"))
    return entries if all(entries) and not any(map(_BEGUN.search, entries)) else ()
