"""First questions of a force that only some products are asked: about AI, others who work on data, safety, people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from mtbd.catalogue import Entry
from mtbd.model.covenant import HumanReview
from mtbd.model.data_handling import TrainingUse
from mtbd.model.declaration import answer_at, value_at
from mtbd.pages.fact import Fact, brief, countries, fact
from mtbd.pages.flow import IMPROVING, OTHERS, TRAINING
from mtbd.pages.layout import columns
from mtbd.pages.phrase import row_name, words
from mtbd.pages.wording import lcfirst


def section_facts(entry: Entry) -> Iterator[Fact]:
    """Those whose section the declaration has; what is missing from a section says so."""
    declaration = entry.declaration
    if value_at(declaration, "product", "uses_ai"):
        yield fact(entry, "Who measured how well its AI works?", ("ai", "models"), _measured)
        yield fact(entry, "Does a person look at its output?", ("ai", "human_review"), _review)
    if answer_at(declaration, OTHERS) is not None:
        yield fact(entry, "Does anyone else work on the data?", OTHERS, _others)
    if answer_at(declaration, TRAINING) is not None:
        yield fact(entry, "Are data used to train or improve?", TRAINING, _improving)
    if declaration.safety is not None:
        yield fact(entry, "To which standard was it tested?", ("safety", "standards"), _standards)
    if declaration.people is not None:
        yield fact(entry, "How do people complain?", ("people", "complaints"), _complaints)


_EVALUATORS = (
    ("independent", "Somebody independent"),
    ("customer", "A customer"),
    ("self", "Only the supplier"),
)


def _measured(models: Any) -> tuple[str, str]:
    """Whose word the figures are, the most independent first, and for which groups of people there are any."""
    figures = [figure for model in models for figure in model.performance]
    if not figures:
        return "No figures are given", ""
    whose = Counter(one.evaluator for one in figures)
    said = next(f"{said}{_some(whose[word], figures)}" for word, said in _EVALUATORS if whose[word])
    compared = sum(1 for one in figures if one.subgroups)
    of = _some(compared, figures).removeprefix(", ") if compared else "not"
    return said, f"{of} compared by groups of people".strip()


def _some(number: int, figures: list[Any]) -> str:
    """How many of the figures, unless it is all of them."""
    return "" if number == len(figures) else f", {number} of {len(figures)} figures"


_STAGES = next(one.ask.terms for one in columns(HumanReview) if one.key == "stage")


def _review(review: Any) -> tuple[str, str]:
    when = _STAGES.get(review.stage) or words(review.stage)
    can = "can" if review.can_override else "cannot"
    return when, "" if review.stage == "never" else f"that person {can} decide otherwise"


def _others(subprocessors: Any) -> tuple[str, str]:
    if not subprocessors:
        return "No", ""
    number = len(subprocessors)
    return f"{number} sub-processor{'s' if number > 1 else ''}", f"in {countries(one.country for one in subprocessors)}"


def _improving(use: TrainingUse) -> tuple[str, str]:
    return IMPROVING[use.force_data_used], brief(f"for {lcfirst(', '.join(use.purposes))}") if use.purposes else ""


def _standards(standards: Any) -> tuple[str, str]:
    if not standards:
        return "None", ""
    names = [one.other or row_name("standards", one.id) for one in standards]
    return brief(", ".join(names)), "" if all(one.test_house for one in standards) else "by the supplier itself"


def _complaints(complaints: Any) -> tuple[str, str]:
    return complaints.to, brief(complaints.how)
