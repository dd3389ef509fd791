"""What readers reported as wrong: the whole beside the answer it is about, and a line at the top of the page."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from html import escape
from typing import NamedTuple

from markupsafe import Markup

from mtbd.model.reports import Reported
from mtbd.pages.layout import columns
from mtbd.pages.phrase import day, question
from mtbd.pages.prose import prose

_TERMS = {one.key: one.ask.terms for one in columns(Reported) if one.ask.terms}
BY, STATUS = _TERMS["by"], _TERMS["status"]
_LOOKS = {"open": "expired", "answered": "na", "corrected": "disclosed"}


class Line(NamedTuple):
    """One report in the list at the top of a page."""

    answer: Markup
    """Which answer it is about: a link where the page has that answer."""
    tag: Markup
    report: Reported


def lines(reports: Iterable[Reported], paths: Collection[str]) -> list[Line]:
    """Reports in their order; `paths` are the answers that the page has."""
    return [Line(Markup(_about(one.field, paths)), Markup(_tag(one)), one) for one in reports]


def _about(path: str, paths: Collection[str]) -> str:
    return question(path, "") if path in paths else escape(path)


def beside(reports: Iterable[Reported], *, compiled: bool) -> Mapping[str, str]:
    """The reports about each answer, by its path; `compiled`: whether others wrote what is answered for."""
    found: dict[str, str] = {}
    for one in reports:
        found[one.field] = found.get(one.field, "") + _block(one, "The maintainers'" if compiled else "The supplier's")
    return found


def _block(one: Reported, whose: str) -> str:
    said = f"<p>Reported as wrong by {BY[one.by]} on {day(one.reported_on)} {_tag(one)}</p>\n{prose(one.says)}"
    on = f" of {day(one.answered_on)}" if one.answered_on else ""
    answered = f"<p>{whose} answer{on}:</p>\n{prose(one.answer)}" if one.answer else ""
    link = f'<p><a href="{escape(one.url)}" rel="nofollow noopener">The report in public</a></p>' if one.url else ""
    return f'<div class="reported" id="report.{one.id}">{said}{answered}{link}</div>\n'


def _tag(one: Reported) -> str:
    return f'<span class="tag tag--{_LOOKS[one.status]}">{STATUS[one.status]}</span>'
