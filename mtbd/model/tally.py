"""How much is told: for each section, how many of the questions that a product is asked got which form of answer."""

from __future__ import annotations

from collections import Counter
from typing import Any

from mtbd.model.answer import Answer, State
from mtbd.model.declaration import CHAPTERS, Chapter, Declaration, answer_at, asked_of, traits
from mtbd.model.section import inside
from mtbd.model.supplier import Supplier

ABOUT_ITSELF = frozenset({"metadata", "supplier"})
"""Chapters that are not about the product: the declaration's own dates, and the supplier, who is told once."""


def tally(declaration: Declaration, supplier: Supplier | None) -> dict[str, Counter[State]]:
    """Counts by chapter, in the order of the model; a chapter that is not asked and not answered is not in it."""
    present = traits(declaration, supplier)
    counts = {
        chapter.name: _of_chapter(chapter, declaration, present)
        for chapter in CHAPTERS
        if chapter.name not in ABOUT_ITSELF
    }
    return {name: states for name, states in counts.items() if states}


def _of_chapter(chapter: Chapter, declaration: Declaration, present: frozenset[str]) -> Counter[State]:
    states: Counter[State] = Counter()
    for question in chapter.questions:
        answer = answer_at(declaration, question.location)
        if answer is not None:
            states[state_of(answer)] += 1
        elif asked_of(chapter, question, present):
            states[State.UNANSWERED] += 1
    return states


def state_of(answer: Answer[Any]) -> State:
    """The form of an answer: told in part when a part inside it is withheld."""
    if answer.state is State.DISCLOSED and any(part.answer.withheld for part in inside(answer.value)):
        return State.PARTLY
    return answer.state
