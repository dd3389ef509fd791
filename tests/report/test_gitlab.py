"""The Code Quality report: what GitLab asks of an entry, whatever the texts."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from mtbd.diagnostic import Report, Severity, Suppressed
from mtbd.report import gitlab
from tests.report.sample import SITE, TEXTS, finding, hostile, report


def entries(found: Report) -> Any:
    (text,) = gitlab.write(found, SITE)
    return json.loads(text.encode("utf-8"))


def test_an_entry_says_where_what_and_how_to_mend_it() -> None:
    (one,) = entries(report(finding(7)))

    assert len(one.pop("fingerprint")) == 64
    assert one == {
        "description": "word 7 is wrong",
        "check_name": "not-in-list",
        "severity": "major",
        "location": {
            "path": "a/b.yaml",
            "positions": {"begin": {"line": 7, "column": 10}, "end": {"line": 7, "column": 14}},
        },
        "content": {"body": "https://host.example/rules/not-in-list/"},
    }


def test_a_warning_is_less_than_an_error() -> None:
    assert [one["severity"] for one in entries(report(finding(), finding(2, Severity.WARNING)))] == ["major", "minor"]


def test_an_overlooked_finding_is_left_out() -> None:
    overlooked = Suppressed(finding(2), date(2027, 1, 31), "it is so")

    assert [
        one["location"]["positions"]["begin"]["line"]
        for one in entries(report(finding(1))._replace(suppressed=(overlooked,)))
    ] == [1]


def test_nothing_found_is_an_empty_list() -> None:
    assert entries(report()) == []


@pytest.mark.parametrize("text", TEXTS)
def test_every_text_comes_through_whole(text: str) -> None:
    wild = hostile(text)
    (one,) = entries(report(wild))

    assert one["description"] == text.encode("utf-8", "backslashreplace").decode()
    assert one["location"]["path"] == wild.path.encode("utf-8", "backslashreplace").decode()
