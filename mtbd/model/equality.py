"""Whether it treats groups of people differently, who looked, and what is done about it."""

from typing import Annotated, Literal

from mtbd.model.answer import Answer
from mtbd.model.ask import Withhold, ask, part
from mtbd.model.characteristic import CHARACTERISTICS, Characteristic
from mtbd.model.group import Group
from mtbd.model.section import Section
from mtbd.model.text import AtLeastOne, Line, Text, Url

Compared = Literal[Characteristic, "other"]
"""A protected characteristic, and `other` for what the Act does not name."""
COMPARED = {**CHARACTERISTICS, "other": "Another group"}


class EqiaSupport(Group):
    """What a force can build its own equality impact assessment on."""

    available: Literal["public", "on_request", "none"] = part(
        "Assessment to start from", terms={"public": "Published", "none": "There is none"}
    )
    summary: Text | None = part("In short")
    url: Url | None = part("Address")


class EqualityFinding(Group):
    """One difference that was found, or looked for and not found."""

    group: Compared = part("Characteristic", terms=COMPARED)
    who: Line | None = part("Which people")
    finding: Line = part("What was found")
    basis: Line | None = part("From what")


class Mitigations(Group):
    """What is done so that differences do no harm: always told in short."""

    summary: Text = part("In short")
    detail: Answer[Text] | None = part("In detail", withhold=Withhold.ALLOWED)
    remaining: Text | None = part("What remains")


class Equality(Section):
    """Whether it treats groups of people differently, who looked, and what is done about it."""

    TITLE = "Equality"
    WHEN = ("affects_individuals",)

    eqia_support: Answer[EqiaSupport] | None = ask(
        "What do you give a force to start its equality impact assessment from?",
        why="The equality duty is the force's own and cannot be handed on, but the facts are often the supplier's.",
        source="equality-act",
        atrs="2.5.1",
        good="{available: public, summary: Results by age and sex and by language of the report., "
        "url: 'https://supplier.example/triage/eqia'}",
        bad="{available: on_request}, for a policy on diversity at work",
    )
    groups_considered: Answer[Annotated[list[Compared], AtLeastOne]] | None = ask(
        "For which groups of people did you look for a difference?",
        why="What was not looked at is as telling as what was.",
        source="equality-act",
        good="[age, sex, race, disability]",
        bad="[other], for users of the product",
        terms=COMPARED,
    )
    findings: Answer[list[EqualityFinding]] | None = ask(
        "What did you find for each group, no difference included?",
        why="In Bridges the force had not satisfied itself that the software did not err more for some.",
        source="bridges",
        good="[{group: race, who: People who report in Polish, finding: Ranked lower than the same report in English, "
        "basis: 400 translated reports}]",
        bad="[{group: race, finding: No bias}]",
    )
    mitigations: Answer[Mitigations] | None = ask(
        "What do you do so that differences do no harm, and what remains?",
        why="A difference that is known can be made up for in how a force works.",
        source="equality-act",
        good="{summary: Reports in other languages go to a person first., remaining: Mixed ones can be missed.}",
        bad="{summary: Our algorithms are fair by design.}",
    )
