"""What a file says in fields of some kind, such as links or third parties, wherever the model asks for one."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from typing import Any

from mtbd.diagnostic import Location
from mtbd.model.answer import PLAIN, Answer, Forms
from mtbd.model.group import Group
from mtbd.model.kind import of_field, of_items
from mtbd.model.text import TextType
from mtbd.rules.case import Case

LINKS = frozenset({"link"})
MAILBOXES = frozenset({"mailbox"})
PARTIES = frozenset({"party"})


def shown_as(case: Case, kinds: Collection[str]) -> Iterator[tuple[Location, str]]:
    """Each text that a page shows as one of `kinds`, with its place: in prose, the same text may name something."""
    yield from _of(None, case.document, (), kinds)


@cache
def _parts(group: type[Group]) -> tuple[tuple[str, Any], ...]:
    """The names of a group's fields and what they hold, found once for each kind of group."""
    return tuple((name, of_field(field)) for name, field in group.FIELDS.items())


def _of(kind: Any, value: Any, at: Location, kinds: Collection[str]) -> Iterator[tuple[Location, str]]:
    if value is None:
        return
    if isinstance(value, Answer):
        yield from _of(kind, value.value, at, kinds)
        if value.forms is not PLAIN:
            yield from _of(Forms, value.forms, at, kinds)
    elif isinstance(value, Group):
        for name, part in _parts(type(value)):
            yield from _of(part, getattr(value, name), (*at, name), kinds)
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            yield from _of(of_items(kind), item, (*at, index), kinds)
    elif isinstance(value, str) and isinstance(kind, TextType) and kind.show in kinds:
        yield at, value
