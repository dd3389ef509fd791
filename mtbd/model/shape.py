"""What to write instead of a value of another shape than is asked: a text, a list or a group."""

import re
from collections.abc import Mapping
from typing import Any, get_args, get_origin

from mtbd.model.answer import RESERVED, Forms
from mtbd.model.asked import Asked
from mtbd.model.excuses import WRITTEN, form_meant, says_none
from mtbd.model.group import Field, Group
from mtbd.model.kind import least, of_items
from mtbd.model.nearest import did_you_mean, meant, untitled
from mtbd.model.remedy import cut, in_a_part, in_its_part, say_none
from mtbd.source import BULLETS, DASHES, scalar

MANY = 15
"""More words of a closed list than these are not all told in a message."""


def instead_of_text(given: str, asked: Asked) -> str:
    """What to write for a text where a list or a group is asked."""
    is_list = get_origin(asked.kind) in (list, tuple)
    if is_list and re.match(r"-[^\s-]", given):
        return ": a space is missing after the dash"
    if is_list and BULLET.match(given):
        return ": begin each entry with a dash and a space, on a line of its own"
    if asked.location[-1:] == ("withheld",):
        return f": write {WRITTEN['withheld']}"
    if not is_list and (slip := _missed_colon(given, asked.kind)):
        return slip
    if part := in_a_part(given, asked.kind) or in_its_part(given, asked.kind):
        return part
    if form_meant(given) or says_none(given):
        return ": where there are none, no entry says so" if asked.above else say_none(given, asked, is_list=is_list)
    return f": write {_as_list(given, asked.kind)}" if is_plain_list(asked.kind) else _block(asked)


def instead_of_group(given: Any, asked: Asked) -> str:
    """What to write for a group where something else is asked, or for a list where a group is."""
    if form := meant_a_form(given):
        return form
    if isinstance(given, list) and isinstance(asked.kind, type):
        return _block(asked)
    item = of_items(asked.kind) if get_origin(asked.kind) is list else None
    if isinstance(given, dict) and given and all(key in _fields(item) for key in given):
        return ": begin each entry of it with a dash and a space, as in a list of one"
    return ""


def meant_a_form(given: Any) -> str:
    """What to say when a group has a key that is the name of a form of answer, or nearly, or that goes beside one."""
    keys = [*given] if isinstance(given, dict) else []
    if form := next((key for key in keys if key in RESERVED), ""):
        return f': "{form}" cannot stand here, only a plain value'
    if keys and all(key in Forms.FIELDS for key in keys):
        return f': "{keys[0]}" goes beside "value", as in {{value: ..., {keys[0]}: ...}}'
    return next((offer for key in keys if (offer := did_you_mean(key, sorted(RESERVED)))), "")


BULLET = re.compile(rf"[-{DASHES}{BULLETS}]|[0-9]{{1,2}}[.)]\s")
"""How the entries of a list begin elsewhere than in YAML."""
_LONGEST = 60
_PLAIN = re.compile(r"[A-Za-z][\w .()/-]*")


def is_plain_list(kind: Any) -> bool:
    """Whether a list of texts or words is asked, and not of groups."""
    return get_origin(kind) in (list, tuple) and not isinstance(of_items(kind), type)


def items(given: str, kind: Any) -> tuple[str, ...]:
    """The items of a list that a text was likely meant as: of a closed list, its words; empty where nobody can tell."""
    line = " ".join(given.split())
    if len(line) > _LONGEST or BULLET.match(line):
        return ()
    parts = tuple(part.strip() for part in line.split(","))
    parts = parts if all(map(_PLAIN.fullmatch, parts)) else (line,)
    words = untitled(get_args(of_items(kind)))
    if not words:
        return parts
    found = [(part,) if part in words else meant(part, words) for part in parts]
    return tuple(one[0] for one in found) if all(len(one) == 1 for one in found) else ()


def _as_list(given: str, kind: Any) -> str:
    """A text as a list, to be copied; with the words that may be in it, where those of a closed list are asked."""
    if found := items(given, kind):
        return f"[{', '.join(scalar(item, in_flow=True) for item in found)}]"
    words = untitled(get_args(of_items(kind)))
    near = meant(given, words) or tuple(words)
    if words and len(near) <= MANY:
        return f"those that apply of [{', '.join(near)}]"
    return "each entry on a line of its own, after a dash and a space"


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
    parts = [f"{name}: ..." for name, field in _fields(kind).items() if field.needed]
    return f"{{{', '.join(parts)}}}" if parts else ""


def _missed_colon(given: str, kind: Any) -> str:
    """A text that begins with a key of the group that is asked."""
    word = re.match("[a-z_]+", given)
    if word is None or word[0] not in _fields(kind):
        return ""
    if given.startswith(":", word.end()):
        return f": no space after the colon of `{word[0]}:`"
    return f": no colon after `{word[0]}`"


def _fields(kind: Any) -> Mapping[str, Field]:
    """The fields of a group; none of what is no group."""
    return kind.FIELDS if isinstance(kind, type) and issubclass(kind, Group) else {}
