"""The form in which a result is kept: JSON, without the path, which the next run may call otherwise."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, get_args

from mtbd.diagnostic import Diagnostic, Edit, Fix, Position, Severity, Suppressed
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
            examined.is_draft,
        ]
    )


def _written(one: Diagnostic) -> list[Any]:
    fix = one.fix and [one.fix.title, [[type(edit).__name__, *edit] for edit in one.fix.edits], one.fix.safe]
    return [*one[1:-1], fix]


def read(text: str, path: str) -> Examined | None:
    """The result for the file that is now at `path`; None where the text is none that `written` gave."""
    try:
        diagnostics, suppressed, claims, is_read, broken, is_draft = json.loads(text)
        return Examined(
            tuple(_read(one, path) for one in diagnostics),
            tuple(_suppressed(path, *one) for one in suppressed),
            tuple(_claim(*one) for one in claims),
            bool(is_read),
            int(broken),
            bool(is_draft),
        )
    except (AttributeError, KeyError, OverflowError, RecursionError, TypeError, ValueError):
        return None


def _read(row: list[Any], path: str) -> Diagnostic:
    position, severity, rule, message, location, excerpt, stands_for, lapsed, fix = row
    told = (rule, message, tuple(location), excerpt, stands_for, lapsed)
    return Diagnostic(path, Position(*position), Severity(severity), *told, _fix(*fix) if fix else None)


_EDITS: dict[str, Any] = {kind.__name__: kind for kind in get_args(Edit)}


def _fix(title: str, edits: list[list[Any]], safe: bool) -> Fix:  # noqa: FBT001 - as it was written
    return Fix(title, tuple(_edit(*edit) for edit in edits), safe)


def _edit(kind: str, place: list[Any], *rest: Any) -> Edit:
    """What has no place in the data has one in the text."""
    at = Position(*place) if kind in ("Retype", "Drop") else tuple(place)
    edit: Edit = _EDITS[kind](at, *(tuple(part) if isinstance(part, list) else part for part in rest))
    return edit


def _suppressed(path: str, row: list[Any], until: str, because: str) -> Suppressed:
    return Suppressed(_read(row, path), date.fromisoformat(until), because)


def _claim(kind: str, value: str, by: str, location: list[Any], position: list[int], excerpt: str) -> Claim:
    return Claim(kind, value, by, tuple(location), Position(*position), excerpt)
