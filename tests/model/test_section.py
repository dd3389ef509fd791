"""What the model read at a place of a file."""

from __future__ import annotations

from typing import Any

import pytest

from mtbd.diagnostic import Location
from mtbd.model.declaration import Declaration
from mtbd.model.reading import read
from mtbd.model.section import read_at
from mtbd.source import parse

TEXT = b"""\
product:
  name: {value: Vest, note: "2"}
  intended_users: [Officers, Clerks]
  versions: {current: 1.2}
  kind: {value: [hardware]}
  holds_data: {not_applicable: It is a vest.}
biometrics:
  human_adjudication: {value: {before_action: always, by: An examiner}, note: "4"}
"""


@pytest.mark.parametrize(
    ("location", "found"),
    [
        (("product", "name"), "Vest"),
        (("product", "name", "value"), "Vest"),
        (("product", "name", "note"), "2"),
        (("product", "intended_users", 1), "Clerks"),
        (("product", "versions", "current"), "1.2"),
        (("product", "kind", "value", 0), "hardware"),
        (("product", "holds_data", "not_applicable"), "It is a vest."),
        (("biometrics", "human_adjudication", "note"), "4"),
        (("biometrics", "human_adjudication", "value", "before_action"), "always"),
        (("biometrics", "human_adjudication", "value", "by"), "An examiner"),
        (("product", "summary"), None),
        (("product", "nothing"), None),
    ],
)
def test_a_value_is_found_by_its_place_in_the_file(location: Location, found: Any) -> None:
    document = read(Declaration, parse("", TEXT).data or {}).document

    assert document is not None
    assert read_at(document, location) == found


def test_a_part_that_is_called_like_a_form_is_no_form() -> None:
    text = b"biometrics: {human_adjudication: {before_action: always, by: An examiner}}\n"
    document = read(Declaration, parse("", text).data or {}).document

    assert document is not None
    assert read_at(document, ("biometrics", "human_adjudication", "by")) == "An examiner"
