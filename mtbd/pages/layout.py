"""How the parts of a group are laid out, found out once for all pages from the types of the model."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from html import escape
from itertools import pairwise
from typing import Annotated, Any, Literal, NamedTuple, get_origin

from mtbd import reference
from mtbd.model.ai_models import Subgroup
from mtbd.model.ask import Ask
from mtbd.model.group import Group
from mtbd.model.kind import bare, of_field, of_items
from mtbd.model.text import Slug, TextType

MOST_COLUMNS = 6
"""A table with more is too wide to be read on most screens."""
_LEAST_ALIKE = 3
"""So many parts of one kind are a table; fewer read better one below the other."""
_SHORT = frozenset(
    {"line", "month", "year", "link", "mailbox", "country", "party", "product", "dataset", *reference.TABLES}
)
_NAMES = ("other", "named")
_UNIT = "unit"
_INTERVAL = ("ci_low", "ci_high")
_DATASET = Annotated[str, replace(bare(Slug), show="dataset")]
_NAMED: Mapping[tuple[str, Any], Any] = {
    ("dataset", bare(Slug)): bare(_DATASET),
    ("datasets", bare(list[Slug])): list[_DATASET],
}
"""Parts that are ids of what `ai.datasets` lists, which a reader knows by its name."""


class Column(NamedTuple):
    """A part of a group: its key, what it asks and what it holds."""

    key: str
    ask: Ask
    kind: Any
    label: str
    """Its words as HTML, escaped once for all pages."""
    is_short: bool
    """Whether it fits into a cell of a table with many columns."""
    is_whole: bool
    """Whether it is a group, or a list of groups, and needs the whole width."""
    is_number: bool
    can_expire: bool
    compares: bool
    """Whether it is the same measurement for groups of people, which a picture compares."""
    beside: tuple[Column, ...] = ()
    """Parts that are read with its number and need no line of their own: its unit, and how sure it is."""
    instead: Column | None = None
    """The part that names what a closed list has no word for, read in place of the word `other`."""
    is_alone: bool = False
    """Whether nothing belongs to it, as to most parts."""
    look: str = ""
    """The attribute of its cells that puts bare numbers below one another."""


class Layout(NamedTuple):
    """Which parts stand one below the other, and which are the rows of a table."""

    parts: tuple[Column, ...]
    alike: tuple[Column, ...]
    """Parts that are groups of one kind, such as the seven pillars."""
    name: str
    """What one of those is, as HTML."""


@cache
def columns(group: type[Group]) -> tuple[Column, ...]:
    """The parts of a group, in the order of the model."""
    return tuple(_column(key, field.ask, of_field(field)) for key, field in group.FIELDS.items())


def _column(key: str, ask: Ask, kind: Any) -> Column:
    kind = _NAMED.get((key, kind), kind)
    item = of_items(kind) if get_origin(kind) is list else kind
    return Column(
        key,
        ask,
        kind,
        escape(ask.question),
        is_short=_is_short(kind),
        is_whole=is_group(item),
        is_number=isinstance(kind, TextType) and kind.json.get("type") in ("integer", "number"),
        can_expire=key == "expires_on",
        compares=item is Subgroup,
    )


def is_group(kind: Any) -> bool:
    """Whether a kind is a group."""
    return isinstance(kind, type) and issubclass(kind, Group)


def _is_short(kind: Any) -> bool:
    if isinstance(kind, TextType):
        return kind.show in _SHORT
    return get_origin(kind) is not list and not is_group(kind)


@cache
def layout(group: type[Group]) -> Layout:
    """How a group reads."""
    alike = _alike(group)
    parts = _with_names([one for one in columns(group) if one not in alike])
    return Layout(tuple(map(_settled, _with_units(parts))), alike, escape(_name(alike[0].kind)) if alike else "")


def _settled(one: Column) -> Column:
    is_alone = not (one.can_expire or one.compares or one.beside or one.instead)
    return one._replace(is_alone=is_alone, look=' class="num"' if one.is_number and not one.beside else "")


def _with_names(parts: list[Column]) -> list[Column]:
    """The parts of a group; a name for what a closed list leaves out follows the part that is such a list."""
    names = {before.key: one for before, one in pairwise(parts) if one.key in _NAMES and _is_closed(before.kind)}
    named = [one._replace(instead=names.get(one.key)) for one in parts]
    return [one for one in named if one.key not in {name.key for name in names.values()}]


def _is_closed(kind: Any) -> bool:
    return "enum" in kind.json if isinstance(kind, TextType) else get_origin(kind) is Literal


def _with_units(parts: list[Column]) -> Iterator[Column]:
    """The parts of a group; in one that measures something, those that belong to a number stand beside it."""
    measures = any(one.key == "result" and one.is_number for one in parts)
    beside = tuple(one for one in parts if measures and one.key in (_UNIT, *_INTERVAL))
    for one in parts:
        if one in beside:
            continue
        # A count is of cases or people, whatever was measured of them.
        if one.is_number and one.kind.json["type"] == "number":
            yield one._replace(beside=beside if one.key == "result" else _units(beside))
        else:
            yield one


def _units(beside: tuple[Column, ...]) -> tuple[Column, ...]:
    return tuple(one for one in beside if one.key == _UNIT)


def _alike(group: type[Group]) -> tuple[Column, ...]:
    """The parts that are groups of one kind, if they are many and each is small."""
    kinds = Counter(one.kind for one in columns(group) if one.is_whole and get_origin(one.kind) is not list)
    for kind, count in kinds.items():
        if count >= _LEAST_ALIKE and _is_small(kind):
            return tuple(one for one in columns(group) if one.kind is kind)
    return ()


def _is_small(kind: type[Group]) -> bool:
    inner = columns(kind)
    return len(inner) < MOST_COLUMNS - 1 and not any(one.is_whole for one in inner)


def _name(kind: type[Group]) -> str:
    """The name of a class as words: `CloudPrinciple` as `Cloud principle`."""
    return re.sub("(?<=[a-z])(?=[A-Z])", " ", kind.__name__).capitalize()
