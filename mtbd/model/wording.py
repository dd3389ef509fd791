"""What is wrong with a value, in the supplier's words, and what to write instead."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic_core import ErrorDetails

from mtbd import reference
from mtbd.model.answer import RESERVED
from mtbd.model.asked import Asked
from mtbd.model.nearest import did_you_mean, meant, nearest, offer
from mtbd.model.remedy import another_form, cut, right_form, with_a_note, words_of
from mtbd.model.shape import MANY, instead_of_group, instead_of_text, meant_a_form
from mtbd.model.text import TextType


def shown_value(given: Any) -> str:
    """A value as a message shows it: quoted text, cut short, or what it is."""
    if isinstance(given, str):
        return f'"{cut(" ".join(given.split()), 60)}"'
    return "a list" if isinstance(given, list) else "a group" if isinstance(given, dict) else "nothing"


def unknown_key(name: str, known: tuple[str, ...], above: str, *, is_section: bool = False) -> str:
    """A key that is not a question; `known` are those that could stand in its place, `above` is the one above it."""
    if is_section:
        return f'unknown key "{name}": it is a section, so it begins at the very start of its line'
    if name in RESERVED:
        under = f' under "{above}"' if above else ""
        return f'unknown key "{name}": it belongs to one answer, so indent it and what follows it{under}'
    if name in ("kind", "test") and "concern" in known:
        return f'unknown key "{name}": it is looked up from the ground, never typed'
    return f'unknown key "{name}"{did_you_mean(name, known)}'


def not_listed(given: Any, details: ErrorDetails, asked: Asked) -> str:
    """A word that is not in its list, with those that may have been meant."""
    if not isinstance(given, str):
        return f"{shown_value(given)} stands where one word of a list is asked"
    rest = another_form(given, asked) or _offered(given, listed(details), asked)
    return f"{shown_value(given)} is not in the list{rest}"


def listed(details: ErrorDetails) -> list[str]:
    """The words of the list that a word is not in."""
    return re.findall(r"'([^']*)'", str(details.get("ctx", {}).get("expected", "")))


def _offered(given: str, words: list[str], asked: Asked) -> str:
    called = titles(words, asked.kind)
    if near := worded(given, words) or meant(given, called):
        return offer(near)
    if len(words) <= MANY:
        return f": it is one of {', '.join(words)}"
    where = f", which is on the page of the section {asked.location[0]}"
    return f"{where}{offer(nearest(given, called))}"


def worded(given: str, words: Iterable[str]) -> tuple[str, ...]:
    """The yes or no of a list that has more words than those, for true or false."""
    word = {"true": "yes", "false": "no"}.get(given.lower(), "")
    return (word,) if word in words else ()


def titles(words: Iterable[str], kind: Any) -> Mapping[str, str]:
    """The words of a list with what they are called, where they are the ids of reference rows."""
    shown = kind.show if isinstance(kind, TextType) else ""
    tables = [name for name in (shown, "bodies") if name in reference.TABLES]
    called = {row["id"]: row.get("title", row.get("name")) for name in reversed(tables) for row in reference.rows(name)}
    return {word: called.get(word) or word for word in words}


def missing(name: str, asked: Asked) -> str:
    """A part that its group is no answer without, and what is asked there."""
    what = _asked_for(asked)
    return f'"{name}" is missing{": " if what else ""}{what}'


def _asked_for(asked: Asked) -> str:
    """What goes in a place: a yes or no, a word of a list, a date, or what its label says."""
    words = words_of(asked.kind)
    if 0 < len(words) <= MANY:
        return "true or false" if words == ("true", "false") else f"it is one of {', '.join(words)}"
    if isinstance(asked.kind, TextType) and asked.kind.json.get("format") == "date":
        return "a date, YYYY-MM-DD"
    label = asked.field.ask.question if asked.field else ""
    is_told = label.lower() in ("", str(asked.location[-1]))
    return "" if is_told else f'"{label}"'


def wrong_length(given: Any, details: ErrorDetails) -> str:
    """A text or a list that is too short or too long."""
    context = details.get("ctx", {})
    least, most = context.get("min_length"), context.get("max_length")
    if isinstance(given, list):
        return f"a list of {len(given)}: " + (f"at least {least} is asked" if least else f"at most {most} are read")
    length = len(given.strip())
    if least:
        return f"{shown_value(given)} says too little: {length} characters, say it in a sentence (at least {least})"
    return f"{shown_value(given)} is too long: {length} characters, at most {most} are read"


_ASKED = {"string_type": "text", "list_type": "a list", "tuple_type": "a list"}


def wrong_type(given: Any, kind: str, asked: Asked, *, offers: bool) -> str:
    """A text, a list or a group that stands where another of them is asked; `kind` is pydantic's name for it."""
    stands = f"{shown_value(given)} stands where {_ASKED.get(kind, 'a group of answers')} is asked"
    if not offers:
        return stands
    return stands + (instead_of_text(given, asked) if isinstance(given, str) else instead_of_group(given, asked))


def malformed(given: Any, says: str, asked: Asked, *, offers: bool = True) -> str:
    """A value that does not have its form; `says` is what the model says of it, `offers` adds what was likely meant."""
    if not offers:
        return f"{shown_value(given)} {says}"
    if not isinstance(given, str):
        return f"{shown_value(given)} {says}{meant_a_form(given)}"
    rest = another_form(given, asked) or right_form(given.strip(), asked) or with_a_note(given, asked)
    known = says.split(":")[0] if rest else says
    return f"{shown_value(given)} {known}{rest}"
