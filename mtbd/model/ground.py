"""Grounds for withholding as `provisions.yaml` has them, and what a block means once its defaults are filled in."""

from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from mtbd import reference
from mtbd.model.ask import Withhold
from mtbd.model.metadata import Metadata
from mtbd.model.withheld import CONCERNS, Withheld

Ground = Mapping[str, Any]
"""A row of `provisions.yaml`."""

HARM_TESTS = frozenset({"prejudice", "substantial_prejudice", "endangerment", "safeguarding", "adverse_effect"})
"""Tests for which the harm must be told."""
LIKELIHOOD_TESTS = HARM_TESTS - {"safeguarding"}
"""Tests for which it must be told how likely the harm is."""


def ground(identifier: str) -> Ground:
    """The row of that id, such as `foia2000:s.43(2)`."""
    return reference.row("provisions", identifier)


def proposed(concern: str, withhold: Withhold) -> Ground | None:
    """The ground that usually follows from a concern: environmental answers have a law of their own."""
    environmental = withhold is Withhold.ENVIRONMENT
    for row in reference.rows("provisions"):
        if concern in row.get("proposed_for", ()) and (row.get("environment") == "true") == environmental:
            return row
    return None


def fits(row: Ground, withhold: Withhold, *, requested: bool = False) -> bool:
    """Whether an answer may be withheld on a ground; `requested`: at the request of a force."""
    if withhold is Withhold.SECURITY:
        return bool(row.get("security") == "true")
    if withhold is Withhold.SAFETY:
        return row.get("safety") == "true" or (row["use"] == "authority" and requested)
    return True


def fitting(withhold: Withhold) -> list[str]:
    """The concerns for which the usual ground is one that such an answer may be withheld on."""
    return [one for one in CONCERNS if (row := proposed(one, withhold)) and fits(row, withhold)]


def needs_public_interest_test(row: Ground) -> bool:
    """Whether a ground is qualified."""
    return bool(row["kind"] == "qualified")


def needed(row: Ground) -> Iterator[str]:
    """The keys that a block on this ground must have, beside what and concern."""
    if row["test"] in HARM_TESTS:
        yield "harm"
    if row["test"] in LIKELIHOOD_TESTS:
        yield "likelihood"
    if needs_public_interest_test(row):
        yield from ("for_disclosure", "against_disclosure", "balance")
    if "needs" in row:
        yield row["needs"]


class Settled(NamedTuple):
    """A withholding block with its defaults filled in; None where neither the author nor a default says."""

    withheld: Withheld
    ground: Ground | None
    alternative: Ground | None
    scottish: Ground | None
    ask_at: str | None
    decided_by: str | None
    decided_on: date | None
    review_by: date | None

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """The ground and the one in the alternative, as far as there are any."""
        return tuple(row for row in (self.ground, self.alternative) if row is not None)

    def is_fit(self, withhold: Withhold) -> bool:
        """Whether its ground is one for such an answer, if it has one: else, what the ground calls for is beside it."""
        requested = self.withheld.requested_by is not None
        return self.ground is None or fits(self.ground, withhold, requested=requested)


def settle(withheld: Withheld, withhold: Withhold, metadata: Metadata | None) -> Settled:
    """What a block means: the author's words, else what follows from the concern and the metadata."""
    row = ground(withheld.ground) if withheld.ground else proposed(withheld.concern, withhold)
    decided_on = withheld.decided_on or (metadata.reviewed_on if metadata else None)
    return Settled(
        withheld,
        row,
        ground(withheld.in_the_alternative) if withheld.in_the_alternative else None,
        ground(row["scotland"]) if row and "scotland" in row else None,
        withheld.ask_at or (metadata.contact_email if metadata else None),
        withheld.decided_by or (metadata.approver_role if metadata else None),
        decided_on,
        withheld.review_by or (a_year_after(decided_on) if decided_on else None),
    )


def a_year_after(day: date) -> date:
    """The same day of the next year; the last of February for a leap day."""
    return months_after(day, 12)


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or earlier below 0; the month's last day where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, monthrange(year, month + 1)[1]))
