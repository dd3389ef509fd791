"""Whether officers, staff and the public with a disability can use it."""

from typing import Literal

from mtbd.model.answer import Answer
from mtbd.model.ask import ask, part
from mtbd.model.group import Group
from mtbd.model.section import Section
from mtbd.model.text import Date, Flag, Line, Text, Url


class Wcag(Group):
    """The level of the Web Content Accessibility Guidelines that the product claims."""

    level: Literal["a", "aa", "aaa", "none"] = part(
        "Level", terms={"a": "A", "aa": "AA", "aaa": "AAA", "none": "None is claimed"}
    )
    version: Literal["2.0", "2.1", "2.2"] | None = part("Version of the guidelines")
    checked_by: Literal["self", "users", "independent"] | None = part(
        "Checked by", terms={"self": "The supplier", "users": "People with a disability", "independent": "Others"}
    )
    scope: Line | None = part("Which parts of the product")


class AccessibilityException(Group):
    """One thing that does not work for everyone."""

    what: Line = part("What does not work")
    affects: Line = part("For whom")
    workaround: Line | None = part("What to do about it")
    mended_by: Date | None = part("Mended by")


class AccessibilityReport(Group):
    """A report on accessibility that can be read."""

    format: Literal["acr", "openacr", "statement"] = part(
        "Form",
        terms={"acr": "Accessibility Conformance Report (VPAT)", "openacr": "OpenACR", "statement": "Statement"},
    )
    url: Url = part("Report")
    on: Date | None = part("On")


class AssistiveTechTest(Group):
    """One aid that the product was tried with."""

    technology: Line = part("Aid")
    version: Line | None = part("Version")
    result: Line = part("Result")
    on: Date | None = part("On")


class Accessibility(Section):
    """Whether people with a disability can use it, what does not work, and who has tried."""

    TITLE = "Accessibility"
    WHEN = ("has_user_interface",)

    wcag: Answer[Wcag] | None = ask(
        "Which level of the Web Content Accessibility Guidelines do you claim, and who checked?",
        why="Public bodies must meet the guidelines in what staff and the public use.",
        source="psbar",
        good="{level: aa, version: '2.2', checked_by: independent}",
        bad="{level: aaa}, for a product that nobody tested with a keyboard",
    )
    exceptions: Answer[list[AccessibilityException]] | None = ask(
        "What does not work for everyone, for whom, and by when will it?",
        why="A force must tell its users, and help those whom a fault shuts out.",
        source="psbar",
        good="[{what: The map cannot be moved by keyboard, affects: People who use no mouse, mended_by: 2027-06-30}]",
        bad="[], for a product with a map",
    )
    report: Answer[AccessibilityReport] | None = ask(
        "Where can a report on its accessibility be read, in which form and of what date?",
        why="A report goes through the guidelines one by one; a level alone does not.",
        source="wcag",
        required=False,
        good="{format: openacr, url: 'https://supplier.example/triage/openacr', on: 2026-07-01}",
        bad="{format: acr, url: 'https://supplier.example'}",
    )
    assistive_tech_tested: Answer[list[AssistiveTechTest]] | None = ask(
        "With which aids, such as screen readers, was it tried, and how did that go?",
        why="A product can pass every check and still be unusable with a screen reader.",
        source="g-cloud",
        good="[{technology: NVDA, version: 2026.1 with Firefox, result: All tasks but the map could be done}]",
        bad="[{technology: Screen readers, result: Supported}]",
    )
    psbar_2018_support: Answer[Text] | None = ask(
        "How do you help a force to meet the accessibility regulations for public bodies?",
        why="The duty is the force's, and its statement rests on the supplier's facts.",
        source="psbar",
        required=False,
        good="We supply the text of the statement, tell of new faults within ten days, and mend those that shut "
        "somebody out first.",
        bad="We comply with all regulations.",
    )
    docs_accessible: Answer[Flag] | None = ask(
        "Are the handbook and the training as accessible as the product?",
        why="Who cannot read the handbook cannot use the product.",
        source="psbar",
        required=False,
        good="true",
        bad="true, for scanned pages",
    )
    alt_formats: Answer[list[Line]] | None = ask(
        "In which other forms, such as large print or Easy Read, can its texts be had?",
        why="Some users, and some members of the public, need another form.",
        source="equality-act",
        required=False,
        good="[Large print, Easy Read, British Sign Language video]",
        bad="[On request]",
    )
