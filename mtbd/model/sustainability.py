"""Charter commitment 4: sustainability. Environmental information has its own law on withholding."""

from mtbd.model.answer import Answer
from mtbd.model.ask import Withhold, ask, part
from mtbd.model.group import Group
from mtbd.model.section import Section
from mtbd.model.text import Number, Reason, Text


class Energy(Group):
    """What running it takes."""

    product_kwh_basis: Answer[Text] | None = part("Energy use and how it is worked out", withhold=Withhold.ENVIRONMENT)
    hosting_renewable_pct: Answer[Number] | None = part("Hosting on renewable energy, %", withhold=Withhold.ENVIRONMENT)
    efficient_datacentres: Answer[Text] | None = part("Efficient data centres", withhold=Withhold.ENVIRONMENT)


class Hardware(Group):
    """Whether a thing can be repaired and what becomes of it; how long it lasts stands under safety."""

    repairable: Answer[Text] | None = part("Repair", withhold=Withhold.ENVIRONMENT)
    takeback: Answer[Text] | None = part("Taking back", withhold=Withhold.ENVIRONMENT)
    weee: Answer[Text] | None = part("Electrical waste", withhold=Withhold.ENVIRONMENT)


class Sustainability(Section):
    """What it costs the environment, and what the supplier does about it."""

    TITLE = "Sustainability"

    statement: Answer[Reason] | None = ask(
        "How do you support UK policing in delivering sustainability?",
        why="It is the fourth commitment of the Charter.",
        source="charter-4",
        good="Panels are taken back after five years and their fibres reused in blankets; 61 % came back in 2025.",
        bad="We care about the planet.",
    )
    energy: Answer[Energy] | None = ask(
        "How much energy does it use, and where does that come from?",
        why="Forces report their own emissions, and hosting is part of them.",
        source="g-cloud",
        required=False,
        withhold=Withhold.ENVIRONMENT,
        good="{hosting_renewable_pct: 100}",
        bad="{efficient_datacentres: Green hosting.}",
    )
    hardware: Answer[Hardware] | None = ask(
        "Can it be repaired, and who takes it back when its time is over?",
        why="What is bought again every two years costs more than its price.",
        source="charter-4",
        when=("physical",),
        withhold=Withhold.ENVIRONMENT,
        good="{repairable: Covers and straps are sold singly., takeback: Free of charge.}",
        bad="{repairable: Contact us.}",
    )
