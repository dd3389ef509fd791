"""Faults of dates, and of what is withheld."""

from __future__ import annotations

from tests.mutation.fault import FACES, LEDGER, VEST, VEST_MAKER, VICTIMS, Fault
from tests.mutation.withholding import COMMERCIAL, ENVIRONMENTAL

_HARM = "A rival who read this would offer the same within a month, at half of our price and without our cost."

CURRENCY = (
    Fault("dates-out-of-order", VEST, {"metadata.published_on": "2027-01-01"}),
    Fault("dates-out-of-order", VEST, {"metadata.reviewed_on": "2026-04-12"}, entails=("unknown-without-date",)),
    Fault("dates-out-of-order", VEST, {"metadata.next_review_by": "2027-11-10"}),
    Fault("dates-out-of-order", VEST, {"metadata.approvals.0.on": "2026-11-23"}),
    Fault("dates-out-of-order", VEST, {"metadata.change_log.0.on": "2026-11-23"}),
    Fault("dates-out-of-order", VEST, {"evidence.0.issued_on": "2026-11-23"}),
    Fault("dates-out-of-order", VEST, {"evidence.0.retrieved_on": "2026-11-23"}),
    Fault("dates-out-of-order", VEST, {"evidence.0.expires_on": "2025-01-30"}),
    Fault("dates-out-of-order", LEDGER, {"product.versions.supported_until": "2026-09-13"}),
    Fault("review-due-soon", VEST, {"metadata.next_review_by": "2026-12-24"}),
    Fault("review-overdue", VEST, {"metadata.next_review_by": "2026-11-21"}),
    Fault("approval-missing", VEST, {"metadata.approvals.0": None}, "metadata.approvals"),
    Fault("approval-missing", VEST, {"metadata.approvals.1": None}, "metadata.approvals"),
    Fault("version-not-in-change-log", VEST, {"metadata.declaration_version": "1.2.0"}),
    Fault("personal-mailbox", VEST, {"metadata.contact_email": "jane.smith@quillfern.example"}),
    Fault("personal-name-in-role", VEST, {"metadata.approver_role": "Jane Smith"}),
    Fault("personal-name-in-role", VEST, {"metadata.approvals.0.role": "Jane Smith"}),
    Fault("expired-evidence", VEST, {"evidence.0.expires_on": "2026-11-21"}, "safety.standards.evidence"),
    Fault("evidence-without-address", VEST, {"evidence.0.url": None}, "evidence.0.access"),
    Fault("expired-certificate", VEST, {"safety.standards.value.0.expires_on": "2026-11-21"}),
    Fault("expired-certificate", LEDGER, {"security.certifications.value.0.expires_on": "2026-11-21"}),
    Fault("expired-certificate", LEDGER, {"security.pasf.0.expires_on": "2026-11-21"}),
    Fault("expired-certificate", VEST_MAKER, {"supplier.certifications.value.0.expires_on": "2026-11-21"}),
    Fault("certificate-ends-soon", VEST, {"safety.standards.value.0.expires_on": "2026-12-24"}),
    Fault("superseded-standard", LEDGER, {"interoperability.standards.1.id": "ppn-06-21"}),
    Fault("unknown-core-fact", VEST, {"product.uses_ai": "{not_yet_known: We are asking., by: 2027-02-01}"}),
    Fault(
        "unknown-without-date",
        VEST,
        {"limitations.0.workaround.by": None},
        "limitations.0.workaround.not_yet_known",
    ),
    Fault("unknown-without-date", VEST, {"limitations.0.workaround.by": "2026-11-21"}),
    Fault("unknown-without-date", VEST, {"limitations.0.workaround.by": "2027-11-10"}),
    Fault("sold-without-support", LEDGER, {"product.versions.supported_until": "2026-11-21"}),
    Fault("old-penetration-test", LEDGER, {"security.pen_test.last_on": "2025-11-21"}),
    Fault("old-price", VEST, {"commercial.price_list.as_of": "2025-11-21"}),
    Fault("old-price", LEDGER, {"commercial.price_list.fixed_until": "2026-11-21"}),
    Fault("ended-framework", FACES, {"commercial.frameworks.0.expires_on": "2026-11-21"}),
    Fault(
        "subprocessors-not-reviewed",
        LEDGER,
        {"metadata.reviewed_on": "2026-05-21"},
        "data_protection.subprocessors",
        # What is known by a later day is then promised for more than a year on, and the next review is too far off.
        entails=("dates-out-of-order", "unknown-without-date"),
    ),
)

WITHHELD = (
    Fault(
        "much-of-section-withheld",
        VEST,
        {
            "product.deployments": f"{{withheld: {COMMERCIAL}}}",
            "product.deployments_total": f"{{withheld: {COMMERCIAL}}}",
        },
        "product",
    ),
    Fault(
        "whole-section-withheld",
        VICTIMS,
        {
            "commercial.term": f"{{withheld: {COMMERCIAL}}}",
            "commercial.contract_management": f"{{withheld: {COMMERCIAL}}}",
        },
        "commercial",
    ),
    Fault(
        "needless-public-interest-test",
        VEST,
        {"product.detailed_description.withheld.balance": "What matters to a force is told beside it, in full."},
        "product.detailed_description.withheld.ground",
    ),
    Fault(
        "nothing-published-instead",
        LEDGER,
        {
            "product.alternatives_considered": "{withheld: "
            + COMMERCIAL.replace("commercial_prejudice", "gaming").replace("published_instead: Its limits., ", "")
            + "}"
        },
    ),
    Fault(
        "own-information-in-confidence",
        VEST,
        {"product.detailed_description.withheld.concern": "intellectual_property"},
        "product.detailed_description.withheld.ground",
    ),
    Fault(
        "same-harm-everywhere",
        FACES,
        {
            "ai.testing.adversarial.summary.withheld.harm": _HARM,
            "product.detailed_description.withheld.harm": _HARM,
            "ai.system_architecture.withheld.harm": _HARM,
        },
    ),
    Fault(
        "weak-likelihood",
        VEST,
        {
            "sustainability.hardware.repairable": "{withheld: "
            + ENVIRONMENTAL.replace("likelihood: would", "likelihood: would_be_likely")
            + "}"
        },
    ),
    Fault(
        "withheld-though-public",
        LEDGER,
        {"commercial.price_list.amount_from": f"{{withheld: {COMMERCIAL}}}"},
    ),
)
