"""One first question of a force with its short answer, and how an answer of a declaration becomes one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from mtbd.catalogue import Entry
from mtbd.diagnostic import Location, dotted
from mtbd.model.answer import Answer, State
from mtbd.model.declaration import answer_at
from mtbd.pages.phrase import country
from mtbd.pages.wording import words_of


class Fact(NamedTuple):
    """One question with a short answer."""

    question: str
    answer: str
    more: str = ""
    path: str = ""
    """Where the whole answer stands on the page."""


Said = Callable[[Any], tuple[str, str]]
"""Puts the value of an answer into a few words, and what to add to them."""


def fact(entry: Entry, question: str, location: Location, said: Said) -> Fact:
    """A question that one answer of the declaration settles."""
    answer = answer_at(entry.declaration, location)
    told = answer.value if isinstance(answer, Answer) else None
    short = (unknown(entry, answer), _reason(answer)) if told is None else said(told)
    return Fact(question, *short, path=dotted(location))


def unknown(entry: Entry, answer: Any) -> str:
    """Why there is no value, in a few words."""
    state = answer.state if isinstance(answer, Answer) else State.UNANSWERED
    return words_of(compiled=entry.is_compilation)[state]


_LONGEST = 110
ENOUGH = 60
"""Of a reason that adds little to the short answer: the first screen is for answers."""


def _reason(answer: Any) -> str:
    """The supplier's words on why there is no value."""
    if not isinstance(answer, Answer):
        return ""
    return brief(answer.forms.not_applicable or "") or brief(answer.forms.not_yet_known or "", ENOUGH)


def brief(text: str, longest: int = _LONGEST) -> str:
    """The first words of a text: the whole stands further down."""
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0] + " ..."


def countries(codes: Iterable[str]) -> str:
    """The names of countries, each once."""
    return ", ".join(country(code) for code in dict.fromkeys(codes))
