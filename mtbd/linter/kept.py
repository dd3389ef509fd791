"""The form in which a result is kept: JSON, without the path, which the next run may call otherwise."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from mtbd.diagnostic import Diagnostic, Position, Severity, Suppressed
from mtbd.linter.file import Examined
from mtbd.rules.facts import Claim


def written(examined: Examined) -> str:
    """A result as text, ASCII alone."""
    return json.dumps(
        [
            [_written(one) for one in examined.diagnostics],
            [[_written(one.diagnostic), one.until.isoformat(), one.because] for one in examined.suppressed],
            examined.claims,
            examined.is_read,
            examined.broken,
        ]
    )


def _written(one: Diagnostic) -> list[Any]:
    return list(one[1:])


def read(text: str, path: str) -> Examined | None:
    """The result for the file that is now at `path`; None where the text is none that `written` gave."""
    try:
        diagnostics, suppressed, claims, is_read, broken = json.loads(text)
        return Examined(
            tuple(_read(one, path) for one in diagnostics),
            tuple(_suppressed(path, *one) for one in suppressed),
            tuple(_claim(*one) for one in claims),
            bool(is_read),
            int(broken),
        )
    except (TypeError, ValueError):
        return None


def _read(row: list[Any], path: str) -> Diagnostic:
    position, severity, rule, message, location, excerpt, stands_for = row
    return Diagnostic(
        path, Position(*position), Severity(severity), rule, message, tuple(location), excerpt, stands_for
    )


def _suppressed(path: str, row: list[Any], until: str, because: str) -> Suppressed:
    return Suppressed(_read(row, path), date.fromisoformat(until), because)


def _claim(kind: str, value: str, by: str, location: list[Any], position: list[int], excerpt: str) -> Claim:
    return Claim(kind, value, by, tuple(location), Position(*position), excerpt)
