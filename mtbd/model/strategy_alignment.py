"""What the product brings to the National Policing Digital Strategy: its ambitions and its seven pillars."""

from typing import Annotated, Literal

from mtbd.model.answer import Answer
from mtbd.model.ask import ask, part
from mtbd.model.group import Group
from mtbd.model.section import Section
from mtbd.model.text import Line, Path, Url, text

Statement = Annotated[str, text(2000, shortest=40)]
"""A sentence or two that say how."""


class Ambition(Group):
    """One ambition of the strategy, and what the product brings to it."""

    id: Literal[
        "protect_the_public",
        "seamless_citizen_experience",
        "enable_officers_and_staff_through_digital",
        "collaborate_with_private_sector",
        "embed_whole_public_system_approach",
    ] = part(
        "Ambition",
        terms={
            "seamless_citizen_experience": "A seamless experience for citizens",
            "enable_officers_and_staff_through_digital": "Enable officers and staff through digital",
            "collaborate_with_private_sector": "Collaborate with the private sector",
            "embed_whole_public_system_approach": "Embed a whole public system approach",
        },
    )
    contribution: Statement = part("What the product brings")


class Pillar(Group):
    """What the product brings to one pillar; nothing is an answer too."""

    contribution: Literal["direct", "indirect", "none"] = part("What it brings", terms={"none": "Nothing"})
    statement: Statement | None = part("How")
    evidence_refs: list[Path] | None = part("Answers that bear it out")


class Pillars(Group):
    """The seven pillars, each with an answer."""

    data_and_analytics: Pillar = part("1. Data and analytics")
    strategic_alignment: Pillar = part("2. Strategic alignment")
    modernised_core_data_and_technology: Pillar = part("3. Modernised core data and technology")
    connected_technology: Pillar = part("4. Connected technology")
    risk_and_security: Pillar = part("5. Risk and security")
    talent_in_ddat: Pillar = part("6. Talent in digital, data and technology")
    open_digital_marketplace: Pillar = part("7. Open digital marketplace")


class ResearchInterest(Group):
    """One question that policing has put to researchers and industry."""

    question: Line = part("Question")
    url: Url | None = part("Address")


class StrategyAlignment(Section):
    """What it brings to the National Policing Digital Strategy 2025 to 2030, and where it brings nothing."""

    TITLE = "National strategy"
    WHEN = ("digital",)

    ambitions: Answer[list[Ambition]] | None = ask(
        "To which of the National Policing Digital Strategy's five ambitions does it contribute, and what?",
        why="National teams look for what is still missing under each ambition.",
        source="digital-strategy",
        required=False,
        good="[{id: protect_the_public, contribution: Urgent reports were called back 19 hours sooner in the trial.}]",
        bad="[{id: protect_the_public, contribution: We are passionate about keeping all communities safe.}]",
    )
    pillars: Answer[Pillars] | None = ask(
        "What does it bring to each of the National Policing Digital Strategy's seven pillars: something directly, "
        "indirectly, or nothing?",
        why="A claim that points to an answer can be followed, and nobody helps all seven pillars alike.",
        source="digital-strategy",
        good="{data_and_analytics: {contribution: none}, strategic_alignment: {contribution: none}, "
        "modernised_core_data_and_technology: {contribution: none}, connected_technology: {contribution: direct, "
        "statement: Any force system can read and write the queue over the published case interface., "
        "evidence_refs: [interoperability.apis]}, risk_and_security: {contribution: none}, "
        "talent_in_ddat: {contribution: none}, open_digital_marketplace: {contribution: indirect, "
        "statement: A small company can add a step to the queue without asking us.}}",
        bad="Direct for all seven, with one sentence for all",
    )
    ari_refs: Answer[list[ResearchInterest]] | None = ask(
        "Which of policing's areas of research interest does it answer?",
        why="Policing publishes the questions that it wants answered, and would like to know who is at work on them.",
        source="npcc-ari",
        required=False,
        good="[{question: How can forces see early which reports are urgent?, url: 'https://research.example/ari/12'}]",
        bad="[{question: Innovation}]",
    )
