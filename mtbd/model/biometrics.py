"""Recognising or sorting people by their bodies or behaviour."""

from typing import Annotated, Literal

from mtbd.model.answer import Answer
from mtbd.model.ask import Withhold, ask, part
from mtbd.model.group import Group
from mtbd.model.section import Section
from mtbd.model.text import AtLeastOne, Count, Date, Flag, Line, PartyId, Text, Url

Modality = Literal[
    "face", "fingerprint", "palm", "iris", "voice", "gait", "vein", "dna", "handwriting", "behaviour", "other"
]
Purpose = Literal["verification", "identification", "categorisation", "emotion"]


class TemplateStorage(Group):
    """Where the measurements of people are kept, and for how long; how they are protected may be withheld."""

    kept_by: Literal["not_kept", "device", "force", "supplier", "third_party"] = part(
        "Kept by",
        terms={
            "not_kept": "Nobody: gone once compared",
            "device": "The device",
            "force": "The force",
            "supplier": "The supplier",
            "third_party": "A third party",
        },
    )
    no_match_kept_for: Line = part("Of people who do not match, kept for")
    match_kept_for: Line | None = part("Of people who match, kept for")
    detail: Answer[Text] | None = part("How they are made and protected", withhold=Withhold.SECURITY)


class Watchlist(Group):
    """The people whom the product looks for, and who decides that."""

    decided_by: Line = part("Who decides on entries")
    criteria: Text = part("Who may be on it")
    image_sources: list[Line] | None = part("Where the pictures or samples come from")
    largest: Count | None = part("Most entries it was tested with")
    deleted: Line | None = part("When entries are deleted")
    enforced: Text | None = part("What of this the product itself enforces")


class IndependentTest(Group):
    """Whether anyone but the supplier has tested how well it recognises people, and what came out."""

    tested: Flag = part("Independently tested")
    tester: PartyId | None = part("By")
    on: Date | None = part("On")
    version: Line | None = part("Version tested")
    conditions: Text | None = part("On whom, under which conditions and settings")
    finding: Text | None = part("What was found")
    url: Url | None = part("Report")


class SurveillanceCameraCode(Group):
    """The self-assessment against the Surveillance Camera Code of Practice."""

    self_assessed: Literal["whole", "in_part", "not_done"] = part(
        "Self-assessment", terms={"whole": "Done for all twelve principles", "in_part": "Done in part"}
    )
    on: Date | None = part("On")
    url: Url | None = part("Where it can be read")
    gaps: Text | None = part("Principles that are not met")


class DemographicPerformance(Group):
    """Whether it recognises some groups of people less well; the figures stand under AI."""

    tested: Flag = part("Tested by group")
    groups: list[Line] | None = part("Groups that were compared")
    differs: Literal["none_found", "below_a_setting", "at_every_setting"] | None = part(
        "Difference",
        terms={
            "none_found": "None was found",
            "below_a_setting": "Only at settings that are told here",
            "at_every_setting": "At every setting that was tested",
        },
    )
    finding: Text | None = part("What was found, and at which setting")


class HumanAdjudication(Group):
    """The person who looks before anything follows from a match."""

    before_action: Literal["always", "set_by_force", "never"] = part(
        "A person decides before anything is done",
        terms={"set_by_force": "If the force sets it so"},
    )
    by: Line | None = part("In which role")
    sees: Text | None = part("What that person is shown")
    training: Line | None = part("With which training")
    enforced: Flag | None = part("The product does not go on without that person")


class Biometrics(Section):
    """How it recognises or sorts people by their bodies or behaviour, how well, and who decides in the end."""

    TITLE = "Biometrics"
    WHEN = ("is_biometric",)

    modality: Answer[Annotated[list[Modality], AtLeastOne]] | None = ask(
        "What of a person does it measure?",
        why="Law, oversight and error differ between a fingerprint, a face and a way of walking.",
        source="pofa",
        good="[face]",
        bad="[other], for a face search",
        terms={"dna": "DNA", "behaviour": "Other behaviour, such as typing"},
    )
    purpose: Answer[Annotated[list[Purpose], AtLeastOne]] | None = ask(
        "Does it check who somebody is, find who somebody may be, sort people into groups, or read feelings?",
        why="Finding one face among thousands errs far more than comparing two, and sorting people is another matter.",
        source="npl",
        good="[identification]",
        bad="[verification], for a search of custody pictures",
        terms={
            "verification": "Is this the person they say they are? One is compared with one",
            "identification": "Who is this? One is compared with many",
            "categorisation": "Which group does this person belong to, such as an age or a sex?",
            "emotion": "What does this person feel or intend?",
        },
    )
    template_storage: Answer[TemplateStorage] | None = ask(
        "Who keeps the measurements of people, those who do not match included, and for how long?",
        why="In Bridges it counted that the data of everyone who did not match were deleted at once.",
        source="bridges",
        good="{kept_by: force, no_match_kept_for: Less than a second, match_kept_for: Up to 24 hours}",
        bad="{kept_by: force, no_match_kept_for: As long as necessary}",
    )
    watchlist: Answer[Watchlist] | None = ask(
        "Who decides whom it looks for, within which limits, and what of that does it enforce?",
        why="Bridges found too much left to individual officers: who may be on the list, and where it is used.",
        source="bridges",
        when=("identifies_people",),
        good="{decided_by: A superintendent for each use, criteria: People wanted on a warrant, largest: 10000, "
        "deleted: After each use, enforced: An entry without a named ground is refused.}",
        bad="{decided_by: The user, criteria: Persons of interest}",
    )
    independent_test: Answer[IndependentTest] | None = ask(
        "Has anyone independent of you tested how well it recognises people, how, and with which result?",
        why="Error changes with the setting, the size of the list and the light; one figure shows none of that.",
        source="npl",
        good="{tested: true, tester: national-laboratory, on: 2026-02-10, version: '4.2', conditions: 400 volunteers "
        "in a street by day with a list of 10000, finding: 89 of 100 were found and one in 6000 was wrong.}",
        bad="{tested: true, finding: 99.9 % accurate}",
    )
    surveillance_camera_code: Answer[SurveillanceCameraCode] | None = ask(
        "Is it assessed against the Surveillance Camera Code, and where can that be read?",
        why="Police must have regard to the code when they use cameras in public places.",
        source="pofa",
        when=("is_surveillance",),
        good="{self_assessed: whole, on: 2026-04-30, url: 'https://supplier.example/camera-code'}",
        bad="{self_assessed: whole}, for a form without a word on any principle",
    )
    demographic_performance: Answer[DemographicPerformance] | None = ask(
        "Does it recognise some groups of people less well, and at which setting?",
        why="A force has its own duty to ask, and may not rest on a supplier's silence.",
        source="bridges",
        good="{tested: true, groups: [Women, Men, Black, Asian, White], differs: below_a_setting, finding: At 0.56 and "
        "below Black women were wrongly matched more often. At 0.60 and above no difference was found.}",
        bad="{tested: true, differs: none_found}, without a setting or a group",
    )
    human_adjudication: Answer[HumanAdjudication] | None = ask(
        "Does a trained person decide on every match before anything is done, and what are they shown?",
        why="A match is a hint; the law and the public expect a person behind what follows from it.",
        source="bridges",
        good="{before_action: always, by: A trained operator, sees: Both pictures and the score, enforced: true}",
        bad="{before_action: always}, for a box that is ticked by default",
    )
