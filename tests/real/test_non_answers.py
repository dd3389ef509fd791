"""Rules about answers that answer nothing, held against what public bodies wrote, and against what a reader judged."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from mtbd.model.declaration import QUESTIONS
from mtbd.model.excuses import bare, refuses, stands_for
from mtbd.rules.non_answers.bare_yes import is_bare_yes
from mtbd.rules.non_answers.blanket_refusal import refusal
from mtbd.rules.non_answers.copied_answer import copies
from mtbd.rules.non_answers.repeated_question import is_name, repeats
from mtbd.rules.non_answers.see_elsewhere import sends_away
from mtbd.rules.non_answers.superlative import superlatives
from mtbd.rules.non_answers.unnamed_law import claims
from mtbd.rules.non_answers.vague_security import praised
from tests.conftest import Count

RECORDED = yaml.safe_load(Path(__file__).with_name("non_answers.yaml").read_text(encoding="utf-8"))
SAMPLE = 50
VERDICTS = {"right", "doubtful", "wrong"}

DESCRIBED = ("problem_solved", "benefits", "system_outputs")
SAID = (*DESCRIBED, "HI_justification", "hi_potential_impacts", "data_description")
NAMED = ("vendor_name", "system_name_ato")
LINKED = ("link_to_data", "pia_url", "code_url")
RECORDS = ("description",)
"""The column of the UK's records; the others are of the US inventory."""
COPIED = "copied-answer"


class Read(NamedTuple):
    """A text of the data: its row, the first record being row 2, its column, and the name of what it is about."""

    row: int
    column: str
    text: str
    name: str


class Measured(NamedTuple):
    """Where a rule looks, and whether it finds a text."""

    columns: tuple[str, ...]
    finds: Callable[[Read], bool]


def asks(column: str) -> str:
    """The question of ours that a column answers."""
    places = {"problem_solved": "problem", "benefits": "summary", "system_outputs": "detailed_description"}
    return QUESTIONS["product", places[column]].ask.question


MEASURED = {
    "bare-yes": Measured(SAID + NAMED + LINKED, lambda one: is_bare_yes(one.text)),
    "blanket-refusal": Measured(SAID + NAMED + LINKED + RECORDS, lambda one: bool(refusal(one.text))),
    "placeholder": Measured(SAID + NAMED + LINKED + RECORDS, lambda one: stands_for(one.text) is not None),
    "refused-outright": Measured(SAID + NAMED + LINKED + RECORDS, lambda one: refuses(one.text)),
    "repeated-question": Measured(
        ("problem_solved", "benefits"), lambda one: is_name(one.text, one.name) or repeats(asks(one.column), one.text)
    ),
    # Where a link is asked, a link is the answer.
    "see-elsewhere": Measured(SAID + NAMED + RECORDS, lambda one: sends_away(one.text)),
    "superlative": Measured(DESCRIBED + RECORDS, lambda one: bool(superlatives(one.text))),
    "unnamed-law": Measured(SAID + RECORDS, lambda one: bool(claims(one.text))),
    "vague-security": Measured(SAID + RECORDS, lambda one: bool(praised(one.text))),
}


@pytest.fixture(scope="session")
def rows(real_data: Path) -> list[dict[str, str]]:
    """Read what US agencies wrote about their AI systems."""
    with (real_data / "us-federal-ai-inventory-2025.csv").open(encoding="utf-8-sig", newline="") as file:
        return [*csv.DictReader(file)]


@pytest.fixture(scope="session")
def texts(real_data: Path, rows: list[dict[str, str]]) -> list[Read]:
    """Give every text of both sources, one by one."""
    records = json.loads((real_data / "atrs-records.json").read_text(encoding="utf-8"))["records"]
    found = [
        Read(row, column, told[column].strip(), told["use_case_name"])
        for row, told in enumerate(rows, start=2)
        for column in SAID + NAMED + LINKED
        if told[column].strip()
    ]
    return found + [Read(row, "description", one["description"], one["title"]) for row, one in enumerate(records, 2)]


def copied(rows: list[dict[str, str]]) -> dict[str, str]:
    """The first column and the text of each row in which one text answers three questions or more."""
    found = {}
    for row, told in enumerate(rows, start=2):
        for standing in copies(((column,), bare(told[column])) for column in SAID):
            found[f"{row} {standing[0][0]}"] = told[str(standing[0][0])]
    return found


def judged(rule: str) -> Iterator[dict[str, Any]]:
    yield from RECORDED[rule]["sample"]


@pytest.mark.parametrize("rule", MEASURED)
def test_a_rule_finds_what_was_recorded(rule: str, texts: list[Read], count: Count) -> None:
    columns, finds = MEASURED[rule]
    read = [one for one in texts if one.column in columns]
    hits = {f"{one.row} {one.column}": one.text for one in read if finds(one)}

    verdicts = Counter(one["verdict"] for one in judged(rule) for _ in range(one.get("times", 1)))
    count(f"{rule}: {len(hits)} hits in {len(read)} real texts; of those judged {dict(verdicts)}")
    assert RECORDED[rule]["percent"] == round(100 * len(hits) / len(read), 2)
    assert (len(read), len(hits)) == (RECORDED[rule]["texts"], RECORDED[rule]["hits"])
    for one in judged(rule):
        assert one["words"].casefold() in " ".join(hits[one["at"]].split()).casefold()


def test_copies_are_found_as_recorded(rows: list[dict[str, str]]) -> None:
    hits = copied(rows)

    assert (len(rows), len(hits)) == (RECORDED[COPIED]["rows"], RECORDED[COPIED]["hits"])
    for one in judged(COPIED):
        assert one["words"].casefold() in " ".join(hits[one["at"]].split()).casefold()


@pytest.mark.parametrize("rule", RECORDED)
def test_a_reader_judged_each_hit_or_fifty(rule: str) -> None:
    sample = [*judged(rule)]
    stood_for = sum(one.get("times", 1) for one in sample)

    assert rule in {*MEASURED, COPIED}
    assert len({one["at"] for one in sample}) == len(sample)
    assert stood_for >= min(SAMPLE, RECORDED[rule]["hits"])
    assert {one["verdict"] for one in sample} <= VERDICTS
    assert all(one["verdict"] == "right" or one["because"] for one in sample)
    assert all(len(one["words"].split()) <= 12 for one in sample)


@pytest.mark.parametrize("rule", RECORDED)
def test_at_most_one_hit_in_fifty_is_a_false_alarm(rule: str) -> None:
    sample = [*judged(rule)]
    wrong = sum(one.get("times", 1) for one in sample if one["verdict"] == "wrong")

    assert wrong * SAMPLE <= max(SAMPLE, sum(one.get("times", 1) for one in sample))
    assert wrong == 0 or RECORDED[rule]["hits"] >= SAMPLE


def test_every_rule_that_reads_prose_is_recorded() -> None:
    assert set(RECORDED) == {*MEASURED, COPIED}
