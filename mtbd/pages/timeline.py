"""Versions, reviews and certificates on one line of time, past and due, each with the words that say the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from html import escape
from typing import Any, NamedTuple

from markupsafe import Markup

from mtbd.catalogue import Entry
from mtbd.model.answer import Answer
from mtbd.model.assurance import Certificate, called
from mtbd.model.declaration import QUESTIONS
from mtbd.model.metadata import Metadata
from mtbd.pages.answers import answer_of
from mtbd.pages.phrase import day

_MOST = 12
"""So many certificates are drawn; all of them stand among the answers."""
_STEPS = (1, 2, 5, 10, 20, 50, 100)
"""Years from one mark to the next: the fewest that leave room for the words."""
_ROOM = 16
"""What a mark and its year take of the width, in percent."""


class Row(NamedTuple):
    """One line: days on which something was, the day by which something is due, or a stretch from one to another."""

    label: str
    words: str
    """As HTML."""
    past: tuple[date, ...] = ()
    due: date | None = None
    lasts: tuple[date, date] | None = None


def timeline(entry: Entry, today: date) -> Markup:
    """The picture as a table; empty where no day is told."""
    rows = [*_of_itself(entry.declaration.metadata or Metadata(), today), *_of_product(entry), *_held(entry, today)]
    days = [one for row in rows for one in (*row.past, row.due, *(row.lasts or ())) if one is not None]
    if not days:
        return Markup("")
    scale = _Scale(min(*days, today).toordinal(), max(*days, today).toordinal(), today)
    years = _years(scale)
    grid = _grid(scale, years)
    drawn = "".join([_drawn(row, f"{grid}{_marks(row, scale)}") for row in rows])
    first, last = day(date.fromordinal(scale.first)), day(date.fromordinal(scale.last))
    caption = f"<caption>From {first} to {last}. The tall line is {day(today)}.</caption>"
    return Markup(f'<table class="times">{caption}<tbody>{_axis(scale, years)}{drawn}</tbody></table>')


def _drawn(row: Row, marks: str) -> str:
    picture = f'<svg aria-hidden="true">{marks}</svg>'
    return f'<tr><th scope="row">{escape(row.label)}</th><td>{picture}</td><td>{row.words}</td></tr>'


def _of_itself(metadata: Metadata, today: date) -> Iterator[Row]:
    changes = sorted(one.on for one in metadata.change_log or ())
    if changes:
        number = f"{len(changes)} version{'s' if len(changes) > 1 else ''}"
        yield Row("Versions of this page", f"{number}, the last of {day(changes[-1])}", tuple(changes))
    reviewed, due = metadata.reviewed_on, metadata.next_review_by
    if reviewed:
        again = "" if due is None else f", {'was due' if due < today else 'due'} again by {day(due)}"
        yield Row("Reviews", f"{day(reviewed)}{again}", (reviewed,), due)


def _of_product(entry: Entry) -> Iterator[Row]:
    """How long the version of the product lasts that is sold now."""
    product = entry.declaration.product
    versions = product.versions.value if product and product.versions else None
    if versions is not None:
        released, until = _value(versions.released_on), _value(versions.supported_until)
        yield from _lasting("The product's version", released, until, "supported until")


def _held(entry: Entry, today: date) -> Iterator[Row]:
    """Certificates of the supplier and of the product; one that is told in both places stands once."""
    held: dict[tuple[str, date | None], date | None] = {}
    for one in (one for place in _PLACES for one in _certificates(entry, place)):
        key = called(one), one.expires_on
        held[key] = held.get(key) or one.issued_on
    for (name, until), issued in list(held.items())[:_MOST]:
        over = "ended on" if until and until < today else "valid until"
        yield from _lasting(name, issued, until, over)


_PLACES = (QUESTIONS["supplier", "certifications"], QUESTIONS["security", "certifications"])


def _certificates(entry: Entry, place: Any) -> Iterable[Certificate]:
    answer, _ = answer_of(entry, place)
    found: Iterable[Certificate] = (answer.value if answer else None) or ()
    return found


def _lasting(label: str, start: date | None, end: date | None, until: str) -> Iterator[Row]:
    """A stretch of time of which one end may not be told."""
    said = ", ".join(
        [f"{word} {day(one)}" for word, one in (("from", start), (until, end)) if one is not None],
    )
    if start and end and start <= end:
        yield Row(label, said, lasts=(start, end))
    elif start or end:
        yield Row(label, said, () if start is None else (start,), end)


def _value(answer: Answer[date] | None) -> date | None:
    return answer.value if answer else None


class _Scale(NamedTuple):
    """The days that are shown, as numbers, and the one that is now."""

    first: int
    last: int
    today: date

    def at(self, one: date) -> str:
        """Where a day stands, with room for half a dot at both ends."""
        width = self.last - self.first
        return f"{3 + 94 * (one.toordinal() - self.first) / width if width else 50:.1f}%"


def _years(scale: _Scale) -> tuple[date, ...]:
    """The beginnings of years that are marked."""
    first, last = (date.fromordinal(one).year for one in (scale.first, scale.last))
    share = 94 * 365.25 / max(scale.last - scale.first, 1)
    step = next((one for one in _STEPS if one * share >= _ROOM), _STEPS[-1])
    return tuple(date(year, 1, 1) for year in range(first + 1, last + 1) if year % step == 0)


def _axis(scale: _Scale, years: Iterable[date]) -> str:
    """The row with the numbers of the years; the words of each row have its days."""
    said = "".join([f'<text x="{scale.at(one)}" y="50%">{one.year}</text>' for one in years])
    cell = f'<td><svg aria-hidden="true">{said}</svg></td>'
    return f'<tr class="times__axis"><td></td>{cell}<td></td></tr>' if said else ""


def _grid(scale: _Scale, years: Iterable[date]) -> str:
    """What is behind each row: its line, the beginnings of years, and the day that is now."""
    ticks = "".join([_upright("times__year", scale.at(one), "35%", "65%") for one in years])
    line = '<line class="times__line" x1="3%" x2="97%" y1="50%" y2="50%"></line>'
    return f"{line}{ticks}{_upright('times__now', scale.at(scale.today), '0', '100%')}"


def _upright(name: str, at: str, top: str, bottom: str) -> str:
    return f'<line class="{name}" x1="{at}" x2="{at}" y1="{top}" y2="{bottom}"></line>'


def _marks(row: Row, scale: _Scale) -> str:
    marks = [f'<circle cx="{scale.at(one)}" cy="50%" r="5"></circle>' for one in row.past]
    if row.due:
        marks.append(f'<circle class="times__due" cx="{scale.at(row.due)}" cy="50%" r="5"></circle>')
    if row.lasts:
        start, end = map(scale.at, row.lasts)
        marks.append(f'<line class="times__lasts" x1="{start}" x2="{end}" y1="50%" y2="50%"></line>')
    return "".join(marks)
