"""Who vouches for security: certificates, policing's own assurance, audited sites and vetted people."""

from typing import Literal

from mtbd.model.answer import Answer
from mtbd.model.ask import Withhold, part
from mtbd.model.group import Group
from mtbd.model.named import words
from mtbd.model.text import Count, Date, Line, PartyId, Text

Scheme = Literal[
    "cyber_essentials",
    "cyber_essentials_plus",
    "iso27001",
    "iso27017",
    "iso27018",
    "iso22301",
    "iso42001",
    "soc2",
    "other",
]


class Certificate(Group):
    """One certificate, with what it covers: a certificate for another office is none for this product."""

    scheme: Scheme = part(
        "Certificate",
        terms={
            "cyber_essentials": "Cyber Essentials",
            "cyber_essentials_plus": "Cyber Essentials Plus",
            "iso27001": "ISO/IEC 27001, information security",
            "iso27017": "ISO/IEC 27017, security of cloud services",
            "iso27018": "ISO/IEC 27018, personal data in the cloud",
            "iso22301": "ISO 22301, continuity",
            "iso42001": "ISO/IEC 42001, management of AI",
            "soc2": "SOC 2",
        },
    )
    other: Line | None = part("Its name, when it is not in the list")
    scope: Line = part("Covers")
    exclusions: Line | None = part("Leaves out")
    certificate_no: Answer[Line] | None = part("Number", withhold=Withhold.ALLOWED)
    body: PartyId | None = part("Certified by")
    issued_on: Date | None = part("Issued on")
    expires_on: Date | None = part("Valid until")


def called(one: Certificate) -> str:
    """What a certificate is called, for people."""
    return one.other or Certificate.FIELDS["scheme"].ask.terms.get(one.scheme) or words(one.scheme)


class Tpap(Group):
    """How far Third Party Assurance for Policing has come, which the Police Digital Service carries out."""

    status: Answer[Literal["not_started", "in_progress", "completed"]] = part("Status", withhold=Withhold.ALLOWED)
    on: Answer[Date] | None = part("Since", withhold=Withhold.ALLOWED)
    criticality: Answer[Line] | None = part("Criticality that was assessed", withhold=Withhold.ALLOWED)


class Ncsp(Group):
    """Which of policing's own security standards are met, and what is still missing."""

    standards_met: Answer[list[Line]] = part("Standards met", withhold=Withhold.SECURITY)
    gaps: Answer[Text] | None = part("Still missing", withhold=Withhold.SECURITY)


class Pasf(Group):
    """One site and its audit as a Police Assured Secure Facility; a label, not an address."""

    site_label: Answer[Line] = part("Site", withhold=Withhold.SECURITY)
    status: Answer[Literal["assured", "in_progress", "not_assessed"]] = part("Status", withhold=Withhold.SECURITY)
    expires_on: Answer[Date] | None = part("Valid until", withhold=Withhold.SECURITY)


class NppvLevel(Group):
    """How many roles hold one level of Non-Police Personnel Vetting."""

    level: Answer[Literal["nppv_1", "nppv_2", "nppv_2_full", "nppv_3"]] = part(
        "Level",
        withhold=Withhold.ALLOWED,
        terms={
            "nppv_1": "NPPV level 1",
            "nppv_2": "NPPV level 2, abbreviated",
            "nppv_2_full": "NPPV level 2, full",
            "nppv_3": "NPPV level 3",
        },
    )
    roles_count: Answer[Count] | None = part("Roles", withhold=Withhold.ALLOWED)


class Vetting(Group):
    """How people are screened and vetted."""

    bs7858: Answer[Literal["bs7858_2019", "other", "none"]] = part(
        "Screening of staff",
        withhold=Withhold.ALLOWED,
        terms={"bs7858_2019": "To BS 7858:2019", "other": "To something else", "none": "None"},
    )
    nppv_levels: Answer[list[NppvLevel]] | None = part("Police vetting", withhold=Withhold.ALLOWED)
    clearances: Answer[list[Literal["bpss", "sc", "dv"]]] | None = part(
        "National security clearances",
        withhold=Withhold.ALLOWED,
        terms={
            "bpss": "Baseline Personnel Security Standard",
            "sc": "Security Check",
            "dv": "Developed Vetting",
        },
    )


class Personnel(Vetting):
    """Who of the supplier's people can reach the product in use, and how they are vetted."""

    access: Answer[Literal["none", "supervised", "unsupervised"]] = part(
        "Reach a force's data or systems",
        withhold=Withhold.ALLOWED,
        terms={"none": "Nobody does", "supervised": "Only while the force looks on", "unsupervised": "By themselves"},
    )
