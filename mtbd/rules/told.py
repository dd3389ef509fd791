"""What a declaration tells, where it tells it plainly: the value of an answer, its models and their figures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from mtbd.diagnostic import Location
from mtbd.model.ai import Ai
from mtbd.model.ai_models import Model, Performance
from mtbd.model.answer import Answer
from mtbd.model.data_protection import DataProtection
from mtbd.rules.case import Case

Told = TypeVar("Told")


def told(answer: Answer[Told] | None) -> Told | None:
    """The value of an answer; None where there is no answer, or none that tells."""
    return answer.value if answer else None


def unexplained(answer: Answer[Told] | None) -> Told | None:
    """The value of an answer without a note: a gap that the supplier explains is told, and nobody need be warned."""
    return answer.value if answer and not answer.forms.note else None


def ai(case: Case) -> Ai:
    """The section on AI; an empty one where a declaration has none."""
    return case.declaration.ai or Ai()


def data_protection(case: Case) -> DataProtection:
    """The section on data protection; an empty one where a declaration has none."""
    return case.declaration.data_protection or DataProtection()


def models(case: Case) -> Iterator[tuple[Location, Model]]:
    """Each model with its place."""
    for index, model in enumerate(told(ai(case).models) or []):
        yield ("ai", "models", index), model


def figures(case: Case) -> Iterator[tuple[Location, Model, Performance]]:
    """Each measured figure with its place and its model."""
    for at, model in models(case):
        for index, figure in enumerate(model.performance):
            yield (*at, "performance", index), model, figure
