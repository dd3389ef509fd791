"""For GitLab's merge requests: a Code Quality report, which tells new findings from old ones by their fingerprints."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from mtbd.diagnostic import Diagnostic, Report, Severity
from mtbd.report.fingerprint import fingerprints
from mtbd.report.place import relative
from mtbd.report.plain import utf_8

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def write(report: Report, site: str) -> Iterator[str]:
    """One JSON list, with an entry for each finding."""
    found = [_entry(one, known_by, report.folder, site) for one, known_by in fingerprints(report)]
    yield json.dumps(found, indent=2, ensure_ascii=False)


def _entry(one: Diagnostic, known_by: str, folder: str, site: str) -> dict[str, Any]:
    line, column, end = one.position
    return {
        "description": utf_8(one.message),
        "check_name": one.rule,
        "fingerprint": known_by,
        "severity": _SEVERITY[one.severity],
        "location": {
            "path": relative(one.path, folder),
            "positions": {"begin": {"line": line, "column": column}, "end": {"line": line, "column": end}},
        },
        "content": {"body": f"{site}rules/{one.rule}/"},
    }
