"""Charter commitment 4: sustainability. Environmental information has its own law on withholding."""

from typing import Literal

from mtbd.model.answer import Answer
from mtbd.model.ask import Withhold, ask, part
from mtbd.model.group import Group
from mtbd.model.section import Section
from mtbd.model.text import Date, Flag, Number, Reason, Text, Url, Year


class CarbonReductionPlan(Group):
    """The plan that PPN 006 asks for; emissions in tonnes of carbon dioxide equivalent a year."""

    url: Url = part("Plan", required=True)
    published_on: Date = part("Published on", required=True)
    baseline_year: Year | None = part("Baseline year")
    scope1_t: Number | None = part("Scope 1, tonnes a year")
    scope2_t: Number | None = part("Scope 2, tonnes a year")
    scope3_subset_t: Number | None = part("Part of scope 3, tonnes a year")
    net_zero_year: Year = part("Net zero by", required=True)
    ppn: Literal["ppn-006"] | None = part("Follows", terms={"ppn-006": "PPN 006"})


class Energy(Group):
    """What running it takes."""

    product_kwh_basis: Answer[Text] | None = part("Energy use and how it is worked out", withhold=Withhold.ENVIRONMENT)
    hosting_renewable_pct: Answer[Number] | None = part("Hosting on renewable energy, %", withhold=Withhold.ENVIRONMENT)
    efficient_datacentres: Answer[Text] | None = part("Efficient data centres", withhold=Withhold.ENVIRONMENT)


class Hardware(Group):
    """How long a thing lasts and what becomes of it."""

    expected_life_years: Answer[Number] | None = part("Expected life in years", withhold=Withhold.ENVIRONMENT)
    repairable: Answer[Text] | None = part("Repair", withhold=Withhold.ENVIRONMENT)
    takeback: Answer[Text] | None = part("Taking back", withhold=Withhold.ENVIRONMENT)
    weee: Answer[Text] | None = part("Electrical waste", withhold=Withhold.ENVIRONMENT)


class EnvironmentalManagement(Group):
    """A certified environmental management system."""

    iso14001: Flag = part("ISO 14001", required=True)
    expires_on: Date | None = part("Valid until")


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
    carbon_reduction_plan: Answer[CarbonReductionPlan] | None = ask(
        "Where is your carbon reduction plan, and what does it commit to?",
        why="Bids for contracts over 5 million pounds a year need one.",
        source="ppn-006",
        when=("expects_contracts_over_5m",),
        good="{url: 'https://supplier.example/carbon', published_on: 2026-04-01, net_zero_year: 2045, ppn: ppn-006}",
        bad="{url: 'https://supplier.example', published_on: 2021-01-01, net_zero_year: 2070}",
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
        "How long does it last, can it be repaired, and who takes it back?",
        why="What is bought again every two years costs more than its price.",
        source="charter-4",
        when=("physical",),
        withhold=Withhold.ENVIRONMENT,
        good="{expected_life_years: 5, repairable: Covers and straps are sold singly., takeback: Free of charge.}",
        bad="{repairable: Contact us.}",
    )
    environmental_management: Answer[EnvironmentalManagement] | None = ask(
        "Is your environmental management certified?",
        why="A certificate with a date can be checked.",
        source="g-cloud",
        required=False,
        good="{iso14001: true, expires_on: 2028-03-31}",
        bad="{iso14001: true}, for a certificate that has lapsed",
    )
