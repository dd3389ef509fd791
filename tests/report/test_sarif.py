"""SARIF: what Microsoft's validator says of it, what GitHub reads of it, and texts that are no templates."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes

import pytest

from mtbd.diagnostic import Report, Severity, Suppressed
from mtbd.report import sarif
from mtbd.report.fingerprint import fingerprints
from mtbd.rules import RULES, name_of
from tests.cli.test_lint import LINT, lint
from tests.report.sample import SITE, TEXTS, finding, hostile, report

NOTES = {
    "SARIF2002": "messages quote what is wrong, so they are no templates",
    "SARIF2003": "mtbd asks no version control; who uploads the report says which commit it is of",
    "SARIF2009": "the names of rules are words, which people type and search for",
    "SARIF2010": "the files are in the repository, and a copy of their lines would make the report large",
    "SARIF2011": "as SARIF2010",
    "SARIF2012": "a rule has one name, its id",
    "SARIF2016": "a file outside the folder of the run has only a whole address",
}
"""What the validator would have better, and why it is not."""

OFFLINE = """<?xml version="1.0" encoding="utf-8"?>
<Properties>
  <Properties Key="SARIF2006.UrisShouldBeReachable.Options">
    <Property Key="RuleEnabled" Value="Disabled" />
  </Properties>
</Properties>
"""
"""Keeps the validator from asking other hosts for the addresses in the report."""


def log(found: Report) -> Any:
    (text,) = sarif.write(found, SITE)
    return json.loads(text.encode("utf-8"))


def run(found: Report) -> Any:
    return log(found)["runs"][0]


def judged(validator: str, texts: list[str], folder: Path) -> list[tuple[str, str]]:
    """Level and rule of everything that the validator finds in these reports."""
    (folder / "offline.xml").write_text(OFFLINE, encoding="utf-8")
    names = [f"{number}.sarif" for number in range(len(texts))]
    for name, text in zip(names, texts, strict=True):
        (folder / name).write_text(text, encoding="utf-8")
    options = ["--config", "offline.xml", "--level", "'Error;Warning;Note'", "--output", "judged.json"]
    done = subprocess.run([validator, "validate", *names, *options], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    (found,) = json.loads((folder / "judged.json").read_text(encoding="utf-8-sig"))["runs"]
    return [(one.get("level", "warning"), one["ruleId"]) for one in found["results"]]


def test_the_validator_has_nothing_but_known_notes(node: Callable[[str], str], tmp_path: Path) -> None:
    every = [finding()._replace(rule=name_of(rule), severity=rule.SEVERITY) for rule in RULES]
    skipped = report()._replace(unread=2, others=("a/b {0}.pdf",), context=1)
    whole = report(finding()._replace(path="/elsewhere/a b.yaml"))
    folders = [LINT / name for name in ("bad-input", "currency", "paths", "prose")]
    overlooked = report()._replace(suppressed=(Suppressed(finding(), date(2027, 1, 31), "it is so"),))
    made = [report(*every), report(*map(hostile, TEXTS)), skipped, whole, overlooked]
    texts = ["".join(sarif.write(one, SITE)) for one in made]
    texts += [lint(folder, "--format", "sarif").output for folder in folders]

    found = judged(node("sarif-multitool"), texts, tmp_path)

    assert {one for one in found if one[0] != "note"} == set()
    assert {rule for _, rule in found} == set(NOTES)


def test_the_validator_sees_what_is_wrong(node: Callable[[str], str], tmp_path: Path) -> None:
    unknown_rule, nameless = log(report(finding())), log(report(finding()))
    unknown_rule["runs"][0]["results"][0]["ruleIndex"] = 7
    del nameless["runs"][0]["tool"]["driver"]["name"]

    found = judged(node("sarif-multitool"), [json.dumps(unknown_rule), json.dumps(nameless)], tmp_path)

    assert sorted(rule for level, rule in found if level == "error") == ["JSON1002", "SARIF1009"]


def test_a_result_says_where_and_what() -> None:
    (one,) = run(report(finding(7)))["results"]

    assert one["ruleId"] == "not-in-list"
    assert one["level"] == "error"
    assert one["message"] == {"text": "word 7 is wrong"}
    assert one["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "a/b.yaml", "uriBaseId": "SRCROOT"},
                "region": {"startLine": 7, "startColumn": 10, "endLine": 7, "endColumn": 14},
            },
            "logicalLocations": [{"fullyQualifiedName": "product.kind.7"}],
        }
    ]


def test_results_have_the_fingerprints_of_their_findings() -> None:
    found = report(finding(1), finding(1), finding(2))

    shown = [one["partialFingerprints"] for one in run(found)["results"]]
    assert shown == [{"mtbd/v1": one.fingerprint} for one in fingerprints(found)]


@pytest.mark.parametrize("rule", RULES[::10], ids=name_of)
def test_a_rule_that_found_something_comes_with_its_page(rule: Any) -> None:
    name = name_of(rule)
    found = report(finding(), finding(2)._replace(rule=name, severity=rule.SEVERITY))

    rules, last = run(found)["tool"]["driver"]["rules"], run(found)["results"][-1]
    one = rules[last["ruleIndex"]]
    assert len(rules) == 2
    assert one["id"] == name
    assert one["helpUri"] == f"https://host.example/rules/{name}/"
    assert one["shortDescription"]["text"] == rule.__doc__.splitlines()[0]
    assert one["fullDescription"]["text"] in one["help"]["text"]
    assert "**Why" not in one["fullDescription"]["text"]
    assert all("**How to mend it.**" in one["help"][form] for form in ("text", "markdown"))
    assert one["defaultConfiguration"]["level"] == one["properties"]["problem.severity"] == rule.SEVERITY
    assert one["properties"]["since"] == rule.SINCE


def test_a_rule_that_found_nothing_is_left_out() -> None:
    assert run(report())["tool"]["driver"]["rules"] == []
    assert run(report())["results"] == []


def test_severity_is_that_of_the_finding() -> None:
    found = report(finding(), finding(2, Severity.WARNING))

    assert [one["level"] for one in run(found)["results"]] == ["error", "warning"]


def test_an_overlooked_finding_is_marked_and_not_left_out() -> None:
    overlooked = Suppressed(finding(2)._replace(rule="not-yaml"), date(2027, 1, 31), "it is {so}")
    found = run(report(finding(1))._replace(suppressed=(overlooked,)))

    first, second = found["results"]
    assert first["suppressions"] == []
    assert second["ruleId"] == found["tool"]["driver"]["rules"][second["ruleIndex"]]["id"] == "not-yaml"
    assert second["suppressions"] == [
        {"kind": "inSource", "justification": "it is {so}", "properties": {"until": "2027-01-31"}}
    ]


def test_what_was_not_looked_at_is_noted() -> None:
    found = report()._replace(unread=2, others=("a/b.pdf",), context=1)
    (invocation,) = run(found)["invocations"]

    assert invocation["executionSuccessful"] is True
    assert [(one["level"], one["message"]["text"]) for one in invocation["toolExecutionNotifications"]] == [
        ("note", "2 files could not be read, so no further rule looked at them"),
        ("note", "1 file is not YAML, so not read (a/b.pdf)"),
        ("note", "1 file read because others lean on it, not checked itself"),
    ]


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ("{0} {value}", "{{0}} {{value}}"),
        ("[here](https://evil.example/)", "[here] (https://evil.example/)"),
        ("write [a]", "write [a]"),
        ("caf\udce9.yaml", "caf\\udce9.yaml"),
    ],
)
def test_a_message_is_no_template_and_holds_no_link(message: str, text: str) -> None:
    assert run(report(finding()._replace(message=message)))["results"][0]["message"]["text"] == text


@pytest.mark.parametrize("text", TEXTS)
def test_a_file_is_found_whatever_its_name(text: str) -> None:
    wild = hostile(text)
    place = run(report(wild))["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]

    assert place["uriBaseId"] == "SRCROOT"
    assert unquote_to_bytes(place["uri"]) == wild.path.encode("utf-8", "surrogateescape")


def test_a_file_outside_has_a_whole_address() -> None:
    found = report(finding()._replace(path="/elsewhere/a b.yaml"))._replace(folder="/repo")
    place = run(found)["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]

    assert place == {"uri": "file:///elsewhere/a%20b.yaml"}
