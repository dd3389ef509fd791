"""What a declaration tells, where it tells it plainly: the value of an answer, its models and their figures."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TypeVar

from mtbd.diagnostic import Location
from mtbd.model.ai import Ai
from mtbd.model.ai_models import LEARNT, Model, Performance
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


def for_training(case: Case) -> frozenset[str]:
    """The ids of the data sets that are listed as training data."""
    return frozenset(one.id for one in told(ai(case).datasets) or () if one.role == "training")


def was_trained(model: Model, training: Collection[str]) -> bool:
    """Whether the supplier trained a model; `training` holds the ids of training data.

    Rules and weights may be set by hand, and a plan may be searched for without learning; but a weighted sum that was
    made with training data was fitted to them.
    """
    origin, kind = told(model.origin), told(model.type)
    if origin == "built" and kind == "linear":
        return not set(training).isdisjoint(model.datasets or ())
    return origin == "fine_tuned" or (origin == "built" and kind in LEARNT)


def figures(case: Case) -> Iterator[tuple[Location, Model, Performance]]:
    """Each measured figure with its place and its model."""
    for at, model in models(case):
        for index, figure in enumerate(model.performance):
            yield (*at, "performance", index), model, figure
