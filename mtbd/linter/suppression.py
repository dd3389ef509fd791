"""Which findings a file asks to overlook, which of them it may, and what is wrong with how it asks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import NamedTuple

from mtbd.diagnostic import Diagnostic, Finding, Severity, Suppressed
from mtbd.model.ask import Withhold
from mtbd.model.declaration import QUESTIONS
from mtbd.model.nearest import meant, offer, untitled
from mtbd.rules import RULES, name_of, theme_of
from mtbd.rules.case import Case
from mtbd.rules.currency import unknown_core_fact
from mtbd.rules.honesty import implied_endorsement
from mtbd.rules.interoperability import deployment_without_link
from mtbd.rules.withholding import withheld_core_fact
from mtbd.source import Suppression

_LONGEST = timedelta(days=366)
_FEWEST_WORDS = 3
_LONGEST_NAME = 60
_OFFERED = 100
"""For how many comments the nearest rule is looked for: a hostile file has thousands, and it takes long."""
_FIXED = ("reading", "structure", "suppressions", "across")
"""Themes of rules that nobody may silence: of what cannot be read as asked, a page would show nothing."""
_FIXED_RULES = tuple(
    map(name_of, (withheld_core_fact, unknown_core_fact, implied_endorsement, deployment_without_link))
)
_NO_ANSWER = ("withholding", "non_answers", "contradictions")
"""Themes of rules whose errors mean that a question has no answer, or two: of the core nobody may silence those."""

Judged = tuple[str, Finding]
"""What is wrong with a comment: the rule that says so, and what it says."""


class Verdict(NamedTuple):
    """The findings of one file, told apart."""

    kept: tuple[Diagnostic, ...]
    suppressed: tuple[Suppressed, ...]
    judged: tuple[Judged, ...]


def judge(case: Case, found: tuple[Diagnostic, ...]) -> Verdict:
    """Overlook what the file asks to overlook and may be, each finding by the first comment that asks for it."""
    today = case.today
    there = _by_place(found)
    suppressed: list[Suppressed] = []
    judged: list[Judged] = []
    for number, suppression in enumerate(case.source.suppressions):
        at = suppression.rule, suppression.line
        meant = there.get(at, [])
        malformed = list(_wrong(suppression, today, offers=number < _OFFERED))
        misplaced = [] if malformed else list(_not_for(suppression, meant))
        until = _day(suppression.until) or today
        is_over = until < today and not malformed
        judged += [_ended(suppression)] if is_over else malformed or misplaced
        if malformed or misplaced:
            continue
        there[at] = [one._replace(lapsed=case.has_lapsed(until)) for one in meant] if is_over else []
        if not is_over:
            suppressed += [Suppressed(one, until, suppression.because) for one in meant]
    kept = [one for some in there.values() for one in some] + [one for one in found if one.stands_for > 1]
    return Verdict(tuple(kept), tuple(suppressed), tuple(judged))


def _by_place(found: Iterable[Diagnostic]) -> dict[tuple[str, int], list[Diagnostic]]:
    """The findings that a comment can be about, by rule and line; one that stands for many is about other lines too."""
    there: dict[tuple[str, int], list[Diagnostic]] = {}
    for one in found:
        if one.stands_for == 1:
            there.setdefault((one.rule, one.position.line), []).append(one)
    return there


def _wrong(suppression: Suppression, today: date, *, offers: bool) -> Iterator[Judged]:
    """What is wrong with a comment, whatever the findings on its line are: one thing at most."""
    until = _day(suppression.until)
    if not suppression.rule:
        form = "allow RULE until YYYY-MM-DD because REASON, its first words in small letters"
        yield _judged("malformed-suppression", suppression, f"what follows `mtbd:` must be: {form}")
    elif suppression.rule not in _themes():
        near = _nearest(suppression) if offers else ""
        yield _judged("malformed-suppression", suppression, f'there is no rule "{suppression.rule}"{near}')
    elif until is None:
        yield _judged("malformed-suppression", suppression, f'"{suppression.until}" is not a day, such as {today}')
    elif len(suppression.because.split()) < _FEWEST_WORDS:
        yield _judged(
            "malformed-suppression", suppression, f'"{suppression.because}" is no reason: say why in a few words'
        )
    elif _is_fixed(suppression.rule):
        yield _judged("suppression-not-allowed", suppression, f"{suppression.rule} cannot be overlooked")
    elif until > today + _LONGEST:
        yield _judged("suppression-too-long", suppression, f"{until} is more than twelve months away")


def _not_for(suppression: Suppression, meant: list[Diagnostic]) -> Iterator[Judged]:
    if not meant:
        yield _judged("unused-suppression", suppression, f"{suppression.rule} finds nothing on line {suppression.line}")
    elif _themes()[suppression.rule] in _NO_ANSWER and any(map(_leaves_core_open, meant)):
        yield _judged(
            "suppression-not-allowed", suppression, "an error about what may never be withheld must be mended"
        )


def _ended(suppression: Suppression) -> Judged:
    message = f"it ended on {suppression.until}, so {suppression.rule} counts again"
    return "expired-suppression", Finding((), message, position=suppression.position, lapsed=True)


def _judged(rule: str, suppression: Suppression, message: str) -> Judged:
    return rule, Finding((), message, position=suppression.position)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) else None
    except ValueError:
        return None


@cache
def _themes() -> dict[str, str]:
    return {name_of(rule): theme_of(rule) for rule in RULES}


def _is_fixed(rule: str) -> bool:
    return _themes()[rule] in _FIXED or rule in _FIXED_RULES


@lru_cache(maxsize=100)
def _near(rule: str) -> str:
    return offer(meant(rule, untitled(_themes())))


def _nearest(suppression: Suppression) -> str:
    return _near(suppression.rule) if len(suppression.rule) < _LONGEST_NAME else ""


def _leaves_core_open(diagnostic: Diagnostic) -> bool:
    """Whether it is an error about a question whose answer may never be withheld."""
    location = diagnostic.location
    question = QUESTIONS.get(location[:2]) or QUESTIONS.get(location[:1])
    is_core = question is not None and question.ask.withhold is Withhold.NEVER
    return is_core and diagnostic.severity is Severity.ERROR
