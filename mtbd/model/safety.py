"""Whether a thing protects, lasts and does no harm, and how that is known."""

from typing import Annotated

from mtbd.model.answer import Answer
from mtbd.model.ask import Withhold, ask
from mtbd.model.safety_record import (
    Care,
    Fit,
    Injury,
    Measured,
    OngoingTests,
    Recall,
    SafetyStandard,
    ServiceLife,
    Substance,
)
from mtbd.model.section import Section
from mtbd.model.text import AtLeastOne


class Safety(Section):
    """What it was tested to, by whom and with which result, how long that holds, whom it fits, and what went wrong."""

    TITLE = "Safety"
    WHEN = ("physical", "less_lethal")

    standards: Answer[list[SafetyStandard]] | None = ask(
        "To which safety standards, in which edition and to which level was it tested, by whom?",
        why="Made to a standard is not tested to it, and a level without an edition can mean two things.",
        source="ho-body-armour",
        good="[{id: ho-body-armour-2017, edition: '2017', level: HO1 with KR1 and SP1, test_house: test-house, "
        "certificate: HO-2024-118, expires_on: 2029-07-18}]",
        bad="[{id: ho-body-armour-2017, edition: latest}], for a vest that was never sent to a test house",
    )
    performance: Answer[list[Measured]] | None = ask(
        "What was measured, under which conditions, on how many pieces, and what came out against which limit?",
        why="A pass hides how near the limit it was; a figure without its conditions says nothing.",
        source="hswa-6",
        required=False,
        withhold=Withhold.SAFETY,
        good="[{metric: Deepest dent behind the panel, result: 38, unit: mm, limit: At most 44 mm, "
        "conditions: Soaked for an hour and shot at 20 degrees, n: 32, tested_by: test-house}]",
        bad="[{metric: Protection, result: 100, unit: '%', conditions: All}]",
    )
    ongoing_tests: Answer[OngoingTests] | None = ask(
        "How are new batches tested, and how are pieces that have been in use?",
        why="The piece that was certified is not the one that an officer wears three years later.",
        source="ho-body-armour",
        good="{batch: One panel of every 200 is shot and stabbed before the rest are sold., in_service: Twelve worn "
        "panels a year are returned and tested.}",
        bad="{batch: Strict quality control.}",
    )
    service_life: Answer[ServiceLife] | None = ask(
        "For how many years do you vouch that it still protects, counted from when, and what ends that earlier?",
        why="Past its time it may look whole and no longer protect.",
        source="hswa-6",
        good="{years: 7, counted_from: manufacture, ends_early: Any hit or cut or a bent panel., basis: Panels worn "
        "for seven years passed the test for new ones.}",
        bad="{years: 25}, for a soft panel that was never aged",
    )
    fit: Answer[Annotated[list[Fit], AtLeastOne]] | None = ask(
        "Which sizes are there for women and for men, on how many people was the fit tried, and whom does it not fit?",
        why="What does not fit is not worn, or leaves a gap; for long, women wore what was cut for men.",
        source="ho-body-armour",
        when=("worn",),
        good="[{sex: women, sizes: Eleven on a shaped block, n: 104, not_fitted: Chests over 130 cm}, "
        "{sex: men, sizes: Eleven on a straight block, n: 211}]",
        bad="[{sex: all, sizes: Unisex}]",
    )
    substances: Answer[list[Substance]] | None = ask(
        "Which substances in it or from it can harm somebody, and what must a user know of them?",
        why="A user must be told how to handle it, and a force how to store it.",
        source="hswa-6",
        when=("consumable", "less_lethal", "networked"),
        good="[{name: Lithium-ion cells, where: Battery, risk: Can burn when crushed and must be stored apart}]",
        bad="[], for a spray",
    )
    recalls: Answer[list[Recall]] | None = ask(
        "Which recalls and safety warnings were there in the last ten years, and what became of them?",
        why="A maker who tells users of a fault has a duty done; a force must find the pieces it holds.",
        source="hswa-6",
        good="[{on: 2025-11-03, affects: Panels 11200 to 11900, reason: A seam let water in, action: Replaced free of "
        "charge and 96 of 100 came back, status: closed}]",
        bad="[{on: 2025-11-03, affects: Some units, action: Resolved, status: closed}]",
    )
    care: Answer[Care] | None = ask(
        "How is it cleaned, checked and stored, what is done after damage, and how is it destroyed?",
        why="A wrong wash can end its protection, and what is thrown away whole can be used against police.",
        source="ho-body-armour",
        when=("consumable", "less_lethal"),
        good="{cleaning: Wipe the panels and never soak them., inspection: Each month by touch., destruction: Returned "
        "and shredded with a certificate for each number.}",
        bad="{destruction: In line with local rules.}",
    )
    injury: Answer[Injury] | None = ask(
        "Which injuries can it do, to whom more than others, and which medical body has reviewed that?",
        why="A new less lethal weapon is approved only after an independent medical assessment of its effects.",
        source="less-lethal-code",
        when=("less_lethal",),
        good="{injuries: Bruises and broken skin. Blindness when an eye is hit., at_greater_risk: Children and thin "
        "people., reviewed_by: The national expert committee, reviewed_on: 2025-09-01}",
        bad="{injuries: None when used correctly., reviewed_by: Our medical adviser}",
    )
