"""A file's bytes become data, with all that is refused on the way and what is wrong behind it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from yaml.events import StreamEndEvent

from mtbd.source.data import Refusal, Source
from mtbd.source.decode import decoded
from mtbd.source.nodes import Reading, read
from mtbd.source.onward import onward
from mtbd.source.spaces import odd_spaces
from mtbd.source.suppressions import suppressions
from mtbd.source.thousands import parted

# A duplicate key or an empty answer leaves data worth checking; anything else makes the whole file unread.
_HARMLESS = frozenset({"duplicate-key", "empty-answer"})
# Of these all are told; a text where reading stops more than a few times is not read on.
_EACH = _HARMLESS | {"not-yaml"}


def parse(path: str, content: bytes) -> Source:
    """Read one file in a single pass over its events; nothing here raises."""
    text, refusals = decoded(content)
    lines = tuple(text.split("\n"))
    reading = Reading(StreamEndEvent, refusals, {}, {}, {}, [])
    data = None
    if not refusals:
        reading, data = read(text, lines)
        refusals = _refused(reading, text, lines)
    if data is None:
        refusals = onward(refusals, lines, _refused_in)
    fatal = [refusal for refusal in refusals if refusal.rule not in _HARMLESS]
    data = None if fatal else data
    refused = tuple(_told_once(fatal or refusals))
    comments = () if data is None else suppressions(lines, reading.places.values())
    return Source(path, lines, data, refused, reading.places, reading.plain, reading.quoted, comments)


def _refused(reading: Reading, text: str, lines: tuple[str, ...]) -> list[Refusal]:
    """All that a pass refused, each as its writer will know it."""
    places = chain(reading.places.values(), reading.doubled)
    refusals, odd = [*parted(reading.refusals, lines)], [*odd_spaces(places, text, lines)]
    # Such a space makes the lines around it fit no more: what stopped the reading is told without it.
    return [one for one in refusals if not odd or one.rule != "not-yaml"] + odd


def _refused_in(lines: tuple[str, ...]) -> list[Refusal]:
    text = "\n".join(lines)
    return _refused(read(text, lines)[0], text, lines)


def _told_once(refusals: list[Refusal]) -> Iterator[Refusal]:
    """Of what a hostile file can repeat a thousand times, the first; of mistakes, all, in the order of the file."""
    seen: set[str] = set()
    for refusal in sorted(refusals, key=lambda refusal: refusal.position):
        if refusal.rule in _EACH or refusal.rule not in seen:
            yield refusal
        seen.add(refusal.rule)
