"""What is told of a thing's safety, part by part: the groups of the safety section."""

from typing import Literal

from mtbd.model.answer import Answer
from mtbd.model.ask import Withhold, part
from mtbd.model.group import Group
from mtbd.model.text import Count, Date, Flag, Line, Number, PartyId, Standard, Text, Url


class SafetyStandard(Group):
    """One standard that it was tested to; the level may be withheld where knowing it would put somebody in danger."""

    id: Standard = part("Standard")
    other: Line | None = part("Its name, when it is not in the list")
    edition: Line = part("Edition")
    level: Answer[Line] | None = part("Protection or performance level", withhold=Withhold.SAFETY)
    test_house: PartyId | None = part("Tested by", derived="the supplier itself")
    certificate: Line | None = part("Certificate")
    expires_on: Date | None = part("Valid until")


class Measured(Group):
    """One thing that was measured; the same words as for the performance of a model."""

    metric: Answer[Line] = part("Measured", withhold=Withhold.SAFETY)
    result: Answer[Number] = part("Result", withhold=Withhold.SAFETY)
    unit: Answer[Line] | None = part("Unit", withhold=Withhold.SAFETY)
    limit: Answer[Line] | None = part("Limit of the standard", withhold=Withhold.SAFETY)
    conditions: Answer[Line] = part("Conditions", withhold=Withhold.SAFETY)
    n: Answer[Count] | None = part("Pieces tested", withhold=Withhold.SAFETY)
    tested_by: Answer[PartyId] | None = part("Tested by", withhold=Withhold.SAFETY, derived="the supplier itself")


class OngoingTests(Group):
    """The tests after the first one."""

    batch: Text = part("New batches")
    in_service: Text | None = part("Pieces in use")
    by: PartyId | None = part("Tested by", derived="the supplier itself")
    results_url: Url | None = part("Results")


class ServiceLife(Group):
    """The time for which the maker answers for it."""

    years: Number = part("Years")
    counted_from: Literal["manufacture", "issue", "first_use"] | None = part("Counted from")
    ends_early: Text | None = part("What ends it earlier")
    basis: Text | None = part("How that is known")


class Fit(Group):
    """The sizes for one sex, and whether people of that sex found one that fits."""

    sex: Literal["women", "men", "all"] = part("For", terms={"all": "Women and men alike"})
    sizes: Line = part("Sizes")
    n: Count | None = part("People who tried")
    result: Line | None = part("How it fitted")
    not_fitted: Line | None = part("Whom no size fits")


class Substance(Group):
    """One substance that can harm somebody."""

    name: Line = part("Substance")
    where: Line | None = part("Where")
    risk: Line = part("What to know")


class Recall(Group):
    """One recall or safety warning."""

    on: Date = part("On")
    affects: Line = part("Which pieces")
    reason: Line | None = part("Why")
    action: Line = part("What was done")
    status: Literal["open", "closed"] = part("Status")
    url: Url | None = part("Notice")


class Care(Group):
    """How it is kept in order, and what becomes of it in the end."""

    cleaning: Text | None = part("Cleaning")
    storage: Text | None = part("Storing")
    inspection: Text | None = part("Checking")
    after_damage: Text | None = part("After damage")
    destruction: Text = part("Destruction")


class Injury(Group):
    """The harm that it can do to people, and who has looked at that."""

    injuries: Text = part("Injuries")
    at_greater_risk: Text | None = part("Who is at greater risk")
    reviewed_by: Line | None = part("Medical review by")
    reviewed_on: Date | None = part("Reviewed on")
    recommendations_met: Flag | None = part("What the review asked for is done")
    url: Url | None = part("Review")
