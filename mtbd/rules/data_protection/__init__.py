"""Whether a force's data are in known hands and places."""

from mtbd.rules.data_protection import (
    biometric_data_not_named,
    breach_told_late,
    breach_told_too_late,
    data_used_by_default,
    no_dpia_to_start_from,
    subprocessors_not_reviewed,
    support_access_not_told,
    training_purpose_not_told,
    transfer_unexplained,
    transfer_without_mechanism,
)
from mtbd.rules.rule import Rule

FILE_RULES: tuple[Rule, ...] = ()
DECLARATION_RULES: tuple[Rule, ...] = (
    biometric_data_not_named,
    breach_told_late,
    breach_told_too_late,
    data_used_by_default,
    no_dpia_to_start_from,
    subprocessors_not_reviewed,
    support_access_not_told,
    training_purpose_not_told,
    transfer_unexplained,
    transfer_without_mechanism,
)
