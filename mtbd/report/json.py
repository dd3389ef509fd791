"""For programs: a copy of the report in a form of its own, so that the inside can change without it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from mtbd.diagnostic import Diagnostic, Report
from mtbd.report.words import totals

VERSION = 1
"""Changes when a program that reads the old form would misread the new one; a new key alone does not change it."""


def write(report: Report, site: str) -> Iterator[str]:
    """One JSON document."""
    errors, warnings = totals(report.diagnostics)
    document = json.dumps(
        {
            "version": VERSION,
            "tool": {"name": "mtbd", "version": report.tool},
            "as_of": report.today.isoformat(),
            "reference_data_as_of": report.data_as_of,
            "summary": {
                "files": report.files,
                "rules": report.rules,
                "errors": errors,
                "warnings": warnings,
                "files_not_read": report.unread,
                "files_for_context_only": report.context,
                "files_out_of_place": report.misplaced,
                "files_not_yaml": list(report.others),
                "answers_not_read": report.broken,
                "drafts": report.drafts,
                "rules_not_run": report.not_across,
                "elsewhere": report.elsewhere._asdict() if report.elsewhere else None,
            },
            "diagnostics": [_diagnostic(one, site) for one in report.diagnostics],
            "suppressed": [
                {**_diagnostic(one.diagnostic, site), "until": one.until.isoformat(), "because": one.because}
                for one in report.suppressed
            ],
        },
        indent=2,
        ensure_ascii=False,
    )
    # The bytes of a file name that are not UTF-8 are lone surrogates, which only JSON's own escapes can hold.
    yield document.encode("utf-8", "backslashreplace").decode()


def _diagnostic(one: Diagnostic, site: str) -> dict[str, Any]:
    return {
        "path": one.path,
        "line": one.position.line,
        "column": one.position.column,
        "end_column": one.position.end_column,
        "severity": str(one.severity),
        "rule": one.rule,
        "message": one.message,
        "location": list(one.location),
        "url": f"{site}rules/{one.rule}/",
        "lapsed": one.lapsed,
        "fix": {"safe": one.fix.safe, "title": one.fix.title} if one.fix else None,
    }
