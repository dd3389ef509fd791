"""Charter commitment 2: Maximum Transparency by Default, what will follow, and help with requests."""

from mtbd.model.answer import Answer
from mtbd.model.ask import ask, part
from mtbd.model.group import Group
from mtbd.model.section import Section
from mtbd.model.text import Count, Date, Flag, Mailbox, Text, Url


class Commitment(Group):
    """Something that is not public yet and will be."""

    what: Text = part("What")
    by: Date = part("By")


class FoiSupport(Group):
    """Help for a force that has to answer a request for information about the product."""

    will_support_force_requests: Flag = part("Helps forces with requests")
    contact: Mailbox | None = part("Contact")
    response_days: Count | None = part("Answers within, in days")


class AtrsSupport(Group):
    """Help for a force that writes an algorithmic transparency record."""

    will_supply_fields: Flag = part("Supplies the fields a supplier can answer")
    within_days: Count | None = part("Within, in days")


class PublicInformation(Group):
    """What members of the public can read."""

    privacy_info_url: Url | None = part("Privacy information")
    public_explainer_url: Url | None = part("Explanation for the public")


class Transparency(Section):
    """What is told beyond this page, what will follow, and how a force is helped to tell it."""

    TITLE = "Transparency"

    publication_commitments: Answer[list[Commitment]] | None = ask(
        "What that is not public yet will you publish, and by when?",
        why="A dated promise can be followed up.",
        source="charter-2",
        required=False,
        good="[{what: The report of the 2026 trial, by: 2027-03-31}]",
        bad="[{what: More information, by: 2030-01-01}]",
    )
    foi_support: Answer[FoiSupport] | None = ask(
        "Will you help a force that must answer a freedom of information request about it?",
        why="The force decides a request, with days to do it; the facts are often the supplier's.",
        source="foia",
        good="{will_support_force_requests: true, contact: transparency@supplier.example, response_days: 5}",
        bad="{will_support_force_requests: true}",
    )
    atrs_support: Answer[AtrsSupport] | None = ask(
        "Will you supply the fields of an algorithmic transparency record that a supplier can answer?",
        why="The force writes the record; about half of its fields only the supplier can fill.",
        source="atrs",
        when=("uses_ai",),
        good="{will_supply_fields: true, within_days: 10}",
        bad="{will_supply_fields: false}",
    )
    public_information: Answer[PublicInformation] | None = ask(
        "Where can members of the public read what it does and what happens to their data?",
        why="People whom it affects should not need to ask the police.",
        source="techuk-mou",
        when=("affects_individuals",),
        good="{public_explainer_url: 'https://supplier.example/triage/explained'}",
        bad="{public_explainer_url: 'https://supplier.example'}",
    )
