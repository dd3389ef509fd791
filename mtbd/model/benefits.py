"""What the product is good for, in claims that can be checked: value, innovation, time, and the public."""

from typing import Literal

from mtbd.model.answer import Answer
from mtbd.model.ask import Withhold, ask, part
from mtbd.model.group import Group
from mtbd.model.section import Section
from mtbd.model.text import ForceOrUndisclosed, Line, Number, Text


class Claim(Group):
    """One benefit, and how anybody knows."""

    claim: Text = part("Claim")
    strength: Literal["anecdote", "supplier_measured", "customer_measured", "independent"] = part(
        "How it is known",
        terms={
            "anecdote": "Told by users, not measured",
            "supplier_measured": "Measured by the supplier",
            "customer_measured": "Measured by a customer",
            "independent": "Measured by somebody independent",
        },
    )
    metric: Line | None = part("Measured")
    baseline: Number | None = part("Before")
    result: Number | None = part("After")
    unit: Line | None = part("Unit")
    period: Line | None = part("Period")
    force: Answer[ForceOrUndisclosed] | None = part("Force", withhold=Withhold.ALLOWED)
    confidence_note: Text | None = part("How sure that is")


class ValueForMoney(Claim):
    """A benefit set against what it takes to get it: the return on what is spent."""

    cost: Line | None = part("What it takes: price, setting up, people's time")
    payback: Line | None = part("Pays for itself after")


class Benefits(Section):
    """What it is good for. If you claim nothing under a heading, say so with not_applicable: that is a fair answer."""

    TITLE = "Benefits"

    value_for_money: Answer[ValueForMoney] | None = ask(
        "What does a force gain from it, at what cost, and after what time has it paid for itself?",
        why="Better value for money is the first aim of the police ICT company, and the Charter wants a better return.",
        source="ict-company",
        atrs="2.2.2",
        when=("digital", "service"),
        good="{claim: Two clerks' hours a day less reading., strength: customer_measured, metric: Clerks' hours a day, "
        "baseline: 14, result: 12, unit: hours, period: Six weeks in 2026, force: undisclosed, "
        "cost: 40000 pounds a year and two days of training, payback: Sixteen months}",
        bad="{claim: Saves forces millions., strength: supplier_measured}",
    )
    innovation: Answer[Claim] | None = ask(
        "What can officers and staff do with it that they could not do before?",
        why="Giving operational officers the best of new technology is the second aim of the police ICT company.",
        source="ict-company",
        atrs="2.2.2",
        when=("digital",),
        good="{claim: Supervisors see why a report is ranked high before they open it., strength: anecdote}",
        bad="{claim: Cutting-edge innovation., strength: anecdote}",
    )
    officer_time_freed: Answer[Claim] | None = ask(
        "How much time of officers and staff does it free, and how was that measured?",
        why="Minutes saved on a screen count only if they come back as time on the job.",
        source="ict-company",
        atrs="2.2.2",
        when=("digital",),
        good="{claim: Nine minutes less for each report., strength: supplier_measured, metric: Minutes per report, "
        "baseline: 21, result: 12, unit: minutes, period: May 2026, confidence_note: Timed by us on 40 reports.}",
        bad="{claim: Frees up to 30 % of time., strength: supplier_measured}",
    )
    chief_officer_effort: Answer[Text] | None = ask(
        "In one sentence, how much of chief officers' own effort does it take to buy, run and answer for it?",
        why="Freeing chief officers from in-depth management of ICT is the third aim of the police ICT company.",
        source="ict-company",
        when=("digital",),
        good="One yearly review of an hour; everything else is run by a control room manager.",
        bad="None whatsoever.",
    )
    public_and_communities: Answer[Claim] | None = ask(
        "What do the public and communities gain from it, and how is that known?",
        why="Technology in policing is to bring real benefits for communities, not for forces only.",
        source="techuk-mou",
        atrs="2.2.2",
        when=("affects_individuals", "public_facing", "is_surveillance"),
        good="{claim: People in danger who report by web form are called back sooner., strength: customer_measured, "
        "metric: Median hours until the call, baseline: 31, result: 12, unit: hours, force: undisclosed}",
        bad="{claim: Safer communities., strength: anecdote}",
    )
