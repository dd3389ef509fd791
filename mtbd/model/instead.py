"""What may be written instead of a wrong value, where there is one likely thing: never without a look."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any, get_origin

from pydantic_core import ErrorDetails

from mtbd.diagnostic import Fix, Location, Rename, Write
from mtbd.model.kind import of_items
from mtbd.model.nearest import meant, near_word
from mtbd.model.text import TextType
from mtbd.model.wording import NO, NONE, YES, Asked, listed, titles

_LONGEST = 60
_ITEM = re.compile(r"[A-Za-z][\w .()/-]*")


def another_key(location: Location, known: Collection[str], there: Collection[str]) -> Fix | None:
    """The nearest known key, unless it stands there already."""
    word = near_word(str(location[-1]), known)
    return Fix(f'call it "{word}"', (Rename(location, word),)) if word and word not in there else None


def another_value(given: Any, details: ErrorDetails, asked: Asked) -> Fix | None:
    """The one word, date, number or list that a text stands for."""
    if not isinstance(given, str) or not asked.location:
        return None
    if details["type"] in ("list_type", "tuple_type"):
        return _list(given, asked)
    if details["type"] == "literal_error":
        near = meant(given, titles(listed(details), asked.kind))
        return written(asked.location, near[0]) if len(near) == 1 else None
    if not isinstance(asked.kind, TextType):
        return None
    text = _right(" ".join(given.split()), asked.kind.json)
    return written(asked.location, text, quoted=False if _is_typed(asked.kind) else None) if text else None


def written(location: Location, text: str, *, quoted: bool | None = None) -> Fix:
    """A fix that writes another text and nothing else."""
    return Fix(f'write "{text}"', (Write(location, text, quoted),))


def _is_typed(kind: TextType) -> bool:
    return kind.json.get("type") != "string"


def _list(given: str, asked: Asked) -> Fix | None:
    """A text where a list of texts is asked: as its items, or as none."""
    line = " ".join(given.split())
    if line.strip(".").lower() in NONE:
        return Fix("write [], for none", (Write(asked.location, ()),))
    of_groups = get_origin(asked.kind) not in (list, tuple) or isinstance(of_items(asked.kind), type)
    if of_groups or line.startswith("-") or len(line) > _LONGEST:
        return None
    items = tuple(part.strip() for part in line.split(","))
    items = items if all(map(_ITEM.fullmatch, items)) else (line,)
    return Fix("make it a list", (Write(asked.location, items),))


def _right(given: str, form: dict[str, Any]) -> str:
    """The text in the form that is asked; empty where that cannot be told."""
    if form.get("type") == "boolean":
        return "false" if given.lower() in NO else "true" if given.lower() in YES else ""
    if form.get("type") in ("integer", "number"):
        return re.sub("[,_ ]", "", given) if _IN_THOUSANDS.fullmatch(given) else ""
    if form.get("format") == "date":
        return _date(given)
    tries = (attempt(given) for attempt in _FORMS)
    return next((text for text in tries if text != given and _has_form(text, form)), "")


_IN_THOUSANDS = re.compile(r"[0-9]{1,3}([,_ ])[0-9]{3}(\1[0-9]{3})*")


def _has_form(text: str, form: dict[str, Any]) -> bool:
    if "enum" in form:
        return text in form["enum"]
    return "pattern" in form and re.search(form["pattern"], text) is not None


def _with_https(text: str) -> str:
    return f"https://{text}" if re.match(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(/|$)", text) else text


def _hyphened(text: str) -> str:
    return re.sub("[ _]+", "-", text.lower())


_FORMS: tuple[Callable[[str], str], ...] = (str.lower, str.upper, _hyphened, _with_https)

_DAY_FIRST = ("%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y")
_SURE = ("%Y/%m/%d", "%Y.%m.%d", "%d %B %Y", "%d %b %Y", "%B %d, %Y", "%B %d %Y")


def _date(given: str) -> str:
    """The day as YYYY-MM-DD; not of 03/04/2026, which is two days."""
    days = {day for form in _SURE if (day := _day(given, form))}
    numbers = [int(part) for part in re.findall("[0-9]+", given)]
    if len(numbers) == 3 and (numbers[0] > 12 or numbers[0] == numbers[1]):
        days |= {day for form in _DAY_FIRST if (day := _day(given, form))}
    return days.pop() if len(days) == 1 else ""


def _day(given: str, form: str) -> str:
    try:
        return f"{datetime.strptime(given, form):%Y-%m-%d}"
    except ValueError:
        return ""
