"""Rules about prose, held against 8,817 descriptions of real systems in the United States and 136 in the UK."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from mtbd.rules.honesty.hard_to_read import FEWEST, LIMIT, readability
from mtbd.rules.honesty.implied_endorsement import endorsements

COLUMNS = ("problem_solved", "benefits", "system_outputs")


@pytest.fixture(scope="session")
def inventory(real_data: Path) -> list[str]:
    """Read what US agencies wrote about their AI systems."""
    with (real_data / "us-federal-ai-inventory-2025.csv").open(encoding="utf-8-sig", newline="") as file:
        return [row[name] for row in csv.DictReader(file) for name in COLUMNS if row[name]]


@pytest.fixture(scope="session")
def records(real_data: Path) -> list[str]:
    """Read the one-line descriptions of the UK's algorithmic transparency records."""
    content = json.loads((real_data / "atrs-records.json").read_text(encoding="utf-8"))
    return [record["description"] for record in content["records"]]


def hits(name: str, found: Iterator[bool]) -> float:
    """The share of texts, in percent, printed with its count for whoever tunes a rule."""
    each = [*found]
    print(f"{name}: {sum(each)} of {len(each)}")  # noqa: T201 - seen with `pytest -s` only
    return 100 * sum(each) / len(each)


def test_nobody_here_claims_an_endorsement(inventory: list[str], records: list[str]) -> None:
    assert hits("implied-endorsement, US", (bool(endorsements(text)) for text in inventory)) == 0
    assert hits("implied-endorsement, UK", (bool(endorsements(text)) for text in records)) == 0


def test_one_published_record_in_seven_is_hard_to_read(inventory: list[str], records: list[str]) -> None:
    def hard(text: str) -> bool:
        found = readability(text)
        return found.words >= FEWEST and found.level > LIMIT

    assert 12 < hits("hard-to-read, UK", map(hard, records)) < 17
    assert 12 < hits("hard-to-read, US", map(hard, inventory)) < 25
