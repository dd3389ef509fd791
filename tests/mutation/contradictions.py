"""Faults by which two answers cannot both be true."""

from __future__ import annotations

from tests.mutation.fault import COURSE, DRAFTER, FACES, LEDGER, VEST, VICTIMS, Fault

CONTRADICTIONS = (
    Fault("biometrics-denied", FACES, {"product.is_biometric": "false"}),
    Fault(
        "certificate-leaves-it-out", LEDGER, {"security.certifications.value.0.exclusions": "Letters, Exhibit Ledger"}
    ),
    Fault(
        "certificate-told-two-ways",
        DRAFTER,
        {
            "security.certifications.value.1.expires_on": "2028-03-20",
            "security.certifications.value.1.certificate_no": "EX-27001-0452",
        },
    ),
    Fault("cloud-denied", LEDGER, {"product.cloud_hosted": "false"}),
    Fault(
        "country-left-out",
        LEDGER,
        {"data_protection.subprocessors.1.country": "IE"},
        "data_protection.locations",
        entails=("transfer-without-mechanism",),
    ),
    Fault("data-role-denied", LEDGER, {"data_protection.roles.0": "none"}, "data_protection.roles"),
    Fault("denied-and-described", LEDGER, {"security.pen_test.frequency": "never"}),
    Fault(
        "force-data-use-denied",
        FACES,
        {"data_protection.training_use.note": None},
        "data_protection.training_use.value.force_data_used",
    ),
    Fault(
        "foreign-reach-denied",
        LEDGER,
        {
            "data_protection.foreign_access_exposure": "{not_applicable: Nobody abroad can reach it.}",
            "data_protection.subprocessors.1.country": "US",
        },
        entails=("country-left-out", "transfer-without-mechanism"),
    ),
    Fault("fully-automated-with-review", VICTIMS, {"ai.automation_level": "fully_automated"}),
    Fault("generative-model-denied", DRAFTER, {"ai.generative_ai": "false"}),
    Fault("group-not-considered", LEDGER, {"equality.groups_considered.1": None}, "equality.groups_considered"),
    Fault("independence-denied", COURSE, {"evaluation.independently_evaluated": "false"}),
    Fault(
        "independent-test-without-tester",
        FACES,
        {"biometrics.independent_test.value.tester": None},
        "biometrics.independent_test.value.tested",
    ),
    Fault("model-training-denied", FACES, {"ai.trains_models": "false"}),
    Fault("models-without-ai", VICTIMS, {"product.uses_ai": "false"}),
    Fault("open-source-told-two-ways", VICTIMS, {"product.open_source.is_open": "false"}),
    Fault("override-denied", VICTIMS, {"ai.human_review.can_override": "false"}),
    Fault("own-word-called-independent", COURSE, {"evidence.0.independence": "self_declared"}, "evidence.0.type"),
    Fault("personal-data-denied", LEDGER, {"product.processes_personal_data": "false"}),
    Fault("review-told-two-ways", VICTIMS, {"ai.human_review.stage": "never"}),
    Fault("stored-data-denied", LEDGER, {"product.holds_data": "false"}),
    Fault("sub-processor-left-out", LEDGER, {"data_protection.subprocessors.0": None}, "data_protection.subprocessors"),
    Fault("support-access-denied", LEDGER, {"security.personnel.access": "none"}),
    Fault(
        "tested-groups-not-named",
        FACES,
        {"biometrics.demographic_performance.value.groups": None},
        "biometrics.demographic_performance.value.tested",
    ),
    Fault("use-denied", LEDGER, {"product.phase": "retired"}),
    Fault("user-interface-denied", LEDGER, {"product.has_user_interface": "false"}),
    Fault("withdrawn-but-published", VEST, {"metadata.withdrawn_because": "Nobody sells it."}, "metadata.status"),
)
