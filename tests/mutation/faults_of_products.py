"""Faults in what is told of a product, its AI and its data."""

from __future__ import annotations

from tests.mutation.fault import DRAFTER, FACES, LEDGER, VEST, VICTIMS, Fault

PRODUCT = (
    Fault("deployment-without-link", VEST, {"product.deployments.0.basis": "published_notice"}),
    Fault("deployment-without-link", VEST, {"product.deployments.0.force": "kent"}),
    Fault("documentation-under-nda", LEDGER, {"interoperability.apis.0.docs_access": "nda"}),
    Fault("partial-export", LEDGER, {"interoperability.exit.full_export": "partial"}),
    Fault(
        "export-without-open-format",
        LEDGER,
        {"interoperability.export_formats": "[{format: Tallowmere backup, open: false}]"},
    ),
    Fault(
        "standard-not-named", LEDGER, {"interoperability.standards.3.other": None}, "interoperability.standards.3.id"
    ),
    Fault(
        "standard-without-version",
        LEDGER,
        {"interoperability.standards.0.version": None},
        "interoperability.standards.0",
    ),
    Fault("access-without-vetting", LEDGER, {"security.personnel.nppv_levels": None}, "security.personnel"),
    Fault("no-bill-of-materials", LEDGER, {"security.sbom.format": "none"}, entails=("denied-and-described",)),
    Fault(
        "no-cyber-essentials",
        LEDGER,
        {"security.certifications.value.1": None, "supplier": "{certifications: []}"},
        "security.certifications",
    ),
    Fault(
        "no-disclosure-policy",
        LEDGER,
        {"security.vulnerability_disclosure": "{contact: weakness.reports@tallowmere.example}"},
    ),
    Fault("no-second-factor", LEDGER, {"security.controls.mfa": "none", "security.controls.sso": None}),
    Fault("short-notice-of-end", LEDGER, {"security.software_security_code.eol_notice_months": "11"}),
    Fault("fit-of-one-sex", VEST, {"safety.fit": "[{sex: men, sizes: 12 with a flat front, n: 203}]"}),
    Fault(
        "recall-without-notice",
        VEST,
        {"safety.recalls": "[{on: 2022-03-01, affects: Batch 4, action: All were taken back., status: open}]"},
    ),
    Fault(
        "recall-without-incident",
        VEST,
        {"safety.recalls": "[{on: 2026-03-01, affects: Batch 4, action: All were taken back., status: closed}]"},
        "incidents",
    ),
    Fault(
        "standard-without-test-house", VEST, {"safety.standards.value.0.test_house": None}, "safety.standards.value.0"
    ),
)

AI = (
    Fault("accuracy-alone", DRAFTER, {"ai.models.value.1.performance.0.metric": "accuracy"}),
    Fault(
        "automated-without-appeal",
        VICTIMS,
        {
            "ai.human_review.can_override": "false",
            "ai.human_review.stage": "on_request",
            "ai.automation_level": "fully_automated",
        },
        entails=("override-denied",),
    ),
    Fault(
        "biometrics-not-assessed",
        FACES,
        {"biometrics.independent_test.value.tested": "false"},
        entails=("denied-and-described",),
    ),
    Fault("change-without-notice", FACES, {"ai.change_notification.notice_days": "0"}),
    Fault("change-without-notice", FACES, {"ai.change_notification.covers": "[ui]"}),
    Fault("checklist-not-done", DRAFTER, {"ai.responsible_ai_checklist": "{status: not_done}"}),
    Fault(
        "few-risks",
        DRAFTER,
        {"ai.risks": "[{category: data, description: Pages are missing., mitigation: All pages are counted.}]"},
    ),
    Fault("impossible-figure", VICTIMS, {"ai.models.value.0.performance.0.result": "0.7"}),
    Fault("impossible-figure", VICTIMS, {"ai.models.value.0.performance.0.n": "0"}),
    Fault("impossible-figure", VICTIMS, {"ai.models.value.0.performance.0.ci_low": "0.9"}),
    Fault("impossible-figure", VICTIMS, {"ai.models.value.0.performance.0.subgroups.1.result": "0.9"}),
    Fault("metric-not-named", DRAFTER, {"ai.models.value.1.performance.0.metric": "other"}),
    Fault(
        "missing-answer",
        DRAFTER,
        {"ai.models.value.1.performance.0.operating_conditions": None},
        "ai.models.value.1.performance.0",
    ),
    Fault("model-provider-left-out", DRAFTER, {"ai.models.value.0.hosting": "api"}, "ai.models.value.0.provider"),
    Fault("model-without-provider", DRAFTER, {"ai.models.value.1.provider": None}, "ai.models.value.1.origin"),
    Fault(
        "no-results-by-group",
        DRAFTER,
        {"ai.models.value.1.performance.0.subgroup_reason": None},
        "ai.models.value.1.performance",
    ),
    Fault("nothing-measured", DRAFTER, {"ai.models.value.1.performance": "[]"}),
    Fault(
        "other-version-measured",
        FACES,
        {"ai.models.value.1.version": '"3.1"'},
        "ai.models.value.1.performance.0.model_version",
    ),
    Fault(
        "police-data-without-basis",
        VICTIMS,
        {"ai.datasets.1.lawful_acquisition": None},
        "ai.datasets.1.contains_police_data",
    ),
    Fault("training-data-not-named", FACES, {"ai.datasets.0.role": "testing"}, "ai.models.value.0.datasets"),
)

DATA = (
    Fault(
        "biometric-data-not-named",
        FACES,
        {"data_protection.data_categories.1": None},
        "data_protection.data_categories",
    ),
    Fault("breach-told-late", LEDGER, {"data_protection.breach_notification_hours": "48"}),
    Fault("breach-told-too-late", LEDGER, {"data_protection.breach_notification_hours": "73"}),
    Fault(
        "data-used-by-default",
        LEDGER,
        {"data_protection.training_use": "{force_data_used: default, purposes: [Tests]}"},
    ),
    Fault("training-purpose-not-told", LEDGER, {"data_protection.training_use": "{force_data_used: opt_in}"}),
    Fault("no-dpia-to-start-from", LEDGER, {"data_protection.dpia": "{template: none}"}),
    Fault("support-access-not-told", LEDGER, {"data_protection.locations.3": None}, "data_protection.locations"),
    Fault("transfer-unexplained", LEDGER, {"data_protection.transfers": "[{country: US, mechanism: none_needed}]"}),
    Fault("transfer-without-mechanism", LEDGER, {"data_protection.locations.3.country": "IE"}),
)
