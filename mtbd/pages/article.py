"""One question with what became of it, as HTML; plain `str` inside, as `phrase` says, and `articles` marks it once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple

from markupsafe import Markup

from mtbd.model.answer import Answer, State
from mtbd.model.evidence import Evidence, level
from mtbd.pages.asked import Asked
from mtbd.pages.phrase import Around, day, question
from mtbd.pages.prose import prose
from mtbd.pages.wording import BECAME, LEVELS

if TYPE_CHECKING:  # what is withheld is rendered with templates, and templates know articles
    from mtbd.pages.holding import Holding


class Beside(NamedTuple):
    """What all answers of a page have beside them."""

    around: Around
    evidence: Mapping[str, tuple[Evidence, bool]]
    """What answers may cite, by id, and whether each has expired."""
    links: list[str]
    """Whom to ask and where to report an error, as HTML, cut where the path of the answer goes."""
    reported: Mapping[str, str]
    """What readers reported as wrong, as HTML, by the path of the answer."""


class Shown(NamedTuple):
    """One question with what became of it."""

    asked: Asked
    answer: Answer[Any]
    state: State
    value: Markup
    """The value as HTML; empty when there is none."""
    kept: tuple[Holding, ...]
    """What is kept back."""
    held: str
    """The same as HTML."""
    overrides: bool
    """Whether the declaration says this about its supplier itself, over the supplier's own file."""
    beside: Beside


def articles(found: Iterable[Shown]) -> Markup:
    """Questions one below the other."""
    return Markup("\n".join(map(_article, found)))


def _article(one: Shown) -> str:
    asked, beside = one.asked, one.beside
    look = "answer answer--short" if _is_short(one.answer) else "answer"
    reported = beside.reported.get(asked.path, "")
    return (
        f'<article class="{look}"{asked.heading}\n{told(one)}{one.held}{_based_on(one)}{reported}'
        f'<div class="answer__actions">{carries(one) if one.value else ""}\n'
        '<details class="why"><summary>Why a force asks, and whom to ask</summary>'
        f"{asked.why}{asked.path.join(beside.links)}</details> {asked.link}</div></article>"
    )


def _is_short(answer: Answer[Any]) -> bool:
    """Whether it is a plain yes or no, which needs no room of its own."""
    return isinstance(answer.value, bool) and not answer.forms.note


def told(one: Shown) -> str:
    """The value, or why there is none, and what is noted about it."""
    state, note = one.state, one.answer.forms.note
    value = f'<div class="answer__value">{one.value}</div>\n' if one.value else ""
    if state is State.DISCLOSED and not note:
        return value
    noted = f'<div class="answer__note">{prose(note)}</div>\n' if note else ""
    if state is State.DISCLOSED:
        return f"{value}{noted}"
    tag = f'<span class="tag tag--{BECAME[state].look}">{one.beside.around.became(state)}</span>'
    if state is State.PARTLY:
        return f"{value}{noted}<p>{tag}</p>\n"
    return f'<p class="answer__value">{tag}{_since(one)}</p>{_reason(one)}\n{value}{noted}'


def _since(one: Shown) -> str:
    """Since when there is no value, or until when."""
    forms, around = one.answer.forms, one.beside.around
    if one.state is State.NOT_TOLD and forms.not_told:
        return f" {around.refused(forms.not_told)}."
    if one.state is State.UNANSWERED and around.compiled_on:
        return f" by {day(around.compiled_on)}."
    if one.state is not State.NOT_YET_KNOWN:
        return ""
    known_by = f" known by {day(forms.by)}" if forms.by else ""
    return f" by {day(around.compiled_on)}" if around.compiled_on else known_by


def _reason(one: Shown) -> str:
    """Why it does not apply or is not known, in the supplier's words."""
    forms = one.answer.forms
    reasons = {State.NOT_APPLICABLE: forms.not_applicable, State.NOT_YET_KNOWN: forms.not_yet_known}
    reason = reasons.get(one.state)
    return prose(reason) if reason else ""


def _based_on(one: Shown) -> str:
    """What the answer rests on and what is read with it, a line each."""
    lines = []
    if one.overrides:
        lines.append("Said for this product; the supplier's own page may say otherwise.")
    if cited := _cited(one):
        lines.append(f"{_cites(one)} {'; '.join(map(_link, cited))}")
    if see := one.answer.forms.see:
        lines.append(f"See {', '.join([question(path, '') for path in see])}")
    return "".join([f'<p class="answer__evidence">{line}</p>\n' for line in lines]) if lines else ""


def _cited(one: Shown) -> list[tuple[Evidence, bool]]:
    """The items that the answer cites, and whether each has expired."""
    known, ids = one.beside.evidence, one.answer.forms.evidence
    return [known[name] for name in ids if name in known] if ids else []


def _cites(one: Shown) -> str:
    if one.beside.around.compiled_on is None:
        return "Evidence:"
    return "Read:" if one.state is State.NOT_YET_KNOWN else "From"


def _link(cited: tuple[Evidence, bool]) -> str:
    item, is_old = cited
    return f'<a href="#evidence.{escape(item.id)}">{escape(item.title)}</a>{" (expired)" if is_old else ""}'


def carries(one: Shown) -> str:
    """How far the evidence carries; a compilation's is what others read, and carries nothing."""
    around = one.beside.around
    if around.compiled_on:
        return ""
    cited = _cited(one)
    reached = level((item for item, _ in cited), around.today) if cited else None
    said = f"Best evidence: <strong>{LEVELS[reached]}</strong>" if reached in LEVELS else "Asserted"
    return f'<span class="answer__level">{said}</span>'
