"""Entries in the order of the model: what moves with them, what stays, and what is left alone."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

import pytest

from mtbd.fixing.rounds import fixed
from mtbd.source import Text, read
from tests.fixing.folder import BASE, TODAY, texts

FILES = sorted([BASE / "base.yaml", *(Path(__file__).parents[1] / "cases" / "complete").rglob("*.yaml")])


def in_order(content: bytes) -> bytes:
    found = fixed(texts(content), TODAY, unsafe=False, order=True)
    return found[0].content if found else content


BEFORE = """\
# Of the whole file.

product:
  # Above the version.
  versions: {current: 4.2.0}   # behind it
  name: Exemplar Triage
  website: >-
    https://www.exemplar.example/

  # Above the kind.
  kind: [software]

# Above the metadata.
metadata:
  status: draft
mtbd: 1"""

AFTER = """\
# Of the whole file.

mtbd: 1

# Above the metadata.
metadata:
  status: draft
product:
  name: Exemplar Triage
  website: >-
    https://www.exemplar.example/

  # Above the kind.
  kind: [software]
  # Above the version.
  versions: {current: 4.2.0}   # behind it"""


@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["unix", "windows"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["unmarked", "marked"])
def test_comments_go_with_what_is_below_them(ends: str, mark: str) -> None:
    before, after = (mark + text.replace("\n", ends) for text in (BEFORE, AFTER))

    assert in_order(before.encode()).decode() == after
    assert in_order(after.encode()).decode() == after


@pytest.mark.parametrize("text", ["product: {name: A}\nmtbd: 1\nunheard_of: b\n", "{product: {name: A}, mtbd: 1}\n"])
def test_what_is_not_known_or_stands_in_brackets_stays(text: str) -> None:
    assert in_order(text.encode()).decode() == text


def test_nothing_is_put_in_order_unasked() -> None:
    assert not [one for one in fixed(texts(BEFORE.encode()), TODAY, unsafe=True) if one.is_ordered]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_sections_that_were_shuffled_come_back(file: Path) -> None:
    """Line by line, since no section's comments stand anywhere but in it; empty lines go with what is below them."""
    beside = [text for text in read([file]) if not text.asked]
    whole = _ordered(file, file.read_bytes(), beside)
    head, *sections = re.split(r"(?m)^(?=[a-z_]+:)", whole.decode())
    shuffled = Random(7).sample(sections, len(sections))

    assert shuffled != sections
    back = _ordered(file, (head + "".join(shuffled)).encode(), beside).decode()
    assert [line for line in back.split("\n") if line] == [line for line in whole.decode().split("\n") if line]


def _ordered(file: Path, content: bytes, beside: list[Text]) -> bytes:
    text = Text(str(file), (file.parent.name, file.name), content)
    found = fixed([text, *beside], TODAY, unsafe=False, order=True)
    return found[0].content if found else content
