"""Rules about AI, on the small declaration with AI laid over it: where each speaks and where it must not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import pytest

from mtbd.diagnostic import dotted
from mtbd.linter import lint
from mtbd.rules import RULES, name_of
from mtbd.source import Text
from tests.rules.conftest import BASE, TODAY
from tests.test_rules import WITH_AI, laid_over

WHOLE = laid_over((BASE / "base.yaml").read_text(encoding="utf-8"), WITH_AI.read_text(encoding="utf-8"))
COMPILED = {"prepared_by: supplier": "prepared_by: public-sources"}
OURS = {
    name_of(rule) for rule in RULES if re.search(r"\.(ai|data_protection)\.|\.applicable_after_all$", rule.__name__)
}
WITHHELD = "{what: The whole of what is asked here, concern: live_investigation}"
UNKNOWN = "{not_yet_known: The first trial will show it., by: 2027-03-01}"
NOT_APPLICABLE = "{not_applicable: There is nothing of the kind here.}"


def changed(changes: Mapping[str, str]) -> str:
    content = WHOLE
    for old, new in changes.items():
        assert content.count(old) == 1, f"{old!r} stands {content.count(old)} times"
        content = content.replace(old, new)
    return content


def linted(content: str) -> Iterator[tuple[str, str]]:
    """The rules that have a finding, each with its place and message."""
    supplier = Text("supplier", ("exemplar", "supplier.yaml"), (BASE / "supplier.yaml").read_bytes())
    product = Text("product", ("exemplar", "triage.yaml"), content.encode())
    for one in lint([supplier, product], TODAY).diagnostics:
        if one.path == "product":
            yield one.rule, f"{dotted(one.location)}: {one.message}"


def said(rule: str, changes: Mapping[str, str]) -> list[str]:
    return [finding for name, finding in linted(changed(changes)) if name == rule]


class Speaks(NamedTuple):
    """What a rule says after changes; nothing, where nothing is expected."""

    rule: str
    changes: dict[str, str]
    says: str = ""


START = "        - metric: recall\n          result: 0.91\n          unit: share of urgent reports"
GROUPS = WHOLE[WHOLE.index("          subgroups:\n") : WHOLE.index("  datasets:\n")]
FIGURES = WHOLE[WHOLE.index("      performance:\n") : WHOLE.index("  datasets:\n")]
DATASETS = WHOLE[WHOLE.index("  datasets:\n") : WHOLE.index("  operational_data:\n")]
RISKS = WHOLE[WHOLE.index("  risks:\n") : WHOLE.index("  covenant:\n")]
APPEALS = WHOLE[WHOLE.index("  appeals:\n") : WHOLE.index("  system_architecture:")]
ALONE = {"automation_level: recommendation": "automation_level: fully_automated"}
REVIEW = {"stage: always": "stage: on_request"}
MADE_WITH = {"      datasets: [reports-2024]\n": ""}
FROM_OTHERS = {"origin: built": "origin: off_the_shelf"}
BASIS = "      lawful_acquisition: {basis: The same agreement with both forces.}\n"
TYPE = {"type: tree_ensemble": "type: optimisation"}

SPEAKS = [
    Speaks("nothing-measured", {FIGURES: "      performance: []\n"}, 'performance: "Urgency" has no figures'),
    Speaks("no-results-by-group", {GROUPS: ""}, 'ai.models.0.performance: no figure of "Urgency" is told by groups'),
    Speaks("no-results-by-group", {GROUPS: "          subgroups: []\n"}, "ai.models.0.performance: no figure of"),
    Speaks(
        "other-version-measured",
        {'model_version: "4.2"': 'model_version: "4.1"'},
        'ai.models.0.performance.0.model_version: "Urgency" is at version 4.2, and this was measured on version 4.1',
    ),
    Speaks(
        "checklist-not-done",
        {"responsible_ai_checklist: {status: in_progress}": "responsible_ai_checklist: {status: not_done}"},
        'ai.responsible_ai_checklist.status: the phase is "production"',
    ),
    Speaks("automated-without-appeal", ALONE | REVIEW | {APPEALS: f"  appeals: {NOT_APPLICABLE}\n"}, "ai.appeals: "),
    Speaks(
        "automated-without-appeal",
        ALONE | REVIEW | {APPEALS: "", "affects_individuals: true": "affects_individuals: false"},
        "ai.appeals: it decides by itself on sensitive data, and appeals tell no way",
    ),
    Speaks("automated-without-appeal", ALONE | {"stage: always": "stage: never"}, "ai.human_review.stage: it decides"),
    Speaks(
        "automated-without-appeal",
        ALONE | REVIEW | {"can_override: true": "can_override: false"},
        "ai.human_review.can_override: it decides by itself on sensitive data, and no person can decide otherwise",
    ),
    Speaks("model-without-provider", FROM_OTHERS, 'ai.models.0.origin: the origin of "Urgency" is "off_the_shelf"'),
    Speaks("model-without-provider", {"origin: built": "origin: fine_tuned"}, "ai.models.0.origin: the origin of"),
    Speaks(
        "model-provider-left-out",
        {"hosting: supplier_hosted": "hosting: api\n      provider: example-models"},
        'ai.models.0.provider: "Urgency" runs at "example-models", which is not among the sub-processors',
    ),
    Speaks("training-data-not-named", MADE_WITH, 'ai.models.0.origin: "Urgency" was trained by the supplier, and its'),
    Speaks(
        "training-data-not-named",
        {"datasets: [reports-2024]": "datasets: [reports-2025]"},
        'ai.models.0.datasets: "Urgency" was trained by the supplier, and reports-2025 are not for training',
    ),
    Speaks(
        "training-data-not-named",
        MADE_WITH | TYPE | {"origin: built": "origin: fine_tuned"},
        'ai.models.0.origin: "Urgency" was trained by the supplier, and its datasets name none: '
        "say `datasets: [id under ai.datasets]` beside its origin",
    ),
    Speaks("few-risks", {RISKS: "\n".join(RISKS.split("\n")[:4]) + "\n"}, "ai.risks: only one risk is named"),
    Speaks("few-risks", {RISKS: "\n".join(RISKS.split("\n")[:7]) + "\n"}, "ai.risks: only two risks are named"),
    Speaks(
        "few-risks",
        {"category: application_and_use": "category: data", "category: outputs_and_decisions": "category: data"},
        'ai.risks: all 3 risks are of the kind "data"',
    ),
    Speaks("change-without-notice", {"notice_days: 30, covers": "notice_days: 0, covers"}, "ai.change_notification.no"),
    Speaks(
        "change-without-notice",
        {"covers: [model, training_data, threshold]": "covers: [training_data, ui]"},
        "ai.change_notification.covers: notice is given of changes to training_data, ui, and not to a model",
    ),
    Speaks("police-data-without-basis", {BASIS: ""}, 'ai.datasets.1.contains_police_data: "Reports of 2025'),
    Speaks(
        "police-data-without-basis",
        {BASIS: f"      lawful_acquisition: {NOT_APPLICABLE}\n"},
        "ai.datasets.1.lawful_acquisition: ",
    ),
    Speaks("metric-not-named", {"metric: recall": "metric: other"}, 'ai.models.0.performance.0.metric: "other" needs'),
    Speaks(
        "dataset-not-listed",
        {"dataset: reports-2025": "dataset: report-2025"},
        'ai.models.0.performance.0.dataset: "report-2025" is not listed under ai.datasets: did you mean "reports-2025"',
    ),
    Speaks(
        "dataset-not-listed",
        {"datasets: [reports-2024]": "datasets: [reports-2024, reports-2019]"},
        'ai.models.0.datasets.1: "reports-2019" is not listed',
    ),
    Speaks(
        "dataset-not-listed",
        MADE_WITH | {DATASETS: "", "trains_models: true": "trains_models: false"},
        'ai.models.0.performance.0.dataset: "reports-2025" is not listed under ai.datasets',
    ),
    Speaks(
        "impossible-figure", {"result: 0.91": "result: 0.91\n          ci_low: 0.92"}, "0.91 lies outside its interv"
    ),
    Speaks(
        "impossible-figure", {"result: 0.91": "result: 0.91\n          ci_high: 0.9"}, "0.91 lies outside its interv"
    ),
    Speaks(
        "impossible-figure", {"result: 0.91": "result: 1\n          ci_low: 2\n          ci_high: 0"}, "runs from 2 do"
    ),
    Speaks("impossible-figure", {"result: 0.91": "result: 910"}, "result: 910 is no share, and recall is one"),
    Speaks("impossible-figure", {"result: 0.91": "result: -1"}, "ai.models.0.performance.0.result: -1 is no share"),
    Speaks("impossible-figure", {"result: 0.92}": "result: 920}"}, "subgroups.1.result: 920 is no share"),
    Speaks(
        "impossible-figure",
        {"result: 0.91": "result: 0.91\n          ci_high: 9999999"},
        "ci_high: 9999999 is no share",
    ),
    Speaks("impossible-figure", {"n: 1000": "n: 0"}, "ai.models.0.performance.0.n: n is 0"),
    Speaks(
        "accuracy-alone", {"metric: recall": "metric: accuracy"}, "ai.models.0.performance.0.metric: accuracy is the"
    ),
    Speaks(
        "applicable-after-all", {DATASETS: f"  datasets: {NOT_APPLICABLE}\n"}, "applies, by what ai.trains_models say"
    ),
    Speaks(
        "applicable-after-all", {RISKS: f"  risks: {NOT_APPLICABLE}\n"}, "ai.risks applies, by what product.uses_ai s"
    ),
]


@pytest.mark.parametrize("case", SPEAKS, ids=lambda case: case.rule)
def test_a_rule_speaks_once_at_the_place_that_must_change(case: Speaks) -> None:
    found = said(case.rule, case.changes)

    assert len(found) == 1
    assert case.says in found[0]


@pytest.mark.parametrize("case", SPEAKS, ids=lambda case: case.rule)
def test_whoever_compiles_a_page_is_blamed_only_for_what_stands_in_it(case: Speaks) -> None:
    own_words = {"metric-not-named", "dataset-not-listed", "impossible-figure", "applicable-after-all"}

    assert len(said(case.rule, case.changes | COMPILED)) == (case.rule in own_words)


SILENT = [
    Speaks("nothing-measured", {FIGURES: "      performance: []\n      performance_reason: In spring.\n"}),
    Speaks("no-results-by-group", {GROUPS: "          subgroup_reason: Nobody says who writes.\n"}),
    Speaks("no-results-by-group", {GROUPS: "", "affects_individuals: true": "affects_individuals: false"}),
    Speaks("other-version-measured", {'model_version: "4.2"': "model_version: V4.2"}),
    Speaks("other-version-measured", {'      version: "4.2"\n': f"      version: {{withheld: {WITHHELD}}}\n"}),
    Speaks(
        "checklist-not-done",
        {"checklist: {status: in_progress}": "checklist: {status: not_done}"}
        | {"phase: production": "phase: pre-deployment"},
    ),
    Speaks("automated-without-appeal", ALONE | REVIEW),
    Speaks("automated-without-appeal", ALONE | REVIEW | {APPEALS: ""}),
    Speaks("automated-without-appeal", {"stage: always": "stage: never"}),
    Speaks(
        "automated-without-appeal",
        ALONE
        | {"stage: always": "stage: never"}
        | {"    contains_sensitive: true\n    sources": "    contains_sensitive: false\n    sources"}
        | {"data_categories: [personal, special_category, victims]": "data_categories: [personal]"},
    ),
    Speaks("model-without-provider", FROM_OTHERS | {"hosting: supplier_hosted": "provider: example-hosting"}),
    Speaks("model-provider-left-out", {"hosting: supplier_hosted": "hosting: api\n      provider: example-hosting"}),
    Speaks("training-data-not-named", MADE_WITH | TYPE),
    Speaks("training-data-not-named", MADE_WITH | {DATASETS: ""}),
    Speaks("training-data-not-named", MADE_WITH | {DATASETS: f"  datasets: {UNKNOWN}\n"}),
    Speaks("training-data-not-named", {"datasets: [reports-2024]": "datasets: [reports-2019]"}),
    Speaks("few-risks", {RISKS: f"  risks: {{withheld: {WITHHELD}}}\n"}),
    Speaks("few-risks", {"category: data": "category: outputs_and_decisions"}),
    Speaks("police-data-without-basis", {BASIS: f"      lawful_acquisition: {{withheld: {WITHHELD}}}\n"}),
    Speaks("police-data-without-basis", {BASIS: f"      lawful_acquisition: {UNKNOWN}\n"}),
    Speaks("metric-not-named", {"metric: recall": "metric: other\n          named: Mean rank"}),
    Speaks("dataset-not-listed", {DATASETS: ""}),
    Speaks("dataset-not-listed", {DATASETS: f"  datasets: {UNKNOWN}\n"}),
    Speaks("impossible-figure", {"result: 0.91": "result: 91"}),
    Speaks(
        "impossible-figure",
        {"result: 0.91\n          unit: share of urgent reports": "result: 910\n          unit: in 1000"},
    ),
    Speaks("impossible-figure", {"metric: recall\n          result: 0.91": "metric: wer\n          result: 130"}),
    Speaks("accuracy-alone", {"metric: recall": "metric: precision"}),
    Speaks("applicable-after-all", {DATASETS: f"  datasets: {UNKNOWN}\n"}),
    Speaks(
        "applicable-after-all",
        {DATASETS: f"  datasets: {NOT_APPLICABLE}\n", "trains_models: true": "trains_models: false"},
    ),
]


@pytest.mark.parametrize("case", SILENT, ids=lambda case: case.rule)
def test_a_rule_passes_over_what_is_told_withheld_or_not_known(case: Speaks) -> None:
    assert said(case.rule, case.changes) == []


NOTED = "{note: The first force will look at it with us in spring., value: "


@pytest.mark.parametrize(
    ("rule", "changes"),
    [
        (
            "checklist-not-done",
            {"checklist: {status: in_progress}": f"checklist: {NOTED}{{status: not_done}}}}"},
        ),
        (
            "change-without-notice",
            {
                "{notice_days: 30, covers: [model, training_data, threshold], opt_out: true}": (
                    f"{NOTED}{{notice_days: 0, covers: [ui]}}}}"
                )
            },
        ),
        (
            "few-risks",
            {RISKS: f"  risks: {NOTED}[{{category: data, description: A form changes., mitigation: A test.}}]}}\n"},
        ),
    ],
)
def test_a_gap_that_is_explained_needs_no_warning(rule: str, changes: dict[str, str]) -> None:
    note = "note: The first force will look at it with us in spring., "
    without_note = {old: new.replace(note, "") for old, new in changes.items()}

    assert said(rule, without_note) != []
    assert said(rule, changes) == []


def test_a_sub_processor_that_is_not_named_may_be_the_one_that_is_missed() -> None:
    rows = "    - {party: example-hosting, purpose: Hosting, country: GB, since: 2024-03}\n"
    at_provider = {"hosting: supplier_hosted": "hosting: api\n      provider: example-models"}
    hidden = {rows: f"{rows}    - {{party: {{withheld: {WITHHELD}}}, purpose: Models, country: GB}}\n"}
    noted = {"  subprocessors:\n" + rows: f"  subprocessors:\n    note: The model sees no names.\n    value:\n  {rows}"}
    located = {"country: GB, provider: example-hosting}": "country: GB, provider: example-models}"}

    for changes in (hidden, noted, located):
        assert said("model-provider-left-out", at_provider | changes) == []


BIOMETRICS = "biometrics:\n  independent_test: {tested: false}\nequality:\n  eqia_support: {available: none}\n"


def test_biometrics_are_tested_by_others_and_assessed() -> None:
    equality = WHOLE[WHOLE.index("equality:\n") : WHOLE.index("  groups_considered")]
    assessed = WHOLE[WHOLE.index("    - {type: eqia") : WHOLE.index("  risks:\n")]
    here = {equality: BIOMETRICS, "is_biometric: false": "is_biometric: true"}

    assert [one.split(":")[0] for one in said("biometrics-not-assessed", here)] == [
        "biometrics.independent_test.tested"
    ]
    assert [one.split(":")[0] for one in said("biometrics-not-assessed", here | {assessed: ""})] == [
        "biometrics.independent_test.tested",
        "equality.eqia_support.available",
    ]
    assert said("biometrics-not-assessed", here | COMPILED | {assessed: ""}) == []
    noted = BIOMETRICS.replace("{tested: false}", f"{NOTED}{{tested: false}}}}")
    noted = noted.replace("{available: none}", f"{NOTED}{{available: none}}}}")
    assert said("biometrics-not-assessed", {**here, equality: noted, assessed: ""}) == []
    assert said("biometrics-not-assessed", {equality: BIOMETRICS.replace("tested: false", "tested: true")}) == []


def without_each_entry() -> list[str]:
    """The file without one of its sections, or without one answer of those that these rules read most."""
    sections = [*re.finditer(r"^([a-z_]+):.*\n(?:  .*\n)*", WHOLE, re.MULTILINE)]
    read = [found for found in sections if found[1] in ("product", "ai", "data_protection", "equality")]
    entry = re.compile(r"^  [a-z_]+:.*\n(?:(?:    .*|  - .*)\n)*", re.MULTILINE)
    entries = [found for section in read for found in entry.finditer(WHOLE, section.start(), section.end())]
    return [WHOLE[: found.start()] + WHOLE[found.end() :] for found in (*sections, *entries)]


def test_rules_are_silent_about_what_is_missing() -> None:
    variants = without_each_entry()

    assert len(variants) > 80
    for content in variants:
        assert {rule for rule, _ in linted(content)} & OURS == set(), content
