"""What the Charter, the Covenant, the strategy and the other sources ask for has its place in the model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_origin

import pytest

from mtbd import reference
from mtbd.model.declaration import QUESTIONS, Declaration
from mtbd.model.group import Group
from mtbd.model.kind import of_field, of_items
from mtbd.model.section import fields
from mtbd.source import parse
from tests.conftest import Count

TABLES = {"charter": 15, "covenant": 6, "pillars": 7, "ambitions": 5, "aims": 3}
"""The tables whose rows are concepts, with how many there are."""


def written() -> list[Mapping[str, Any]]:
    """The concepts of the file beside this one."""
    file = Path(__file__).with_name("concepts.yaml")
    source = parse(file.name, file.read_bytes())
    assert source.data is not None
    assert not source.refusals
    return list(source.data["rows"])


WRITTEN = written()
CONCEPTS = {row["concept"]: row["answered_by"] for row in WRITTEN} | {
    f"{table}: {row['title']}": row["answered_by"] for table in TABLES for row in reference.rows(table)
}


def reaches(path: str) -> bool:
    """Whether a path leads to a field of the model, through groups and the items of lists."""
    kind: Any = Declaration
    for name in path.split("."):
        kind = of_items(kind) if get_origin(kind) is list else kind
        if not (isinstance(kind, type) and issubclass(kind, Group)) or name not in dict(fields(kind)):
            return False
        kind = of_field(kind.FIELDS[name])
    return True


def is_of_a_question(path: str) -> bool:
    """Whether a path is a question's, or goes into the group of one."""
    names = tuple(path.split("."))
    return any(names[:length] in QUESTIONS for length in range(1, len(names) + 1))


@pytest.mark.parametrize("concept", CONCEPTS)
def test_a_concept_is_answered_by_a_question_of_the_model(concept: str) -> None:
    paths = CONCEPTS[concept]

    assert paths
    assert [path for path in paths if not is_of_a_question(path)] == []
    assert [path for path in paths if not reaches(path)] == []
    assert len(set(paths)) == len(paths)


def test_every_concept_is_counted_once(count: Count) -> None:
    names = Counter(row["concept"] for row in WRITTEN)
    asked = {path for paths in CONCEPTS.values() for path in paths}

    count(f"concepts: {len(CONCEPTS)}, answered in {len(asked)} places of the model")
    assert [name for name, number in names.items() if number > 1] == []
    assert len(CONCEPTS) == len(WRITTEN) + sum(TABLES.values())


@pytest.mark.parametrize("row", WRITTEN, ids=lambda row: row["concept"])
def test_a_concept_has_an_origin_among_the_sources(row: Mapping[str, Any]) -> None:
    assert set(row) == {"concept", "origin", "answered_by"}
    assert reference.row("sources", row["origin"])["sure"] != "proposal"


@pytest.mark.parametrize("path", ["ai.covenant.fair", "nothing", "product.name.length", "ai.models.performance.value"])
def test_a_path_that_the_model_lacks_leads_nowhere(path: str) -> None:
    assert not reaches(path)


@pytest.mark.parametrize("path", ["ai", "parties", "interoperability"])
def test_a_section_or_a_list_of_parties_is_no_question(path: str) -> None:
    assert reaches(path)
    assert not is_of_a_question(path)
