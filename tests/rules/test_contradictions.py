"""Rules about answers that cannot both be true: when they speak, of which two places, and when they must not."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from mtbd.linter import lint
from mtbd.rules import RULES, name_of
from mtbd.source import Text

if TYPE_CHECKING:
    from tests.rules.conftest import Told

TODAY = date(2026, 11, 22)
COMPILED = {"prepared_by: supplier": "prepared_by: public-sources\n  compiled_by: the mtbd project"}
HIDDEN = "{withheld: {what: What nobody should learn of it, concern: cybersecurity}}"
UNKNOWN = "{not_applicable: It is not known to anyone here.}"
LOCATIONS = """    - {activity: storage, country: GB, provider: example-hosting}
    - {activity: support_access, country: GB}
"""
SUBPROCESSOR = "    - {party: example-hosting, purpose: Hosting, country: GB, since: 2024-03}\n"
CERTIFICATE = "{scheme: cyber_essentials, scope: The company and the hosting of the product, expires_on: 2027-05-31}"


def added(section: str, answers: str) -> dict[str, str]:
    """The base with a section that it does not have."""
    return {"people:\n  affected:": f"{section}: {{{answers}}}\npeople:\n  affected:"}


def flag(name: str, value: str, was: str = "true") -> dict[str, str]:
    return {f"  {name}: {was}\n": f"  {name}: {value}\n"}


def model(rest: str) -> str:
    return f"models: [{{name: Urgency, version: '1', task: Orders, output: A step, performance: [], {rest}}}]"


def measured(rest: str) -> str:
    figure = f"metric: recall, result: 1, model_version: '1', dataset: d, n: 9, {rest}"
    conditions = "operating_conditions: [{condition: Light, setting: Day}]"
    return TREES.replace("performance: []", f"performance: [{{{figure}, {conditions}}}]")


def review(stage: str, *, can: str = "true", more: str = "") -> str:
    rest = f"reviewer_competence: A clerk, can_override: {can}, override_recorded: false{more}"
    return f"human_review: {{stage: {stage}, {rest}}}"


def study(rest: str) -> dict[str, str]:
    old = "  evaluations: {not_applicable: The first trial ends in spring and its report will be listed here.}\n"
    told = "title: Trial, type: rct, setting: Kent, outcome: Hours, effect: Fewer, null_or_negative: false"
    return {old: f"  evaluations: [{{{told}, {rest}}}]\n"}


def dataset(rest: str, role: str = "training") -> dict[str, str]:
    return added("ai", f"datasets: [{{id: d, name: D, role: {role}, contains_sensitive: false, {rest}}}]")


def evidence(rest: str) -> dict[str, str]:
    return {"\nparties:\n": f"\nevidence: [{{id: e, title: A paper, access: public, {rest}}}]\nparties:\n"}


def recall(on: str) -> dict[str, str]:
    return added("safety", f"recalls: [{{on: {on}, affects: Chargers, action: Replaced, status: closed}}]")


def licence(text: str, is_open: str) -> dict[str, str]:
    source = f"  open_source: {{uses: true, is_open: {is_open}, licence: {text}}}\n"
    return {"  deployments: []\n": f"  deployments: []\n{source}"}


def uses(phase: str, status: str) -> dict[str, str]:
    row = f"{{force: undisclosed, status: {status}, basis: count_only}}"
    return {"phase: production": f"phase: {phase}", "deployments: []": f"deployments: [{row}]"}


US = {"\nparties:\n": "\nparties:\n  - {id: us, name: Exemplar Laboratory, org_id: GB-COH-00000000}\n"}
KEPT_BY = "template_storage: {kept_by: %s, no_match_kept_for: A day}"
NO_ONE = {f"subprocessors:\n{SUBPROCESSOR}": "subprocessors: []\n", ", provider: example-hosting}": "}"}
RULES_FILE = model("type: rules, origin: built")
TREES = model("type: tree_ensemble, origin: built")
BOUGHT = model("type: tree_ensemble, origin: off_the_shelf")
FITTED = model("type: linear, origin: built, datasets: [d]")
DATA = "datasets: [{id: d, name: D, role: training, contains_sensitive: false, contains_police_data: false}]"
TWICE = "{scheme: cyber_essentials, scope: The company, certificate_no: 'CE-1', expires_on: "

SPEAKS: list[tuple[str, dict[str, str], str, str]] = [
    ("models-without-ai", added("ai", TREES), "product.uses_ai", 'false, and ai.models.0.name is "Urgency": both'),
    ("models-without-ai", added("ai", "generative_ai: true"), "product.uses_ai", "ai.generative_ai is true"),
    ("models-without-ai", added("ai", "trains_models: true"), "product.uses_ai", "ai.trains_models is true"),
    (
        "model-training-denied",
        added("ai", f"trains_models: false, {TREES}"),
        "ai.trains_models",
        'trains_models is false, and ai.models.0.origin is "built"',
    ),
    (
        "model-training-denied",
        added("ai", f"trains_models: true, {BOUGHT}"),
        "ai.trains_models",
        'trains_models is true, and ai.models.0.origin is "off_the_shelf"',
    ),
    (
        "model-training-denied",
        added("ai", f"trains_models: false, {model('type: linear, origin: fine_tuned')}"),
        "ai.trains_models",
        'trains_models is false, and ai.models.0.origin is "fine_tuned"',
    ),
    (
        "model-training-denied",
        added("ai", f"trains_models: false, {FITTED}, {DATA}"),
        "ai.trains_models",
        'trains_models is false, and ai.models.0.datasets is ["d"]',
    ),
    (
        "generative-model-denied",
        added("ai", f"generative_ai: false, {model('type: transformer_generative, origin: built')}"),
        "ai.generative_ai",
        'ai.models.0.type is "transformer_generative"',
    ),
    (
        "generative-model-denied",
        added("ai", "generative_ai: false, genai: {regions: [GB], prompt_retention_days: 0}"),
        "ai.generative_ai",
        'ai.genai.regions is ["GB"]',
    ),
    (
        "personal-data-denied",
        flag("processes_personal_data", "false"),
        "product.processes_personal_data",
        'data_protection.data_subjects.0 is "People who report", data_protection.data_categories.0 is "personal": they',
    ),
    (
        "personal-data-denied",
        flag("processes_personal_data", "false") | flag("is_biometric", "true", "false"),
        "product.processes_personal_data",
        "false, and product.is_biometric is true",
    ),
    ("biometrics-denied", added("biometrics", "modality: [face]"), "product.is_biometric", 'modality.0 is "face"'),
    (
        "biometrics-denied",
        added("ai", model("type: biometric_matcher, origin: built")),
        "product.is_biometric",
        'ai.models.0.type is "biometric_matcher"',
    ),
    (
        "cloud-denied",
        flag("cloud_hosted", "false"),
        "product.cloud_hosted",
        'product.kind.0 is "saas", security.cloud_principles.assessed_on is 2026-06-12: they',
    ),
    (
        "cloud-denied",
        flag("cloud_hosted", "false") | added("ai", model("type: rules, origin: built, hosting: api")),
        "product.cloud_hosted",
        'ai.models.0.hosting is "api"',
    ),
    (
        "cloud-denied",
        flag("cloud_hosted", "false")
        | {"GB, provider: example-hosting}": "GB, provider: example-hosting, customer_control: false}"},
        "product.cloud_hosted",
        "data_protection.locations.0.customer_control is false",
    ),
    (
        "stored-data-denied",
        flag("holds_data", "false"),
        "product.holds_data",
        'data_protection.locations.0.activity is "storage"',
    ),
    (
        "user-interface-denied",
        flag("has_user_interface", "false"),
        "product.has_user_interface",
        'accessibility.wcag.level is "aa", accessibility.assistive_tech_tested.0.technology is "NVDA"',
    ),
    (
        "country-left-out",
        {SUBPROCESSOR: SUBPROCESSOR + "    - {party: example-hosting, purpose: Support, country: IN}\n"},
        "data_protection.locations",
        '"IN" is not in the list, and data_protection.subprocessors.1.country is "IN"',
    ),
    (
        "country-left-out",
        added("ai", "genai: {regions: [GB, US], prompt_retention_days: 0}"),
        "data_protection.locations",
        '"US" is not in the list, and ai.genai.regions.1 is "US"',
    ),
    (
        "sub-processor-left-out",
        {f"subprocessors:\n{SUBPROCESSOR}": "subprocessors: []\n"},
        "data_protection.subprocessors",
        '"example-hosting" is not in the list, and data_protection.locations.0.provider is "example-hosting"',
    ),
    (
        "sub-processor-left-out",
        {f"subprocessors:\n{SUBPROCESSOR}": "subprocessors: []\n", ", provider: example-hosting}": "}"}
        | added("biometrics", "template_storage: {kept_by: third_party, no_match_kept_for: A day}"),
        "data_protection.subprocessors",
        'no third party is in the list, and biometrics.template_storage.kept_by is "third_party"',
    ),
    (
        "data-role-denied",
        {"roles: [processor]": "roles: [none]"},
        "data_protection.roles",
        'data_protection.subprocessors.0.country is "GB", product.kind.0 is "saas": they cannot all be true',
    ),
    (
        "data-role-denied",
        {"roles: [processor]": "roles: [processor, none]"},
        "data_protection.roles",
        'roles is ["processor", "none"], and data_protection.roles.0 is "processor"',
    ),
    (
        "data-role-denied",
        {"roles: [processor]": "roles: [none]"}
        | added("biometrics", "template_storage: {kept_by: supplier, no_match_kept_for: A day}"),
        "data_protection.roles",
        'biometrics.template_storage.kept_by is "supplier"',
    ),
    (
        "support-access-denied",
        {"access: supervised": "access: none"},
        "security.personnel.access",
        'access is "none", and data_protection.locations.1.activity is "support_access"',
    ),
    (
        "force-data-use-denied",
        dataset("contains_police_data: true"),
        "data_protection.training_use.force_data_used",
        'force_data_used is "never", and ai.datasets.0.contains_police_data is true',
    ),
    (
        "fully-automated-with-review",
        added("ai", f"automation_level: fully_automated, {review('always')}"),
        "ai.automation_level",
        'ai.human_review.stage is "always"',
    ),
    (
        "fully-automated-with-review",
        added("ai", "automation_level: fully_automated}\nbiometrics: {human_adjudication: {before_action: always}"),
        "ai.automation_level",
        'biometrics.human_adjudication.before_action is "always"',
    ),
    (
        "review-told-two-ways",
        added("ai", f"automation_level: decision_with_review, {review('sample')}"),
        "ai.human_review.stage",
        'stage is "sample", and ai.automation_level is "decision_with_review"',
    ),
    (
        "review-told-two-ways",
        added("ai", f"automation_level: recommendation, {review('never')}"),
        "ai.human_review.stage",
        'stage is "never", and ai.automation_level is "recommendation"',
    ),
    (
        "review-told-two-ways",
        added("ai", review("never") + "}\nbiometrics: {human_adjudication: {before_action: always}"),
        "biometrics.human_adjudication.before_action",
        'before_action is "always", and ai.human_review.stage is "never"',
    ),
    (
        "override-denied",
        added("ai", f"automation_level: automated_with_override, {review('sample', can='false')}"),
        "ai.human_review.can_override",
        'can_override is false, and ai.automation_level is "automated_with_override"',
    ),
    (
        "override-denied",
        added("ai", review("sample", can="false", more=", override_rate: 11")),
        "ai.human_review.can_override",
        "ai.human_review.override_rate is 11",
    ),
    (
        "certificate-leaves-it-out",
        {CERTIFICATE: CERTIFICATE[:-1] + ", exclusions: 'Head office, and the  exemplar TRIAGE'}"},
        "security.certifications.0.exclusions",
        'product.name is "Exemplar Triage"',
    ),
    ("use-denied", uses("retired", "live"), "product.phase", 'product.deployments.0.status is "live"'),
    ("use-denied", uses("pre-deployment", "pilot"), "product.phase", 'phase is "pre-deployment", and product.deploy'),
    (
        "independence-denied",
        {"strength: anecdote": "strength: independent"},
        "evaluation.independently_evaluated",
        'benefits.public_and_communities.strength is "independent"',
    ),
    (
        "independence-denied",
        study("evaluator: A university, independence: independent, on: 2026-01-01"),
        "evaluation.independently_evaluated",
        'evaluation.evaluations.0.independence is "independent"',
    ),
    (
        "independence-denied",
        evidence("type: independent_evaluation, independence: regulator"),
        "evaluation.independently_evaluated",
        'evidence.0.independence is "regulator"',
    ),
    (
        "own-word-called-independent",
        study("evaluator: exemplar  policing systems LIMITED, independence: independent"),
        "evaluation.evaluations.0.independence",
        'evaluation.evaluations.0.evaluator is "exemplar policing systems LIMITED"',
    ),
    (
        "own-word-called-independent",
        evidence("type: test_report, independence: customer, issuer: Exemplar Policing Systems Limited"),
        "evidence.0.independence",
        'evidence.0.issuer is "Exemplar Policing Systems Limited"',
    ),
    (
        "own-word-called-independent",
        evidence("type: independent_evaluation, independence: self_declared"),
        "evidence.0.type",
        'evidence.0.independence is "self_declared"',
    ),
    (
        "own-word-called-independent",
        added("biometrics", "independent_test: {tested: true, tester: us}") | US,
        "biometrics.independent_test.tested",
        'biometrics.independent_test.tester is "us"',
    ),
    (
        "own-word-called-independent",
        added(
            "ai",
            measured("evaluator: independent, evaluated_by: us"),
        )
        | US,
        "ai.models.0.performance.0.evaluator",
        'ai.models.0.performance.0.evaluated_by is "us"',
    ),
    (
        "independent-test-without-tester",
        added("biometrics", "independent_test: {tested: true}"),
        "biometrics.independent_test.tested",
        "tested is true, and biometrics.independent_test.tester and biometrics.independent_test.on are missing",
    ),
    (
        "independent-test-without-tester",
        study("evaluator: A university, independence: independent"),
        "evaluation.evaluations.0.independence",
        'independence is "independent", and evaluation.evaluations.0.on and evaluation.evaluations.0.url are missing',
    ),
    (
        "independent-test-without-tester",
        added(
            "ai",
            measured("evaluator: independent"),
        ),
        "ai.models.0.performance.0.evaluator",
        'evaluator is "independent", and ai.models.0.performance.0.evaluated_by is missing',
    ),
    (
        "tested-groups-not-named",
        added("biometrics", "demographic_performance: {tested: true, groups: []}"),
        "biometrics.demographic_performance.tested",
        "tested is true, and biometrics.demographic_performance.groups names none",
    ),
    (
        "tested-groups-not-named",
        added("biometrics", "demographic_performance: {tested: true}"),
        "biometrics.demographic_performance.tested",
        "tested is true, and biometrics.demographic_performance.groups is missing",
    ),
    (
        "group-not-considered",
        {"groups_considered: [age, race, disability]": "groups_considered: [age]"},
        "equality.groups_considered",
        '"race" is not in the list, and equality.findings.0.group is "race"',
    ),
    (
        "denied-and-described",
        {"{format: cyclonedx, access": "{format: none, access"},
        "security.sbom.format",
        'security.sbom.access is "on_request", security.sbom.generated_on is 2026-05-01: they',
    ),
    (
        "denied-and-described",
        {"frequency: at_least_once_a_year": "frequency: never"},
        "security.pen_test.frequency",
        "security.pen_test.approach is",
    ),
    (
        "denied-and-described",
        {"self_assessed: true": "self_assessed: false"},
        "security.software_security_code.self_assessed",
        "security.software_security_code.on is 2026-02-11",
    ),
    (
        "denied-and-described",
        {"will_support_force_requests: true": "will_support_force_requests: false"},
        "transparency.foi_support.will_support_force_requests",
        "transparency.foi_support.response_days is 5",
    ),
    (
        "denied-and-described",
        {"{force_data_used: never}": "{force_data_used: never, purposes: [New versions]}"},
        "data_protection.training_use.force_data_used",
        'data_protection.training_use.purposes is ["New versions"]',
    ),
    (
        "denied-and-described",
        added("ai", "testing: {red_team: {done: false, on: 2026-01-01}}"),
        "ai.testing.red_team.done",
        "done is false, and ai.testing.red_team.on is 2026-01-01",
    ),
    (
        "denied-and-described",
        added("ai", "responsible_ai_checklist: {status: not_done, flags: {red: 0, orange: 0, green: 1}}"),
        "ai.responsible_ai_checklist.status",
        'status is "not_done", and ai.responsible_ai_checklist.flags is "told"',
    ),
    (
        "recall-without-incident",
        recall("2025-11-03"),
        "incidents",
        "incidents lists none, and safety.recalls.0.on is 2025-11-03",
    ),
    (
        "withheld-though-public",
        {"{format: cyclonedx, access: on_request": f"{{format: {HIDDEN}, access: public"},
        "security.sbom.format.withheld",
        'format is withheld, and security.sbom.access is "public"',
    ),
    (
        "withheld-though-public",
        {"style: rest, docs_access: public": f"style: rest, docs_url: {HIDDEN}, docs_access: public"},
        "interoperability.apis.0.docs_url.withheld",
        'docs_url is withheld, and interoperability.apis.0.docs_access is "public"',
    ),
    (
        "withheld-though-public",
        {"amount_from: 30000": f"amount_from: {HIDDEN}, url: 'https://exemplar.example/prices'"},
        "commercial.price_list.amount_from.withheld",
        'commercial.price_list.url is "https://exemplar.example/prices"',
    ),
    (
        "withheld-though-public",
        {
            "deployments: []": f"deployments: [{{force: {HIDDEN}, status: live, basis: published_notice, "
            "url: 'https://notice.example/1'}]"
        },
        "product.deployments.0.force.withheld",
        'product.deployments.0.url is "https://notice.example/1"',
    ),
    (
        "sold-without-support",
        {"supported_until: 2028-05-01": "supported_until: 2026-11-21"},
        "product.versions.supported_until",
        "2026-11-21 has passed, and product.expects_public_contracts is true",
    ),
    (
        "withdrawn-but-published",
        {"status: published": "status: published\n  superseded_by: exemplar/triage-2"},
        "metadata.status",
        'status is "published", and metadata.superseded_by is "exemplar/triage-2"',
    ),
    (
        "withdrawn-but-published",
        {"status: published": "status: draft\n  withdrawn_because: It was never sold here."},
        "metadata.status",
        'metadata.withdrawn_because is "It was never sold here."',
    ),
]


@pytest.mark.parametrize(("rule", "changes", "place", "words"), SPEAKS)
def test_a_contradiction_names_both_places(
    told: Told, rule: str, changes: dict[str, str], place: str, words: str
) -> None:
    (found,) = told(rule, changes)

    assert found.startswith(f"product {place}: ")
    assert words in found


@pytest.mark.parametrize(
    ("rule", "changes"),
    [
        ("models-without-ai", added("ai", RULES_FILE)),
        ("models-without-ai", added("ai", model(f"type: {HIDDEN}, origin: built"))),
        ("models-without-ai", added("ai", TREES) | flag("uses_ai", "true", "false")),
        ("models-without-ai", added("ai", "generative_ai: false, trains_models: false")),
        ("model-training-denied", added("ai", f"trains_models: false, {RULES_FILE}")),
        ("model-training-denied", added("ai", f"trains_models: false, {BOUGHT}")),
        ("model-training-denied", added("ai", f"trains_models: false, {FITTED}")),
        (
            "model-training-denied",
            added("ai", f"trains_models: false, {FITTED}, {DATA.replace('training', 'testing')}"),
        ),
        ("model-training-denied", added("ai", f"trains_models: true, {TREES}")),
        ("model-training-denied", added("ai", "trains_models: true, models: []")),
        ("model-training-denied", added("ai", f"trains_models: {UNKNOWN}, {TREES}")),
        ("model-training-denied", added("ai", f"trains_models: {UNKNOWN}, {BOUGHT}")),
        (
            "model-training-denied",
            added("ai", f"trains_models: true, {BOUGHT.replace('models: [', 'models: {value: [')}, {HIDDEN[1:]}"),
        ),
        ("generative-model-denied", added("ai", f"generative_ai: false, {TREES}, genai: {UNKNOWN}")),
        (
            "generative-model-denied",
            added("ai", "generative_ai: true, genai: {regions: [GB], prompt_retention_days: 0}"),
        ),
        (
            "personal-data-denied",
            flag("processes_personal_data", "false")
            | {
                "  data_subjects: [People who report, People named in reports]\n": "",
                "  data_categories: [personal, special_category, victims]\n": f"  data_categories: {UNKNOWN}\n",
            },
        ),
        ("biometrics-denied", {"special_category, victims]": "special_category, biometric]"}),
        ("biometrics-denied", added("ai", TREES)),
        ("biometrics-denied", added("biometrics", "modality: [face]") | flag("is_biometric", "true", "false")),
        (
            "cloud-denied",
            flag("cloud_hosted", "false")
            | added("ai", model("type: rules, origin: built, hosting: supplier_hosted"))
            | {"kind: [saas]": "kind: [software]", "  cloud_principles:\n    assessed_on": "  others:\n    assessed_on"}
            | {"support_access, country: GB}": "support_access, country: GB, customer_control: false}"},
        ),
        (
            "stored-data-denied",
            flag("holds_data", "false")
            | {"country: GB, provider: example-hosting}": "country: GB, customer_control: true}"},
        ),
        ("stored-data-denied", flag("holds_data", "false") | {"activity: storage": "activity: processing"}),
        (
            "user-interface-denied",
            flag("has_user_interface", "false")
            | {"{level: aa, version": "{level: none, version", "assistive_tech_tested:\n    -": "alt_formats:\n    -"},
        ),
        (
            "country-left-out",
            {"purpose: Hosting, country: GB": "purpose: Hosting, country: IE"}
            | {f"locations:\n{LOCATIONS}": f"locations: {UNKNOWN}\n"},
        ),
        ("country-left-out", added("ai", "genai: {regions: [GB], prompt_retention_days: 0}")),
        ("country-left-out", added("ai", f"genai: {{regions: {HIDDEN}, prompt_retention_days: 0}}")),
        ("sub-processor-left-out", {"party: example-hosting, purpose": f"party: {HIDDEN}, purpose"}),
        (
            "sub-processor-left-out",
            {f"subprocessors:\n{SUBPROCESSOR}": f"subprocessors: {{value: [], {HIDDEN[1:]}\n"},
        ),
        ("sub-processor-left-out", {f"subprocessors:\n{SUBPROCESSOR}": f"subprocessors: {UNKNOWN}\n"}),
        ("sub-processor-left-out", added("biometrics", KEPT_BY % "third_party")),
        ("sub-processor-left-out", NO_ONE | added("biometrics", KEPT_BY % "force")),
        (
            "sub-processor-left-out",
            {
                f"subprocessors:\n{SUBPROCESSOR}": "subprocessors: []\n",
                "provider: example-hosting}": "provider: example-hosting, customer_control: true}",
            },
        ),
        (
            "data-role-denied",
            {"roles: [processor]": "roles: [none]", "kind: [saas]": "kind: [software]"}
            | {f"subprocessors:\n{SUBPROCESSOR}": "subprocessors: []\n"}
            | added("biometrics", "template_storage: {kept_by: force, no_match_kept_for: A day}"),
        ),
        (
            "support-access-denied",
            {
                "access: supervised": "access: none",
                "support_access, country: GB}": "support_access, country: GB, provider: example-hosting}",
            },
        ),
        (
            "support-access-denied",
            {
                "access: supervised": "access: none",
                "support_access, country: GB}": "support_access, country: GB, customer_control: true}",
            },
        ),
        ("support-access-denied", {"access: supervised": f"access: {HIDDEN}"}),
        (
            "support-access-denied",
            {"access: supervised": "access: none", "activity: support_access": "activity: backup"},
        ),
        ("force-data-use-denied", dataset("contains_police_data: true", role="benchmark")),
        ("force-data-use-denied", dataset("contains_police_data: {value: true, note: Published figures}")),
        ("force-data-use-denied", dataset(f"contains_police_data: {HIDDEN}")),
        (
            "force-data-use-denied",
            dataset("contains_police_data: true")
            | {"{force_data_used: never}": "{value: {force_data_used: never}, note: All of it is published.}"},
        ),
        ("force-data-use-denied", dataset("contains_police_data: true") | {"_used: never}": "_used: opt_in}"}),
        ("fully-automated-with-review", added("ai", f"automation_level: fully_automated, {review('sample')}")),
        (
            "fully-automated-with-review",
            added("ai", "automation_level: fully_automated}\nbiometrics: {human_adjudication: {before_action: never}"),
        ),
        ("fully-automated-with-review", added("ai", f"automation_level: decision_with_review, {review('always')}")),
        ("review-told-two-ways", added("ai", f"automation_level: decision_with_review, {review('always')}")),
        ("review-told-two-ways", added("ai", f"automation_level: recommendation, {review('sample')}")),
        ("review-told-two-ways", added("ai", f"automation_level: fully_automated, {review('never')}")),
        ("review-told-two-ways", added("ai", review("never"))),
        (
            "review-told-two-ways",
            added("ai", review("always") + "}\nbiometrics: {human_adjudication: {before_action: set_by_force}"),
        ),
        ("override-denied", added("ai", f"automation_level: fully_automated, {review('never', can='false')}")),
        ("override-denied", added("ai", review("sample", can="false", more=", override_rate: 0"))),
        ("override-denied", added("ai", f"automation_level: recommendation, {review('always')}")),
        (
            "certificate-leaves-it-out",
            {CERTIFICATE: CERTIFICATE[:-1] + ", exclusions: The app of Exemplar Triage and other things}"},
        ),
        (
            "certificate-leaves-it-out",
            {CERTIFICATE: CERTIFICATE[:-1] + ", exclusions: Exemplar Triage}"}
            | {"  name: Exemplar Triage\n": f"  name: {UNKNOWN}\n"},
        ),
        ("use-denied", uses("retired", "ended")),
        ("use-denied", uses("production", "ended")),
        ("use-denied", uses("production", "live")),
        ("use-denied", uses("retired", HIDDEN)),
        ("independence-denied", study("evaluator: A force, independence: customer")),
        ("independence-denied", {"independently_evaluated: false": f"independently_evaluated: {UNKNOWN}"}),
        (
            "independence-denied",
            study("evaluator: A university, independence: independent")
            | {"independently_evaluated: false": "independently_evaluated: true"},
        ),
        ("independence-denied", evidence("type: independent_evaluation, independence: customer")),
        ("independence-denied", evidence("type: certificate, independence: independent")),
        ("own-word-called-independent", study("evaluator: A university, independence: independent")),
        ("own-word-called-independent", evidence("type: policy, independence: customer, issuer: A university")),
        ("own-word-called-independent", evidence("type: policy, independence: customer")),
        (
            "own-word-called-independent",
            evidence("type: policy, independence: self_declared, issuer: Exemplar Policing Systems Limited"),
        ),
        ("own-word-called-independent", evidence("type: independent_evaluation, independence: independent")),
        ("own-word-called-independent", US | added("ai", measured("evaluator: self, evaluated_by: us"))),
        ("own-word-called-independent", US | added("ai", measured("evaluator: independent"))),
        (
            "own-word-called-independent",
            US | added("ai", measured("evaluator: independent, evaluated_by: example-hosting")),
        ),
        ("own-word-called-independent", US | added("biometrics", "independent_test: {tested: false, tester: us}")),
        ("own-word-called-independent", added("biometrics", "independent_test: {tested: true, tester: nobody}")),
        (
            "own-word-called-independent",
            study("evaluator: Exemplar Policing Systems Limited, independence: supplier_commissioned"),
        ),
        (
            "own-word-called-independent",
            added("biometrics", "independent_test: {tested: true, tester: example-hosting}"),
        ),
        ("independent-test-without-tester", added("biometrics", "independent_test: {tested: false}")),
        (
            "independent-test-without-tester",
            added("biometrics", "independent_test: {tested: true, tester: example-hosting, on: 2026-01-01}"),
        ),
        ("independent-test-without-tester", COMPILED | added("biometrics", "independent_test: {tested: true}")),
        (
            "independent-test-without-tester",
            study("evaluator: A university, independence: independent, url: 'https://university.example/1'"),
        ),
        ("independent-test-without-tester", study("evaluator: A force, independence: customer")),
        (
            "independent-test-without-tester",
            study("evaluator: A university, independence: independent, on: 2026-01-01"),
        ),
        ("independent-test-without-tester", added("ai", measured("evaluator: independent, evaluated_by: us"))),
        ("independent-test-without-tester", added("ai", measured("evaluator: customer"))),
        ("tested-groups-not-named", added("biometrics", "demographic_performance: {tested: false}")),
        (
            "tested-groups-not-named",
            added("biometrics", "demographic_performance: {tested: true, groups: [Women, Men]}"),
        ),
        ("tested-groups-not-named", COMPILED | added("biometrics", "demographic_performance: {tested: true}")),
        ("group-not-considered", {"groups_considered: [age, race, disability]": f"groups_considered: {UNKNOWN}"}),
        ("denied-and-described", {", access: on_request, generated_on: 2026-05-01}": "}", "cyclonedx": "none"}),
        ("denied-and-described", {"{force_data_used: never}": "{force_data_used: never, purposes: []}"}),
        ("denied-and-described", {"{format: cyclonedx, access": f"{{format: {HIDDEN}, access"}),
        ("recall-without-incident", recall("2023-11-21")),
        ("recall-without-incident", recall("2025-11-03") | {"\nincidents: []\n": f"\nincidents: {UNKNOWN}\n"}),
        (
            "recall-without-incident",
            recall("2025-11-03")
            | {"\nincidents: []\n": "\nincidents: [{kind: safety, on: 2025-11-03, summary: Heat, status: closed}]\n"},
        ),
        (
            "withheld-though-public",
            {
                "{format: cyclonedx, access: on_request": "{format: {withheld: {what: What nobody should learn of it, "
                "concern: other, url: 'https://exemplar.example/list'}}, access: public"
            },
        ),
        (
            "withheld-though-public",
            {"{format: cyclonedx, access: on_request": f"{{format: {HIDDEN}, access: nda_to_forces"},
        ),
        (
            "withheld-though-public",
            {"{format: cyclonedx, access: on_request": f"{{format: {{value: spdx, {HIDDEN[1:]}, access: public"},
        ),
        ("sold-without-support", {"supported_until: 2028-05-01": "supported_until: 2026-11-22"}),
        ("sold-without-support", {"supported_until: 2028-05-01": "supported_until: 2026-06-01"} | COMPILED),
        (
            "sold-without-support",
            {"supported_until: 2028-05-01": "supported_until: 2026-06-01"} | {"phase: production": "phase: retired"},
        ),
        (
            "sold-without-support",
            {"supported_until: 2028-05-01": "supported_until: 2026-06-01"} | flag("expects_public_contracts", "false"),
        ),
        (
            "sold-without-support",
            {"supported_until: 2028-05-01": "supported_until: 2026-06-01", "status: published": "status: archived"},
        ),
        ("withdrawn-but-published", {"status: published": "status: superseded\n  superseded_by: exemplar/triage-2"}),
    ],
)
def test_what_can_be_true_together_is_let_be(told: Told, rule: str, changes: dict[str, str]) -> None:
    assert told(rule, changes) == []


@pytest.mark.parametrize(
    ("text", "is_open", "is_told"),
    [
        ("BUSL-1.1", "true", True),
        ("LicenseRef-Exemplar-Proprietary", "true", True),
        ("Apache-2.0 AND SSPL-1.0", "true", True),
        ("CC-BY-NC-4.0", "true", True),
        ("MIT OR BUSL-1.1", "true", False),
        ("GPL-2.0-only WITH Classpath-exception-2.0", "true", False),
        ("LicenseRef-Exemplar", "true", False),
        ("EUPL-1.2", "false", True),
        ("agpl-3.0-or-later OR LicenseRef-Exemplar-Commercial", "false", True),
        ("GPL-2.0-only WITH Classpath-exception-2.0", "false", True),
        ("MIT AND LicenseRef-Exemplar", "false", False),
        ("OGL-UK-3.0", "false", False),
    ],
)
def test_a_licence_is_open_or_closed_or_not_known(told: Told, text: str, is_open: str, is_told: bool) -> None:  # noqa: FBT001
    found = told("open-source-told-two-ways", licence(text, is_open))

    place = f'product product.open_source.is_open: is_open is {is_open}, and product.open_source.licence is "{text}"'
    assert found == [f"{place}: both cannot be true"] * is_told


@pytest.mark.parametrize(
    ("answer", "changes", "supplier", "place"),
    [
        (
            "{not_applicable: All our servers are in London.}",
            {},
            {"Limited, country: GB}": "Limited, country: US}"},
            'supplier.ultimate_parent.country in supplier.yaml is "US"',
        ),
        (
            "{not_applicable: All our servers are in London.}",
            {},
            {"jurisdiction: GB": "jurisdiction: IE"},
            'supplier.jurisdiction in supplier.yaml is "IE"',
        ),
        (
            "{not_applicable: All our servers are in London.}",
            {"support_access, country: GB": "support_access, country: IN"},
            {},
            'data_protection.locations.1.country is "IN"',
        ),
        (
            "{not_applicable: All our servers are in London.}",
            {"purpose: Hosting, country: GB": "purpose: Hosting, country: IE"},
            {},
            'data_protection.subprocessors.0.country is "IE"',
        ),
        (
            "{not_applicable: All our servers are in London.}",
            {"name: Example Hosting Limited, country: GB": "name: Example Hosting Limited, country: US"},
            {},
            'data_protection.locations.0.provider is "example-hosting", registered in US',
        ),
        (
            "{not_applicable: All our servers are in London.}",
            {
                "name: Example Hosting Limited, country: GB}": "name: Example Hosting Limited, country: GB}\n"
                "  - {id: keeper, name: Example Backups Inc, country: US}",
                "{party: example-hosting, purpose": "{party: keeper, purpose",
            },
            {},
            'data_protection.subprocessors.0.party is "keeper", registered in US',
        ),
        ("{not_applicable: All our servers are in London.}", {}, {}, None),
        (
            "{not_applicable: A force runs all of it.}",
            flag("cloud_hosted", "false"),
            {"jurisdiction: GB": "jurisdiction: IE"},
            None,
        ),
        ("The owner is in Ireland; the keys are with the force.", {}, {"jurisdiction: GB": "jurisdiction: IE"}, None),
    ],
)
def test_foreign_law_matters_to_whom_it_reaches(
    told: Told, answer: str, changes: dict[str, str], supplier: dict[str, str], place: str | None
) -> None:
    exposure = "Neither the company nor its host has an owner or a branch outside the United Kingdom."
    found = told("foreign-reach-denied", {exposure: answer} | changes, supplier=supplier)

    at = "product data_protection.foreign_access_exposure: foreign_access_exposure is said not to apply"
    assert found == [f"{at}, and {place}: both cannot be true"] * (place is not None)


@pytest.mark.parametrize(
    ("company", "own", "is_told"),
    [
        (f"{TWICE}2027-03-31}}", f"{TWICE}2027-05-31}}", True),
        (f"{TWICE}2027-03-31}}", f"{TWICE}2027-05-31}}".replace(", expires_on: 2027-05-31", ""), False),
        (f"{TWICE}2027-03-31}}".replace(", expires_on: 2027-03-31", ""), f"{TWICE}2027-05-31}}", False),
        (f"{TWICE}2027-05-31}}", f"{TWICE}2027-05-31}}", False),
        (f"{TWICE}2027-03-31}}".replace("CE-1", "CE-2"), f"{TWICE}2027-05-31}}", False),
        (f"{TWICE}2027-03-31}}".replace("cyber_essentials", "soc2"), f"{TWICE}2027-05-31}}", False),
        (f"{TWICE}2027-03-31}}".replace("certificate_no: 'CE-1', ", ""), CERTIFICATE, False),
    ],
)
def test_a_certificate_has_one_last_day(told: Told, company: str, own: str, is_told: bool) -> None:  # noqa: FBT001
    held = "{scheme: cyber_essentials, scope: The whole company, expires_on: 2027-05-31}"
    found = told("certificate-told-two-ways", {CERTIFICATE: own}, supplier={held: company})

    message = (
        "product security.certifications.0.expires_on: expires_on is 2027-05-31, "
        "and supplier.certifications.0.expires_on in supplier.yaml is 2027-03-31: both cannot be true"
    )
    assert found == [message] * is_told


def test_a_suppliers_own_file_is_held_to_its_word_too(told: Told) -> None:
    found = told("denied-and-described", supplier={"{status: signed,": "{status: not_signed,"})

    assert found == [
        'supplier supplier.charter.status: status is "not_signed", and supplier.charter.signed_on is 2025-02-01: '
        "both cannot be true"
    ]


def test_a_trading_name_is_the_suppliers_own(told: Told) -> None:
    changes = study("evaluator: exemplar, independence: independent")
    known = {"  org_id: GB-COH-00000000\n": "  org_id: GB-COH-00000000\n  trading_names: [Exemplar]\n"}

    assert told("own-word-called-independent", changes) == []
    assert len(told("own-word-called-independent", changes, supplier=known)) == 1


def test_without_a_number_or_a_name_nobody_is_the_supplier(told: Told) -> None:
    supplier = {
        "  org_id: GB-COH-00000000\n": f"  org_id: {UNKNOWN}\n",
        "  legal_name: Exemplar Policing Systems Limited\n": f"  legal_name: {UNKNOWN}\n",
    }
    tester = added("biometrics", "independent_test: {tested: true, tester: example-hosting}")
    paper = evidence("type: policy, independence: customer")

    assert told("own-word-called-independent", tester, supplier=supplier) == []
    assert told("own-word-called-independent", paper, supplier=supplier) == []


def test_the_word_open_alone_is_needed(told: Told) -> None:
    source = {"  deployments: []\n": "  deployments: []\n  open_source: {uses: true, licence: MIT}\n"}

    assert told("open-source-told-two-ways", source) == []


def test_a_recall_counts_for_36_months_to_the_day(told: Told) -> None:
    assert len(told("recall-without-incident", recall("2023-11-22"))) == 1
    assert len(told("recall-without-incident", recall("2025-02-28"), today=date(2028, 2, 29))) == 1
    assert told("recall-without-incident", recall("2025-02-27"), today=date(2028, 2, 29)) == []


def test_a_message_names_three_places_and_counts_the_rest(told: Told) -> None:
    one = "{name: %s, version: '1', task: Orders, output: A step, performance: [], type: linear, origin: built}"
    many = ", ".join(one % name for name in ("A", "B", "C", "D", "E"))
    (found,) = told("models-without-ai", added("ai", f"models: [{many}]"))

    assert 'ai.models.2.name is "C" and 2 more: they cannot all be true' in found
    assert '"D"' not in found


def test_a_long_value_is_cut(told: Told) -> None:
    long = "People who report by web form or by letter or by telephone or in person"
    (found,) = told(
        "personal-data-denied", flag("processes_personal_data", "false") | {"[People who report,": f"[{long},"}
    )

    assert f'"{long[:60]}..."' in found
    assert long not in found


def test_every_rule_of_the_theme_speaks_of_the_base_only_once_it_is_changed(told: Told) -> None:
    names = [name_of(rule) for rule in RULES if ".contradictions." in rule.__name__]

    assert len(names) >= 14
    assert [found for name in names for found in told(name)] == []


NO_TO_ALL = """product:
  uses_ai: false
  is_biometric: false
  holds_data: false
  processes_personal_data: false
  has_user_interface: false
  cloud_hosted: false
"""
NO_ROLE = "  roles: [none]\n  training_use: {force_data_used: never}\n"


@pytest.mark.parametrize(
    "text",
    [
        NO_TO_ALL,
        NO_TO_ALL + "ai:\ndata_protection:\nbiometrics:\naccessibility:\nsecurity:\n",
        NO_TO_ALL
        + "ai: {fallback: By hand}\ndata_protection: {dpo_contact: a@b.example}\nsecurity: {certifications: []}\n",
        f"data_protection:\n{NO_ROLE}",
        f"data_protection:\n{NO_ROLE}  locations: [{{activity: backup, country: GB}}]\n",
        f"data_protection:\n{NO_ROLE}  subprocessors: []\nproduct: {{phase: retired}}\nbiometrics: {{}}\nai: {{}}\n",
        "equality: {groups_considered: [age]}\nevaluation: {independently_evaluated: false}\nincidents: []\n",
        "security: {certifications: []}\nmetadata: {status: published}\nproduct: {versions: {current: '1'}}\n",
        f"security: {{certifications: [{CERTIFICATE}]}}\nsafety: {{}}\nincidents: []\n",
        "ai: {automation_level: fully_automated, generative_ai: false, trains_models: true}\n",
        f"ai: {{automation_level: drafting, trains_models: false, {review('sample', can='true')}}}\n",
        "security: {personnel: {access: none, bs7858: other}}\nproduct: {open_source: {uses: true, is_open: true}}\n",
        "product: {cloud_hosted: true}\ndata_protection: {foreign_access_exposure: {not_applicable: It is ours.}}\n",
    ],
)
def test_a_no_stands_against_nothing_where_nothing_else_is_told(text: str) -> None:
    found = lint([Text("it", ("exemplar", "triage.yaml"), f"mtbd: 1\n{text}".encode())], TODAY).diagnostics

    assert {one.rule for one in found} & {
        name_of(rule) for rule in RULES if ".contradictions." in rule.__name__
    } == set()


def test_rules_that_miss_a_section_are_silent(told: Told) -> None:
    gone = {
        f"\n{section}:\n": f"\n{section}_gone:\n"
        for section in ("product", "data_protection", "security", "accessibility", "equality", "evaluation")
    }

    for rule in RULES:
        if ".contradictions." in rule.__name__:
            assert told(name_of(rule), gone) == [], name_of(rule)
