"""The people whom it watches, measures or judges: who they are, and what they can do about it."""

from typing import Annotated, Literal

from mtbd.model.answer import Answer
from mtbd.model.ask import ask, part
from mtbd.model.group import Group
from mtbd.model.section import Section
from mtbd.model.text import AtLeastOne, Flag, Line, Text, Url


class Affected(Group):
    """People whom it affects in one way."""

    who: Line = part("Who")
    how: Line = part("What it can mean for them")
    can_refuse: Flag | None = part("They can refuse or keep away")
    at_greater_risk: Line | None = part("Who among them is at greater risk")


class Necessity(Group):
    """What it is for, and why nothing that intrudes less would do."""

    aim: Text = part("What it is for")
    less_intrusive: Annotated[list[Text], AtLeastOne] = part("Less intrusive ways that were considered")
    why_not_enough: Text = part("Why they are not enough")
    smallest_use: Text | None = part("How its use can be kept small")


class Notice(Group):
    """How people learn that it is used on them."""

    when: Literal["before", "at_the_time", "afterwards", "on_request", "never"] = part("When")
    how: Text = part("How, or why not")
    url: Url | None = part("What they can read")


class Complaints(Group):
    """How people complain or have a result looked at again."""

    to: Line = part("To whom")
    how: Text = part("How")
    redress: Text | None = part("What can be put right")
    supplier_part: Text | None = part("What the supplier does about it")
    next_step: Line | None = part("Who looks at it next")
    url: Url | None = part("Address")


class CollateralIntrusion(Group):
    """What is taken of people who merely happen to be there, and how that is kept small."""

    taken: Text = part("What is taken of bystanders")
    limits: Text = part("What keeps it small")
    kept_for: Line | None = part("Kept for")
    enforced: Flag | None = part("The product itself sees to it")


class People(Section):
    """Whom it watches, measures or judges, why nothing less would do, how they would know, and how they complain."""

    TITLE = "People"
    WHEN = ("is_surveillance", "is_biometric", "affects_individuals")

    affected: Answer[Annotated[list[Affected], AtLeastOne]] | None = ask(
        "Whom does it affect, how, and can they refuse?",
        why="Whether something is proportionate can only be judged for the people it touches.",
        source="techuk-mou",
        good="[{who: People who report a crime by web form, how: A report ranked too low waits longer, "
        "can_refuse: true, at_greater_risk: People who write little English}]",
        bad="[{who: Criminals, how: They are caught}]",
    )
    necessity: Answer[Necessity] | None = ask(
        "What is it for, and why is nothing that intrudes less enough?",
        why="Technology must be necessary and proportionate, and a force must be able to show it.",
        source="pofa",
        good="{aim: That urgent reports are seen within the hour., less_intrusive: [More clerks, Fixed rules], "
        "why_not_enough: Fixed rules missed one urgent report in eight and four more clerks did not change that.}",
        bad="{aim: To fight crime., less_intrusive: [None], why_not_enough: Nothing else works.}",
    )
    notice: Answer[Notice] | None = ask(
        "How would people know that it is used on them, and when?",
        why="Who does not know cannot object; where nobody can be told, the public should know that too.",
        source="pofa",
        good="{when: before, how: The form says so above the button and links to an explanation., "
        "url: 'https://supplier.example/triage/explained'}",
        bad="{when: before, how: It is in the privacy policy.}",
    )
    complaints: Answer[Complaints] | None = ask(
        "How do people complain or have a result looked at again, and what can be put right?",
        why="The camera code asks for a published contact point, and no product is right every time.",
        source="pofa",
        good="{to: The force's contact centre, how: By telephone or form with the report's number., redress: A person "
        "reads the report again the same day., next_step: Independent Office for Police Conduct}",
        bad="{to: The force, how: In the usual way.}",
    )
    collateral_intrusion: Answer[CollateralIntrusion] | None = ask(
        "What is taken of bystanders, and what keeps that small?",
        why="Most people whom a camera sees are not the ones it looks for; a force must weigh that before each use.",
        source="covert-code",
        when=("is_surveillance", "is_biometric"),
        good="{taken: The faces of all who pass within eight metres., limits: Faces that do not match are blurred "
        "before anyone sees them., kept_for: Less than a second, enforced: true}",
        bad="{taken: Nothing of relevance., limits: Officers are trained.}",
    )
