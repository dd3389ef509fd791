"""Whether what is said still holds, and who answers for it."""

from mtbd.rules.currency import (
    approval_missing,
    dates_out_of_order,
    evidence_without_address,
    expired_evidence,
    link_not_https,
    personal_mailbox,
    personal_name_in_role,
    review_due_soon,
    review_overdue,
    superseded_standard,
    unknown_core_fact,
    unknown_without_date,
    version_not_in_change_log,
)
from mtbd.rules.rule import Rule

FILE_RULES: tuple[Rule, ...] = (
    dates_out_of_order,
    evidence_without_address,
    expired_evidence,
    link_not_https,
    personal_mailbox,
    personal_name_in_role,
    unknown_core_fact,
    unknown_without_date,
)
DECLARATION_RULES: tuple[Rule, ...] = (
    approval_missing,
    review_due_soon,
    review_overdue,
    superseded_standard,
    version_not_in_change_log,
)
