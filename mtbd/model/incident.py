"""What went wrong, and what regulators and courts found."""

from typing import Literal

from mtbd.model.answer import Answer
from mtbd.model.ask import Withhold, part
from mtbd.model.group import Group
from mtbd.model.text import Date, Line, Slug, Text, Url

Affected = Literal["none", "under_10", "10_to_99", "100_to_999", "1000_to_9999", "10000_or_more", "unknown"]


class Incident(Group):
    """One thing that went wrong: that it did is always told, its detail can wait for a live investigation."""

    id: Slug | None = part("Id")
    kind: Literal["security", "data", "safety", "bias_or_accuracy", "service_outage", "legal_or_regulatory"] = part(
        "Kind", terms={"data": "Personal data", "service_outage": "It stopped working"}
    )
    on: Date = part("On")
    summary: Answer[Text] = part("What happened", withhold=Withhold.SECURITY)
    people_affected: Answer[Affected] | None = part(
        "People affected",
        withhold=Withhold.SECURITY,
        terms={
            "none": "Nobody",
            "under_10": "Fewer than 10",
            "10_to_99": "10 to 99",
            "100_to_999": "100 to 999",
            "1000_to_9999": "1,000 to 9,999",
            "10000_or_more": "10,000 or more",
            "unknown": "Not known",
        },
    )
    reported_to: Answer[list[Line]] | None = part("Reported to", withhold=Withhold.SECURITY)
    corrective_action: Answer[Text] | None = part("What was done", withhold=Withhold.SECURITY)
    status: Literal["open", "mitigated", "closed"] = part("Status", terms={"mitigated": "Under control, not closed"})


class RegulatoryAction(Group):
    """One thing that a regulator or a court found or ordered."""

    kind: Literal[
        "enforcement_notice",
        "penalty",
        "reprimand",
        "undertaking",
        "product_safety_order",
        "court_finding",
        "conviction",
        "debarment",
        "other",
    ] = part("Kind", terms={"debarment": "Exclusion from public contracts"})
    authority: Line = part("By")
    on: Date = part("On")
    summary: Text = part("What it was about")
    outcome: Text | None = part("What followed")
    status: Literal["open", "under_appeal", "overturned", "closed"] = part("Status")
    url: Url | None = part("Where it is published")
