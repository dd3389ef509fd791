"""The crosswalk: which questions answer which commitment, principle, field of a record, pillar, ambition and aim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

from mtbd import reference
from mtbd.diagnostic import Location
from mtbd.model.declaration import QUESTIONS, Question

TABLES = ("charter", "covenant", "atrs", "pillars", "ambitions", "aims")
"""The tables of reference data whose rows the questions answer, in the order of the page."""

Row = Mapping[str, Any]


class Line(NamedTuple):
    """A row of a standard and the questions that answer it."""

    row: Row
    questions: tuple[Question, ...]
    covers: tuple[Row, ...] = ()
    """Rows that the same answers tell, since each holds all of them."""


class Part(NamedTuple):
    """Lines of a standard that belong together; without a title when the standard has one part only."""

    title: str
    lines: tuple[Line, ...]


@cache
def parts(table: str) -> tuple[Part, ...]:
    """A standard with its questions."""
    rows = reference.rows(table)
    return tuple(_of_atrs(rows)) if table == "atrs" else tuple(_by_kind(rows))


_KINDS = {"": "", "commitment": "What signatories commit to", "purpose": "What it is for"}


def _by_kind(rows: Iterable[Row]) -> Iterator[Part]:
    for kind, members in groupby(rows, key=lambda row: str(row.get("kind", ""))):
        yield Part(_KINDS[kind], tuple(Line(row, tuple(map(_question, row["answered_by"]))) for row in members))


def _question(path: str) -> Question:
    return QUESTIONS[tuple(path.split("."))]


def _of_atrs(rows: Iterable[Row]) -> Iterator[Part]:
    """By section; which question answers a field stands with the question."""
    by_field: defaultdict[str, list[Question]] = defaultdict(list)
    for question in QUESTIONS.values():
        if question.ask.atrs:
            by_field[question.ask.atrs].append(question)
    for section, fields in _sections(rows):
        whole = by_field[section["id"]] + by_field[section.get("part_of", "")] if "id" in section else []
        own = tuple(Line(row, tuple(by_field[row["id"]])) for row in fields if not whole or by_field[row["id"]])
        covered = tuple(row for row in fields if whole and not by_field[row["id"]])
        title = f"{section['id']} {section['title']} (tier {section['tier']})" if section else "About the record itself"
        yield Part(title, ((Line(section, tuple(whole), covered),) if whole else ()) + own)


def _sections(rows: Iterable[Row]) -> Iterator[tuple[Row, tuple[Row, ...]]]:
    """Each section's own row with those of its fields; the fields before the first section have none."""
    section: Row = {}
    fields: list[Row] = []
    for row in rows:
        if row.get("kind") == "section":
            yield section, tuple(fields)
            section, fields = row, []
        else:
            fields.append(row)
    yield section, tuple(fields)


@cache
def questions() -> Mapping[Location, Question]:
    """Every question that answers something, by its place."""
    lines = (line for table in TABLES for part in parts(table) for line in part.lines)
    return {question.location: question for line in lines for question in line.questions}
