"""For services that follow findings over time: SARIF 2.1.0, with the pages of the rules that found something."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from mtbd.diagnostic import Report, Suppressed, dotted
from mtbd.report.fingerprint import Known, fingerprints
from mtbd.report.place import uri
from mtbd.report.plain import utf_8
from mtbd.report.text import not_looked_at
from mtbd.rules import RULES, name_of, page, theme_of
from mtbd.rules.rule import AnyRule

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "SRCROOT"
"""What paths start from: the folder of the run, which is the top of the repository where the run is CI's."""


def write(report: Report, site: str) -> Iterator[str]:
    """One JSON document."""
    document = {"version": "2.1.0", "$schema": _SCHEMA, "runs": [_run(report, site)]}
    yield json.dumps(document, indent=2, ensure_ascii=False)


def _run(report: Report, site: str) -> dict[str, Any]:
    found = list(fingerprints(report))
    names = {one.diagnostic.rule for one in found}
    rules = [rule for rule in RULES if name_of(rule) in names]
    index = {name_of(rule): number for number, rule in enumerate(rules)}
    return {
        "tool": {"driver": _driver(report, rules, site)},
        "invocations": [_invocation(report)],
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder in which mtbd lint was run."}}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, index, report.folder) for one in found],
    }


def _driver(report: Report, rules: list[AnyRule], site: str) -> dict[str, Any]:
    return {
        "name": "mtbd",
        "semanticVersion": report.tool,
        "informationUri": site,
        "rules": [_descriptor(rule, site) for rule in rules],
        "properties": {"rulesRun": report.rules, "referenceDataAsOf": report.data_as_of},
    }


def _descriptor(rule: AnyRule, site: str) -> dict[str, Any]:
    name = name_of(rule)
    address = f"{site}rules/{name}/"
    return {
        "id": name,
        "shortDescription": {"text": page.title(rule)},
        "fullDescription": {"text": page.opening(rule)},
        "help": {"text": f"{page.text(rule)}\n{address}", "markdown": f"{page.text(rule)}\n[{name}]({address})"},
        "helpUri": address,
        "defaultConfiguration": {"level": str(rule.SEVERITY)},
        "properties": {
            "since": rule.SINCE,
            "problem.severity": str(rule.SEVERITY),
            "tags": [theme_of(rule).replace("_", "-")],
        },
    }


def _invocation(report: Report) -> dict[str, Any]:
    """A run that came to its end; what no rule looked at is noted, and is a result as well where it is wrong."""
    notes = [{"level": "note", "message": _message(line)} for line in not_looked_at(report)]
    return {
        "executionSuccessful": True,
        "toolExecutionNotifications": notes,
        "properties": {"asOf": report.today.isoformat(), "files": report.files},
    }


def _result(known: Known, index: dict[str, int], folder: str) -> dict[str, Any]:
    one = known.diagnostic
    line, column, end = one.position
    region = {"startLine": line, "startColumn": column, "endLine": line, "endColumn": end}
    return {
        "ruleId": one.rule,
        "ruleIndex": index[one.rule],
        "level": str(one.severity),
        "message": _message(one.message),
        "locations": [
            {
                "physicalLocation": {"artifactLocation": _file(one.path, folder), "region": region},
                "logicalLocations": [{"fullyQualifiedName": utf_8(dotted(one.location))}],
            }
        ],
        # GitHub's upload warns of each `primaryLocationLineHash` but those that it works out itself.
        "partialFingerprints": {"mtbd/v1": known.fingerprint},
        "suppressions": [_suppression(one) for one in [known.suppressed] if one],
    }


def _suppression(one: Suppressed) -> dict[str, Any]:
    """An overlooked finding stays in the report, or a service would take it for mended."""
    return {"kind": "inSource", "justification": utf_8(one.because), "properties": {"until": one.until.isoformat()}}


def _file(path: str, folder: str) -> dict[str, str]:
    address = uri(path, folder)
    return {"uri": address} | ({} if address.startswith("file:") else {"uriBaseId": _ROOT})


def _message(text: str) -> dict[str, str]:
    """A text that is no template and has no link in it, whatever it quotes."""
    return {"text": utf_8(text).replace("{", "{{").replace("}", "}}").replace("](", "] (")}
