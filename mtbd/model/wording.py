"""What is wrong with a value, in the supplier's words, and what to write instead."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, get_args, get_origin

from pydantic_core import ErrorDetails

from mtbd import reference
from mtbd.model.answer import RESERVED, Forms
from mtbd.model.asked import Asked
from mtbd.model.excuses import WRITTEN, form_meant, says_none
from mtbd.model.group import Group
from mtbd.model.kind import least, of_items
from mtbd.model.nearest import did_you_mean, meant, nearest, offer
from mtbd.model.remedy import another_form, cut, in_a_part, in_its_part, right_form, say_none, with_a_note, words_of
from mtbd.model.text import TextType
from mtbd.source import BULLETS, DASHES


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


_MANY = 15


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
    if len(words) <= _MANY:
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
    rows = {row["id"]: row for name in reversed(tables) for row in reference.rows(name)}
    return {
        word: str(row.get("title", row.get("name", word))) for word in words if (row := rows.get(word, {})) is not None
    }


def missing(name: str, asked: Asked) -> str:
    """A part that its group is no answer without, and what is asked there."""
    what = _asked_for(asked)
    return f'"{name}" is missing{": " if what else ""}{what}'


def _asked_for(asked: Asked) -> str:
    """What goes in a place: a yes or no, a word of a list, a date, or what its label says."""
    words = words_of(asked.kind)
    if 0 < len(words) <= _MANY:
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


def wrong_type(given: Any, kind: str, asked: Asked) -> str:
    """A text, a list or a group that stands where another of them is asked; `kind` is pydantic's name for it."""
    stands = f"{shown_value(given)} stands where {_ASKED.get(kind, 'a group of answers')} is asked"
    if isinstance(given, str):
        return stands + _instead(given, asked)
    return stands + (meant_a_form(given) or _of_another_shape(given, asked))


def _instead(given: str, asked: Asked) -> str:
    """What to write for a text where a list or a group is asked."""
    is_list = get_origin(asked.kind) is list or get_origin(asked.kind) is tuple
    of_groups = isinstance(of_items(asked.kind) if is_list else asked.kind, type)
    if is_list and not re.match(r"-[^\s-]", given) and BULLET.match(given):
        return ": begin each entry with a dash and a space, on a line of its own"
    if is_list and re.match(r"-[^\s-]", given):
        return ": a space is missing after the dash"
    if asked.location[-1:] == ("withheld",):
        return f": write {WRITTEN['withheld']}"
    if not is_list and (slip := _missed_colon(given, asked.kind)):
        return slip
    if part := in_a_part(given, asked.kind) or in_its_part(given, asked.kind):
        return part
    if form_meant(given) or says_none(given):
        return ": where there are none, no entry says so" if asked.above else say_none(given, asked, is_list=is_list)
    if is_list and not of_groups:
        return _of_words(given, get_args(of_items(asked.kind))) or f": write {_as_list(given)}"
    return _block(asked)


def _of_words(given: str, words: tuple[str, ...]) -> str:
    """What to write for a text where words of a closed list are asked; empty where any text will do."""
    if not words or given in words:
        return ""
    near = meant(given, {word: word for word in words})
    if len(near) == 1:
        return f": write [{near[0]}]"
    return f": write those that apply of [{', '.join(near or words)}]" if len(near or words) <= _MANY else ""


_WHOLE_EXAMPLE = 100


def _block(asked: Asked) -> str:
    """What a group or a list of groups needs, to be copied: a whole example where it is short."""
    if asked.good and len(asked.good) <= _WHOLE_EXAMPLE:
        return f", as in {asked.good}"
    is_list = get_origin(asked.kind) is list
    parts = _needed(of_items(asked.kind) if is_list else asked.kind)
    if asked.good and parts.count(":") < 2:
        return f", as in {cut(asked.good, 80)}"
    none = "[] if there are none, or " if is_list and asked.field and not least(asked.field) else ""
    written = f"[{parts}], a group for each" if is_list else parts
    return f": write {none}{written}" if parts else ""


def _needed(kind: Any) -> str:
    """The parts that a group is no answer without, each with what is to be put in its place."""
    fields = kind.FIELDS if isinstance(kind, type) and issubclass(kind, Group) else {}
    parts = [f"{name}: ..." for name, field in fields.items() if field.needed]
    return f"{{{', '.join(parts)}}}" if parts else ""


def _of_another_shape(given: Any, asked: Asked) -> str:
    """What to write for a group where a list of groups is asked, or for a list where a group is."""
    if isinstance(given, list) and isinstance(asked.kind, type):
        return _block(asked)
    item = of_items(asked.kind) if get_origin(asked.kind) is list else None
    known = item.FIELDS if isinstance(item, type) and issubclass(item, Group) else {}
    if isinstance(given, dict) and given and all(key in known for key in given):
        return ": begin each entry of it with a dash and a space, as in a list of one"
    return ""


BULLET = re.compile(rf"[-{DASHES}{BULLETS}]|[0-9]{{1,2}}[.)]\s")
"""How the entries of a list begin elsewhere than in YAML."""


def _missed_colon(given: str, kind: Any) -> str:
    """A text that begins with a key of the group that is asked."""
    word = re.match("[a-z_]+", given)
    if word is None or not isinstance(kind, type) or not issubclass(kind, Group) or word[0] not in kind.FIELDS:
        return ""
    if given.startswith(":", word.end()):
        return f": no space after the colon of `{word[0]}:`"
    return f": no colon after `{word[0]}`"


_LONGEST = 60
_PLAIN = re.compile(r"[A-Za-z][\w .()/-]*")


def _as_list(given: str) -> str:
    """A text as a list, to be copied; quoted where YAML would read something else without."""
    line = " ".join(given.split())
    if len(line) > _LONGEST:
        return "each entry on a line of its own, after a dash and a space"
    if all(_PLAIN.fullmatch(part.strip()) for part in line.split(",")):
        return f"[{line}]"
    return "['" + line.replace("'", "''") + "']"


def meant_a_form(given: Any) -> str:
    """What to say when a group has a key that is the name of a form of answer, or nearly, or that goes beside one."""
    keys = [*given] if isinstance(given, dict) else []
    if form := next((key for key in keys if key in RESERVED), ""):
        return f': "{form}" cannot stand here, only a plain value'
    if keys and all(key in Forms.FIELDS for key in keys):
        return f': "{keys[0]}" goes beside "value", as in {{value: ..., {keys[0]}: ...}}'
    return next((offer for key in keys if (offer := did_you_mean(key, sorted(RESERVED)))), "")


def malformed(given: Any, says: str, asked: Asked) -> str:
    """A value that does not have its form; `says` is what the model says of it."""
    if not isinstance(given, str):
        return f"{shown_value(given)} {says}{meant_a_form(given)}"
    rest = another_form(given, asked) or right_form(given.strip(), asked) or with_a_note(given, asked)
    known = says.split(":")[0] if rest else says
    return f"{shown_value(given)} {known}{rest}"
