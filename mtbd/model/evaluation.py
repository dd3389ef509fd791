"""Whether it works, who looked, and what they found, null and negative results included."""

from typing import Literal

from mtbd.model.answer import Answer
from mtbd.model.ask import ask, part
from mtbd.model.group import Group
from mtbd.model.section import Section
from mtbd.model.text import Count, Date, Flag, Line, Text, Url


class Study(Group):
    """One evaluation of the product."""

    title: Line = part("Title")
    type: Literal[
        "rct", "quasi_experimental", "before_after", "observational", "test_bench", "qualitative", "modelling"
    ] = part(
        "Kind of study",
        terms={
            "rct": "Randomised controlled trial",
            "quasi_experimental": "Comparison without randomising",
            "before_after": "Before and after",
            "observational": "Observation",
            "test_bench": "Test on a bench or on set data",
            "qualitative": "Interviews or observation in words",
            "modelling": "Calculation with a model",
        },
    )
    setting: Text = part("Where and with whom")
    n: Count | None = part("How many cases or people")
    outcome: Text = part("What was measured")
    effect: Text = part("What was found")
    null_or_negative: Flag = part("Found no effect, or a bad one")
    evaluator: Line = part("Evaluated by")
    independence: Literal["self_declared", "supplier_commissioned", "customer", "regulator", "independent"] = part(
        "Independence", terms={"self_declared": "The supplier itself"}
    )
    peer_reviewed: Flag | None = part("Peer reviewed")
    url: Url | None = part("Report")
    on: Date | None = part("On")


class Evaluation(Section):
    """Whether it works, who looked, and what they found. A null result is a result."""

    TITLE = "Evaluation"

    independently_evaluated: Answer[Flag] | None = ask(
        "Has anyone independent of you evaluated it?",
        why="Policing wants technology that is evidence-based, and the supplier is not a neutral judge of it.",
        source="techuk-mou",
        good="true",
        bad="true, for a customer's letter of thanks",
    )
    evaluations: Answer[list[Study]] | None = ask(
        "Which evaluations were made, how, and what did they find, good or bad?",
        why="A force can judge a study; it cannot judge a claim.",
        source="evidence-based-policing",
        when=("digital", "service"),
        good="[{title: Trial in Kent, type: before_after, setting: One control room for six weeks, n: 4210, "
        "outcome: Hours until an answer, effect: From 31 to 12 hours, null_or_negative: false, "
        "evaluator: Kent Police, independence: customer}]",
        bad="[]",
    )
