"""Faults in how a file is written and in what its words say."""

from __future__ import annotations

from tests.mutation.fault import COURSE, FACES, LEDGER, VEST, VEST_MAKER, Fault

SAME = "A text of more than forty characters that stands under three questions."

READING = (
    Fault("anchor-or-alias", VEST, {"product.name": "&vest Linden Dual Vest"}),
    Fault("anchor-or-alias", VEST, {"product.name": "*vest"}),
    Fault("tag", VEST, {"product.name": "!!str Linden Dual Vest"}),
    Fault("merge-key", VEST, {"product.<<": "{uses_ai: false}"}),
    Fault("key-not-text", VEST, {"product.true": "It is a vest."}),
    Fault("control-character", VEST, {"product.name": r'"Linden \u202e Dual Vest"'}),
    Fault("not-yaml", VEST, {"product.one_sentence": "A soft vest: with two carriers"}),
    Fault("too-deep", VEST, {"product.cpv": "[" * 30 + "]" * 30}),
    Fault("guessed-type", LEDGER, {"product.versions.current": "6.10"}, in_schema=True),
    Fault("guessed-type", LEDGER, {"product.uses_ai": '"false"'}, in_schema=True),
    Fault("text-after-hash", VEST, {"product.one_sentence": "A soft vest #4 with two carriers"}),
    Fault("two-forms", VEST, {"product.uses_ai": "{value: false, not_applicable: It has no parts that could.}"}),
)

NON_ANSWERS = (
    Fault("placeholder", VEST, {"product.one_sentence": "To be confirmed"}),
    Fault("placeholder", COURSE, {"limitations.0.description": "None known."}),
    Fault("not-done-yet", VEST, {"sustainability.hardware.weee": "{not_applicable: Nobody has looked at it yet.}"}),
    Fault("bare-yes", VEST, {"interoperability.statement": "Yes, it is."}),
    Fault("blanket-refusal", VEST, {"product.detailed_description.value": "Proprietary to the vendor."}),
    Fault("refused-outright", VEST, {"product.detailed_description.value": "Commercially sensitive."}),
    Fault("form-without-reason", VEST, {"product.detailed_description.value": "not_applicable"}),
    Fault("repeated-question", VEST, {"product.one_sentence": "Linden Dual Vest"}),
    Fault("see-elsewhere", VEST, {"sustainability.statement": "Please see our website."}),
    Fault("unnamed-law", LEDGER, {"data_protection.rights_support": "We comply with all applicable laws."}),
    Fault("vague-security", LEDGER, {"security.controls.encryption_at_rest": "Military-grade encryption"}),
    Fault("dodged-question", VEST, {"product.uses_ai": "{not_applicable: A vest has no software in it.}"}),
    Fault("dodged-question", VEST, {"limitations": "{not_applicable: None of it is limited in any way.}"}),
    Fault(
        "applicable-after-all",
        LEDGER,
        {"data_protection.s62_logging": "{not_applicable: The force keeps its own logs.}"},
    ),
    Fault(
        "applicable-after-all",
        FACES,
        {"biometrics.independent_test": "{not_applicable: No test fits such a product.}"},
        entails=("independence-denied",),
    ),
    Fault("superlative", VEST, {"product.one_sentence": "A world-class vest against knives, spikes and rounds."}),
    Fault(
        "hard-to-read",
        VEST,
        {
            "product.summary": "Leveraging sophisticated prioritisation functionality, the solution facilitates "
            "operational decision-making through automated categorisation of heterogeneous communications received "
            "from members of the public via multiple digital engagement channels."
        },
    ),
    Fault(
        "copied-answer",
        VEST,
        {"collaboration.statement": SAME, "interoperability.statement": SAME, "sustainability.statement": SAME},
    ),
    Fault("implied-endorsement", VEST, {"sustainability.statement": "The vest is endorsed by the Home Office."}),
    Fault(
        "answer-without-source",
        VEST,
        {"metadata.prepared_by": "public-sources"},
        "product.uses_ai",
        entails=("missing-answer",),
    ),
    Fault("example-address", VEST_MAKER, {"example": "false"}, "website", entails=("sample-answer",)),
    Fault("sample-answer", VEST_MAKER, {"example": "false"}, "supplier.org_id"),
    Fault(
        "benefit-without-evidence",
        LEDGER,
        {"benefits.value_for_money.evidence": None},
        "benefits.value_for_money.value.strength",
    ),
    Fault(
        "independence-not-shown",
        LEDGER,
        {"evaluation.independently_evaluated": "true", "evaluation.evaluations.0.independence": "self_declared"},
    ),
)
