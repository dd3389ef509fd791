"""Edits as changes to the data: what a text that was edited rightly must be read as."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from mtbd.diagnostic import Add, Drop, Edit, Location, Remove, Rename, Retype, TakeIn, Write
from mtbd.source import Source


def resolved(source: Source, edit: Edit) -> Edit | None:
    """The edit with its place as the file has it, `value` included; None where the file has no such place."""
    if isinstance(edit, (Retype, Drop)):
        return edit
    asked = edit.at[:-1] if isinstance(edit, Add) else edit.at
    at = source.written(asked)
    if tuple(part for part in at if part != "value") != tuple(part for part in asked if part != "value"):
        return None
    if isinstance(edit, Add):
        return edit._replace(at=(*at, edit.at[-1]))
    if isinstance(edit, (Write, TakeIn)) and (*at, "value") in source.places:
        at = (*at, "value")
    return edit._replace(at=at)


def expected(data: dict[str, Any], edits: Iterable[Edit]) -> dict[str, Any]:
    """A copy of the data with the edits made; their places are those of the data as it was."""
    result = deepcopy(data)
    for edit in sorted(edits, key=_last_what_moves):
        if not isinstance(edit, (Retype, Drop)):
            _make(_at(result, edit.at[:-1]), edit)
    return result


def _last_what_moves(edit: Edit) -> tuple[int, int, tuple[tuple[bool, str | int], ...]]:
    """What gives others another place comes after them: items that go, from the last on, and then new names.

    What is deeper comes first, for the same reason.
    """
    rank = 2 if isinstance(edit, Rename) else 1 if isinstance(edit, Remove) else 0
    at = () if isinstance(edit, (Retype, Drop)) else edit.at
    return rank, -len(at), tuple((isinstance(step, str), -step if isinstance(step, int) else step) for step in at)


def _at(data: Any, location: Location) -> Any:
    for step in location:
        data = data[step]
    return data


def _make(parent: Any, edit: Write | TakeIn | Rename | Remove | Add) -> None:
    step: Any = edit.at[-1]
    match edit:
        case Write(text=text) | TakeIn(text=text):
            parent[step] = list(text) if isinstance(text, tuple) else text
        case Remove():
            del parent[step]
        case Rename(key=key):
            _reorder(parent, [(key if name == step else name, value) for name, value in parent.items()])
        case Add(text=text, after=after):
            entries = list(parent.items())
            index = list(parent).index(after) + 1 if after else 0
            _reorder(parent, [*entries[:index], (step, text), *entries[index:]])


def _reorder(group: dict[str, Any], entries: list[tuple[str, Any]]) -> None:
    group.clear()
    group.update(entries)
