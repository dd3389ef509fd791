"""The six principles of the Covenant for Using AI in Policing, and the checks by people that bear them out."""

from typing import Annotated, Literal

from mtbd.model.answer import Answer
from mtbd.model.ask import Withhold, part
from mtbd.model.group import Group
from mtbd.model.text import AtLeastOne, Count, Date, Flag, Line, Number, Text, Url, text

Statement = Annotated[str, text(2000, shortest=40)]
"""A sentence or two that say how."""
Degree = Literal["low", "medium", "high"]


class Principle(Group):
    """How the product lives up to one principle, and where it does not yet."""

    statement: Answer[Statement] = part("How")
    gaps: Text | None = part("What is still missing")


class Explainable(Principle):
    """C: how an output can be explained, and to whom."""

    method: Answer[Text] = part("By what means", withhold=Withhold.ALLOWED)
    audience: Answer[Annotated[list[Line], AtLeastOne]] = part("To whom", withhold=Withhold.ALLOWED)


class Responsible(Principle):
    """D: what it is to achieve, set before use, and what keeps people from following it blindly."""

    intended_outcomes: Annotated[list[Text], AtLeastOne] = part("Outcomes that were set before use")
    automation_bias_measures: Text = part("What keeps users from accepting output unread")


class Accountable(Principle):
    """E: who answers for it; roles, never names."""

    supplier_role: Line = part("Who answers for it at the supplier")
    force_role_expected: Line = part("Who should answer for it in a force")


class DataQuality(Group):
    """Whether the quality of the data is known, and stays known."""

    assessed: Flag = part("Assessed")
    tracked: Flag = part("Tracked over time")
    reported: Flag = part("Reported to forces")
    description: Text | None = part("How")


class Robust(Principle):
    """F: whether the data are good enough for the purpose."""

    data_quality: DataQuality = part("Quality of the data")


class Covenant(Group):
    """The six principles, in the order and with the letters of the Covenant."""

    lawful: Principle = part("A. Lawful")
    transparent: Principle = part("B. Transparent")
    explainable: Explainable = part("C. Explainable")
    responsible: Responsible = part("D. Responsible")
    accountable: Accountable = part("E. Accountable")
    robust: Robust = part("F. Robust")


class HumanReview(Group):
    """Where a person looks at what the machine says, and what that person can do."""

    stage: Literal["always", "above_threshold", "sample", "on_request", "never"] = part(
        "When a person looks at it",
        terms={
            "always": "Every output, before it is used",
            "above_threshold": "Some outputs before they are used, by a rule",
            "sample": "A sample, afterwards",
            "on_request": "When somebody asks for it",
        },
    )
    reviewer_competence: Text = part("What that person must know")
    can_override: Flag = part("That person can decide otherwise")
    override_recorded: Flag = part("Each such decision is recorded")
    override_rate: Number | None = part("How often that happens, %")


class Appeals(Group):
    """How somebody affected can challenge an output, and what was done with it."""

    output: Text = part("Challenging an output")
    process: Text = part("Challenging the process as a whole")
    url: Url | None = part("Where to begin")


class ImpactAssessment(Group):
    """One assessment of what the product means for people."""

    type: Answer[Literal["dpia", "eqia", "aia", "hria", "ethics", "other"]] = part(
        "Kind",
        withhold=Withhold.ALLOWED,
        terms={
            "dpia": "Data protection impact assessment",
            "eqia": "Equality impact assessment",
            "aia": "Algorithmic impact assessment",
            "hria": "Human rights impact assessment",
            "ethics": "Ethics review",
        },
    )
    by_role: Answer[Line] = part("By", withhold=Withhold.ALLOWED)
    on: Answer[Date] = part("On", withhold=Withhold.ALLOWED)
    summary: Answer[Text] | None = part("What it found", withhold=Withhold.ALLOWED)
    url: Answer[Url] | None = part("Where it can be read", withhold=Withhold.ALLOWED)
    access: Answer[Literal["public", "on_request", "nda_to_forces"]] | None = part(
        "Who can read it",
        withhold=Withhold.ALLOWED,
        terms={"public": "Everybody", "nda_to_forces": "Forces, under a confidentiality agreement"},
    )


class Risk(Group):
    """One thing that can go wrong, and what is done about it."""

    category: Answer[
        Literal[
            "data",
            "application_and_use",
            "algorithm_model_or_tool_efficacy",
            "outputs_and_decisions",
            "organisational_and_corporate",
            "public_engagement",
        ]
    ] = part(
        "Kind",
        withhold=Withhold.ALLOWED,
        terms={"algorithm_model_or_tool_efficacy": "How well the algorithm, model or tool works"},
    )
    description: Answer[Text] = part("What can go wrong", withhold=Withhold.ALLOWED)
    likelihood: Answer[Degree] | None = part("How likely", withhold=Withhold.ALLOWED)
    mitigation: Answer[Text] = part("What is done about it", withhold=Withhold.ALLOWED)
    residual: Answer[Degree] | None = part("What risk is left", withhold=Withhold.ALLOWED)
    owner_role: Answer[Line] | None = part("Who looks after it", withhold=Withhold.ALLOWED)


class ChecklistFlags(Group):
    """How many flags of each colour the checklist raised."""

    red: Answer[Count] = part("Red", withhold=Withhold.ALLOWED)
    orange: Answer[Count] = part("Orange", withhold=Withhold.ALLOWED)
    green: Answer[Count] = part("Green", withhold=Withhold.ALLOWED)


class ResponsibleAiChecklist(Group):
    """The Responsible AI checklist that forces fill in with their ethics committee."""

    status: Literal["completed", "in_progress", "not_done"] = part("Status")
    version: Answer[Line] | None = part("Version of the checklist", withhold=Withhold.ALLOWED)
    on: Answer[Date] | None = part("On", withhold=Withhold.ALLOWED)
    flags: Answer[ChecklistFlags] | None = part("Flags", withhold=Withhold.ALLOWED)
    reviewed_by: Answer[Line] | None = part("Reviewed by", withhold=Withhold.ALLOWED)
    url: Answer[Url] | None = part("Where it can be read", withhold=Withhold.ALLOWED)


class Check(Group):
    """One kind of test, and whether it was done."""

    done: Answer[Flag] = part("Done", withhold=Withhold.ALLOWED)
    by: Answer[Line] | None = part("By", withhold=Withhold.ALLOWED)
    on: Answer[Date] | None = part("On", withhold=Withhold.ALLOWED)
    summary: Answer[Text] | None = part("What came out", withhold=Withhold.ALLOWED)


class Checks(Group):
    """Tests beyond measuring how well it works."""

    red_team: Answer[Check] | None = part("Attempts to misuse it", withhold=Withhold.ALLOWED)
    adversarial: Answer[Check] | None = part("Input made to mislead it", withhold=Withhold.ALLOWED)
    user_acceptance: Answer[Check] | None = part("Trial by the people who will use it", withhold=Withhold.ALLOWED)
    pilot: Answer[Check] | None = part("Pilot in real work", withhold=Withhold.ALLOWED)


class Threshold(Group):
    """A limit, and what happens when it is passed."""

    metric: Answer[Line] = part("Measure", withhold=Withhold.ALLOWED)
    limit: Answer[Line] = part("Limit", withhold=Withhold.ALLOWED)
    action: Answer[Text] = part("Then", withhold=Withhold.ALLOWED)


class Monitoring(Group):
    """How anyone would notice that it no longer works as it did."""

    metrics: Answer[Annotated[list[Line], AtLeastOne]] = part("Watched", withhold=Withhold.ALLOWED)
    drift_detection: Answer[Text] | None = part("How drift is noticed", withhold=Withhold.ALLOWED)
    thresholds: Answer[list[Threshold]] | None = part("Limits", withhold=Withhold.ALLOWED)
    retest_months: Answer[Count] | None = part("Tested again every, in months", withhold=Withhold.ALLOWED)
    ethics_rereferral: Answer[Text] | None = part(
        "When it goes back to the ethics committee", withhold=Withhold.ALLOWED
    )
