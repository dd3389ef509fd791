"""For GitLab's merge requests: a Code Quality report, which tells new findings from old ones by their fingerprints."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from mtbd.diagnostic import Report, Severity
from mtbd.report.fingerprint import Known, fingerprints
from mtbd.report.place import relative
from mtbd.report.plain import utf_8

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def write(report: Report, site: str) -> Iterator[str]:
    """One JSON list, with an entry for each finding that is not overlooked."""
    found = [_entry(one, report.folder, site) for one in fingerprints(report) if not one.suppressed]
    yield json.dumps(found, indent=2, ensure_ascii=False)


def _entry(known: Known, folder: str, site: str) -> dict[str, Any]:
    one = known.diagnostic
    line, column, end = one.position
    return {
        "description": utf_8(one.message),
        "check_name": one.rule,
        "fingerprint": known.fingerprint,
        "severity": _SEVERITY[one.severity],
        "location": {
            "path": relative(one.path, folder),
            "positions": {"begin": {"line": line, "column": column}, "end": {"line": line, "column": end}},
        },
        "content": {"body": f"{site}rules/{one.rule}/"},
    }
