"""A variant: a file that is right but for one fault, and what must be said of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from mtbd.diagnostic import Location, dotted
from tests.mutation.document import Document, Edit, edit


class Variant(NamedTuple):
    """One fault in one file, and the finding that it must lead to."""

    family: str
    document: Document
    edits: tuple[Edit, ...]
    rule: str
    line: int
    """The line, in the changed text, at which the rule must report."""
    label: str
    """What is changed, for the name of the test."""
    in_schema: bool
    """Whether the JSON Schema can express it, so that an editor marks it too."""
    section: str
    """The key at the top of the file under which the fault is."""
    entails: frozenset[str] = frozenset()
    """Rules whose errors cannot but come with it."""

    @property
    def text(self) -> str:
        """The changed text."""
        text = self.document.text
        for one in sorted(self.edits, reverse=True):
            text = text[: one.start] + one.new + text[one.end :]
        return text


def variant(
    family: str,
    document: Document,
    changes: Mapping[Location, str | None],
    rule: str,
    at: Location | None = None,
    *,
    in_schema: bool = False,
    entails: frozenset[str] = frozenset(),
) -> Variant:
    """A variant by what is written in which places; it is reported at `at`, or at the first place that is changed."""
    edits = tuple(edit(document, place, new) for place, new in changes.items())
    first = next(iter(changes))
    return edited(family, document, edits, rule, at or first, in_schema=in_schema, entails=entails, changed=first)


def edited(
    family: str,
    document: Document,
    edits: tuple[Edit, ...],
    rule: str,
    at: Location,
    *,
    in_schema: bool = False,
    entails: frozenset[str] = frozenset(),
    changed: Location | None = None,
) -> Variant:
    """A variant by its edits; `changed` is the place of the first of them."""
    place = changed or at
    line = _line(document, edits, at, place)
    label = f"{document.name}-{dotted(place)}"
    return Variant(family, document, edits, rule, line, label, in_schema, str(place[0]), entails)


def _line(document: Document, edits: tuple[Edit, ...], at: Location, changed: Location) -> int:
    """Where a place stands in the changed text: what is added or written anew is on the line of its edit."""
    first, *others = edits
    if at[: len(changed)] == changed and first.new:
        return _moved(document, others, first.start) + len(first.new) - len(first.new.lstrip("\n"))
    found = at
    while (
        found not in document.parts
        or (found == changed and not first.new)
        or (found != at and found[-1:] == ("value",))
    ):
        found = found[:-1]
    part = document.parts[found]
    is_whole = found == at and not isinstance(part.data, (dict, list))
    return _moved(document, edits, part.start if is_whole else part.begin)


def _moved(document: Document, edits: Iterable[Edit], index: int) -> int:
    """The line, counted from 1, of a character of the old text in the changed text."""
    before = [one for one in edits if one.end <= index]
    shift = sum(one.new.count("\n") - document.text.count("\n", one.start, one.end) for one in before)
    return document.text.count("\n", 0, index) + 1 + shift
