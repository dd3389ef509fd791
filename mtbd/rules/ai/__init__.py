"""Whether its models are told of well enough to be judged."""

from mtbd.rules.ai import (
    accuracy_alone,
    automated_without_appeal,
    biometrics_not_assessed,
    change_without_notice,
    checklist_not_done,
    dataset_not_listed,
    few_risks,
    impossible_figure,
    metric_not_named,
    model_provider_left_out,
    model_without_provider,
    no_results_by_group,
    nothing_measured,
    other_version_measured,
    police_data_without_basis,
    training_data_not_named,
)
from mtbd.rules.rule import Rule

FILE_RULES: tuple[Rule, ...] = ()
DECLARATION_RULES: tuple[Rule, ...] = (
    accuracy_alone,
    automated_without_appeal,
    biometrics_not_assessed,
    change_without_notice,
    checklist_not_done,
    dataset_not_listed,
    few_risks,
    impossible_figure,
    metric_not_named,
    model_provider_left_out,
    model_without_provider,
    no_results_by_group,
    nothing_measured,
    other_version_measured,
    police_data_without_basis,
    training_data_not_named,
)
