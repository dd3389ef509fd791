"""What is told of a force's data, part by part: the groups of the data protection section."""

from typing import Literal

from mtbd.model.answer import Answer
from mtbd.model.ask import Withhold, part
from mtbd.model.group import Group
from mtbd.model.text import Count, Country, Date, Flag, Line, Month, PartyId, Url

KEPT = frozenset({"storage", "processing", "backup"})
"""Activities by which data are in a place; support staff only reach them from theirs."""


class DataLocation(Group):
    """One country in which something is done with a force's data."""

    activity: Literal["storage", "processing", "support_access", "backup"] = part(
        "What happens there", terms={"support_access": "Support staff reach it from there"}
    )
    country: Country = part("Country")
    region: Answer[Line] | None = part("City, site or region", withhold=Withhold.ALLOWED)
    provider: PartyId | None = part("By")
    customer_control: Flag | None = part("On the force's own premises or account")


class Subprocessor(Group):
    """A third party that works on a force's data for the supplier: its country is always told, its name if it may be.

    The country is where it does the work, which may be another than the one in which it is registered.
    """

    party: Answer[PartyId] = part("Sub-processor", withhold=Withhold.ALLOWED)
    purpose: Answer[Line] = part("For", withhold=Withhold.ALLOWED)
    country: Country = part("Works on it in")
    data: Answer[Line] | None = part("Which data it sees", withhold=Withhold.ALLOWED)
    since: Answer[Month] | None = part("Since", withhold=Withhold.ALLOWED)


class Transfer(Group):
    """One country outside the United Kingdom that data go to or are reached from, and what allows it."""

    country: Country = part("Country")
    mechanism: Literal["adequacy", "idta", "addendum", "dpa_part3", "none_needed"] = part(
        "What allows it",
        terms={
            "adequacy": "Adequacy regulations",
            "idta": "International Data Transfer Agreement",
            "addendum": "UK Addendum to the EU's standard clauses",
            "dpa_part3": "Part 3, sections 72 to 78, of the Data Protection Act 2018",
            "none_needed": "Nothing is needed",
        },
    )
    to: PartyId | None = part("To")
    tia: Flag | None = part("The risk of the transfer was assessed")
    why_none_needed: Line | None = part("Why nothing is needed")


class Dpia(Group):
    """What a force can build its own data protection impact assessment on."""

    template: Answer[Literal["public", "on_request", "none"]] = part(
        "Assessment to start from",
        withhold=Withhold.ALLOWED,
        terms={"public": "Published", "none": "There is none"},
    )
    summary_url: Answer[Url] | None = part("Summary", withhold=Withhold.ALLOWED)
    last_reviewed: Answer[Date] | None = part("Last reviewed", withhold=Withhold.ALLOWED)


class S62Logging(Group):
    """Which of the acts that section 62 of the Data Protection Act 2018 names leave a log entry."""

    collection: Flag = part("Collecting is logged")
    alteration: Flag = part("Changing is logged")
    consultation: Flag = part("Looking is logged")
    disclosure: Flag = part("Giving to others is logged")
    combination: Flag = part("Combining is logged")
    erasure: Flag = part("Erasing is logged")
    exportable: Flag | None = part("A force can take the logs out")
    retention_months: Count | None = part("Logs are kept for, in months")


class Retention(Group):
    """How a force keeps data as long as its rules say, and no longer."""

    configurable: Flag = part("A force sets how long")
    pirm_supported: Flag | None = part("Supports the information and records management code (PIRM)")
    review_groups_supported: Flag | None = part("Supports the review groups of police records")
    auto_delete: Flag | None = part("Deletes by itself when the time is over")
    legal_hold: Flag | None = part("A record can be kept from deletion")
    deletion_evidence: Line | None = part("What shows that something was deleted")


class TrainingUse(Group):
    """Whether a force's data make the product better for others."""

    force_data_used: Literal["never", "opt_in", "default"] = part(
        "Force data are used",
        terms={"never": "Never", "opt_in": "Only where a force agrees", "default": "Unless a force objects"},
    )
    purposes: list[Line] | None = part("For")
    deidentified: Flag | None = part("Nobody can be recognised in them")
