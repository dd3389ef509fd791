"""How the product is kept secure and running, part by part: the groups of the security section."""

from typing import Literal

from mtbd.model.answer import Answer
from mtbd.model.ask import Withhold, part
from mtbd.model.group import Group
from mtbd.model.text import Count, Date, Flag, Line, Number, Text, Url


class PenTest(Group):
    """Tests by people who try to break in; how often is always told."""

    frequency: Literal["at_least_every_6_months", "at_least_once_a_year", "less_than_once_a_year", "never"] = part(
        "How often", terms={"at_least_every_6_months": "At least every six months"}
    )
    approach: (
        Answer[
            Literal[
                "it_health_check_check_provider",
                "it_health_check_tigerscheme_or_crest_provider",
                "other_penetration_testing_organisation",
                "in_house",
            ]
        ]
        | None
    ) = part(
        "By whom",
        withhold=Withhold.ALLOWED,
        terms={
            "it_health_check_check_provider": "IT Health Check by a CHECK provider",
            "it_health_check_tigerscheme_or_crest_provider": "IT Health Check by a Tigerscheme or CREST provider",
            "other_penetration_testing_organisation": "Another testing company",
            "in_house": "The supplier itself",
        },
    )
    last_on: Answer[Date] | None = part("Last on", withhold=Withhold.ALLOWED)
    summary_access: Answer[Literal["public", "on_request", "nda_to_forces", "none"]] | None = part(
        "Who can read the summary",
        withhold=Withhold.ALLOWED,
        terms={"public": "Everybody", "nda_to_forces": "Forces, under a confidentiality agreement", "none": "Nobody"},
    )


class PatchDays(Group):
    """Within how many days a weakness is mended once it is known."""

    critical: Count = part("Critical")
    high: Count | None = part("High")


class VulnerabilityDisclosure(Group):
    """How somebody who finds a weakness can say so, and what happens then."""

    policy_url: Url | None = part("Policy")
    security_txt_url: Url | None = part("Its security.txt file (RFC 9116)")
    contact: Line = part("Report to")
    safe_harbour: Flag | None = part("Nobody is sued for reporting in good faith")
    patch_days: PatchDays | None = part("Mended within, in days")


class SoftwareSecurityCode(Group):
    """The government's Software Security Code of Practice, and how long before its end a version's users are told."""

    self_assessed: Flag = part("Assessed against the code")
    on: Date | None = part("On")
    gaps: Text | None = part("Still missing")
    eol_notice_months: Count = part("Notice before support ends, in months")


class Sbom(Group):
    """The list of what the software is made of."""

    format: Answer[Literal["cyclonedx", "spdx", "none"]] = part(
        "Format",
        withhold=Withhold.ALLOWED,
        terms={"cyclonedx": "CycloneDX", "spdx": "SPDX", "none": "There is none"},
    )
    access: Answer[Literal["public", "on_request", "nda_to_forces"]] | None = part(
        "Who can have it",
        withhold=Withhold.ALLOWED,
        terms={"public": "Everybody", "nda_to_forces": "Forces, under a confidentiality agreement"},
    )
    generated_on: Answer[Date] | None = part("Made on", withhold=Withhold.ALLOWED)


class Controls(Group):
    """What keeps data and access safe, each with its level: an encryption without its protocol says nothing."""

    encryption_in_transit: Answer[Line] = part("Encryption on the way", withhold=Withhold.SECURITY)
    encryption_at_rest: Answer[Line] = part("Encryption where it is kept", withhold=Withhold.SECURITY)
    key_management: Answer[Line] | None = part("Who holds the keys", withhold=Withhold.SECURITY)
    mfa: Answer[Literal["required", "available", "none"]] = part(
        "More than a password to log in",
        withhold=Withhold.SECURITY,
        terms={"required": "Always", "available": "Where a force asks for it", "none": "No"},
    )
    sso: Answer[list[Line]] | None = part("Single sign-on by", withhold=Withhold.SECURITY)
    rbac: Answer[Text] | None = part("Rights by role", withhold=Withhold.SECURITY)
    tenant_separation: Answer[Text] | None = part("What keeps customers apart", withhold=Withhold.SECURITY)
    internet_egress_controls: Answer[Text] | None = part("Ways out to the internet", withhold=Withhold.SECURITY)
    change_control: Answer[Text] | None = part("How changes are let in", withhold=Withhold.SECURITY)
    secure_by_design: Answer[Text] | None = part("Security in the design", withhold=Withhold.SECURITY)


class Logging(Group):
    """How long it can be seen who did what, and by whom."""

    retention: Answer[
        Literal["user_defined", "at_least_12_months", "6_to_12_months", "1_to_6_months", "less_than_1_month"]
    ] = part(
        "Logs are kept for",
        withhold=Withhold.ALLOWED,
        terms={
            "user_defined": "As long as the force sets",
            "6_to_12_months": "6 to 12 months",
            "1_to_6_months": "1 to 6 months",
        },
    )
    buyer_access: Answer[Literal["real_time", "regular", "support_request", "supplier_controlled", "not_available"]] = (
        part(
            "How a force gets them",
            withhold=Withhold.ALLOWED,
            terms={
                "real_time": "At any time, as they are written",
                "regular": "At regular times",
                "support_request": "By asking support",
                "supplier_controlled": "The supplier decides",
                "not_available": "Not at all",
            },
        )
    )


class IncidentNotice(Group):
    """How soon a force hears of a security incident, and whom it can call."""

    notify_hours: Count = part("Told within, in hours")
    contact: Line = part("Contact")
    csirt: Line | None = part("Who handles it")


class Continuity(Group):
    """How much of the time it works, and how fast it comes back."""

    availability_pct: Answer[Number] = part("Promised availability, %", withhold=Withhold.ALLOWED)
    rto_h: Answer[Number] | None = part("Back within, in hours", withhold=Withhold.ALLOWED)
    rpo_h: Answer[Number] | None = part("Data lost at most, in hours", withhold=Withhold.ALLOWED)
    last_dr_test: Answer[Date] | None = part("Recovery last tried on", withhold=Withhold.ALLOWED)
