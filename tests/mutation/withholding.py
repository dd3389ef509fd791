"""Faults of withholding: what may not be withheld at all, or not so, and blocks that lack something."""

from __future__ import annotations

from typing import NamedTuple

from mtbd.model.answer import Forms
from mtbd.model.ask import Withhold
from mtbd.model.section import Section
from tests.mutation.document import Document
from tests.mutation.family import Changes, Family, Found
from tests.mutation.spots import spots
from tests.mutation.variant import variant

_WHOLE = (
    "{{what: How each of its parts was chosen and set, concern: {concern}, ground: '{ground}', "
    "harm: A rival who read it would offer the same within a month at half of the price and without our cost., "
    "likelihood: would, for_disclosure: [A force wants to know.], against_disclosure: [It took us six years.], "
    "balance: What a force needs so as to judge it is told beside it., published_instead: Its limits., "
    "ask: nda_to_forces}}"
)
COMMERCIAL = _WHOLE.format(concern="commercial_prejudice", ground="foia2000:s.43(2)")
ENVIRONMENTAL = _WHOLE.format(concern="commercial_prejudice", ground="eir2004:12(5)(e)")

_RIGHT_AND_WRONG = {
    Withhold.NEVER: ("withheld-core-fact", COMMERCIAL),
    Withhold.ALLOWED: ("wrong-law-for-environment", ENVIRONMENTAL),
    Withhold.SECURITY: ("ground-not-for-security", COMMERCIAL),
    Withhold.SAFETY: ("ground-not-for-security", COMMERCIAL),
    Withhold.ENVIRONMENT: ("wrong-law-for-environment", COMMERCIAL),
}
"""For each kind of question a block that is whole and still wrong there, and the rule that says so."""

_ENTAILED = frozenset({"whole-section-withheld", "approval-missing"})


def question_withheld(document: Document) -> Found:
    """Every question that may not be withheld or not on every ground; of those on most grounds, one in a section."""
    for spot in spots(document):
        if spot.is_answer and not spot.has_form:
            withhold, is_question = spot.ask.withhold, issubclass(spot.owner, Section)
            if withhold is Withhold.NEVER and not is_question:
                continue
            rule, block = _RIGHT_AND_WRONG[withhold]
            found = variant("question withheld", document, {spot.at: f"{{withheld: {block}}}"}, rule, entails=_ENTAILED)
            yield (withhold, spot.at[:1] if withhold is Withhold.ALLOWED else spot.at[:2]), found


class Change(NamedTuple):
    """What is changed in a block, and the rule that must say so."""

    key: str
    new: str | None
    rule: str
    at: str
    """The key at which it is reported; empty for the block itself."""
    entails: frozenset[str] = frozenset()


# Another ground may call for parts that the block had no need of.
_OF_GROUND = frozenset({"incomplete-withholding", "ground-not-for-security"})

_CHANGES = (
    Change("harm", None, "incomplete-withholding", ""),
    Change("likelihood", None, "incomplete-withholding", ""),
    Change("for_disclosure", None, "incomplete-withholding", ""),
    Change("against_disclosure", None, "incomplete-withholding", ""),
    Change("balance", None, "incomplete-withholding", ""),
    Change("ground", None, "ground-not-named", "concern", _OF_GROUND),
    Change("ground", "foia2000:s.35", "implausible-ground", "ground", _OF_GROUND),
    Change("ground", "foia2000:s.26", "authority-not-named", "ground", _OF_GROUND),
    Change("in_the_alternative", "foia2000:s.38", "grounds-not-in-the-alternative", "in_the_alternative", _OF_GROUND),
    Change("review_by", "2026-11-21", "withholding-not-reviewed", "review_by"),
    Change("review_by", "2028-01-01", "withholding-not-reviewed", "review_by"),
    Change("decided_on", "2026-11-23", "withholding-not-reviewed", "decided_on"),
    Change("publish_by", "2026-11-21", "promised-too-late", "publish_by"),
    Change("decided_by", "Jane Smith", "personal-name-in-role", "decided_by"),
    Change("ask", "none", "no-way-to-ask", "ask"),
)


def block_changed(document: Document) -> Found:
    """A withholding block on every ground that is used, in each of the ways in which one can be wrong."""
    for spot in spots(document):
        for change in _CHANGES if (spot.owner, spot.name) == (Forms, "withheld") else ():
            if change.new is not None or change.key in spot.data:
                changes: Changes = {(*spot.at, change.key): change.new}
                place = (*spot.at, change.at) if change.at else spot.at
                found = variant("block changed", document, changes, change.rule, place, entails=change.entails)
                yield (change, spot.data.get("ground")), found


WITHHOLDING: tuple[Family, ...] = (question_withheld, block_changed)
"""Every family of faults of withholding."""
