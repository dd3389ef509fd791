"""The rules, one module each: its docstring is its page, its file name its name, `check` what it does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from mtbd.diagnostic import Finding, Severity
from mtbd.model.declaration import Declaration
from mtbd.rules.case import Case
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
from mtbd.rules.honesty import (
    answer_without_source,
    copied_answer,
    dodged_question,
    example_address,
    hard_to_read,
    implied_endorsement,
    independence_not_shown,
    sample_answer,
    superlative,
)
from mtbd.rules.interoperability import (
    deployment_without_link,
    documentation_under_nda,
    export_without_open_format,
    partial_export,
    standard_not_named,
    standard_without_version,
)
from mtbd.rules.reading import (
    anchor_or_alias,
    control_character,
    duplicate_key,
    empty_answer,
    file_too_large,
    key_not_text,
    merge_key,
    not_a_declaration,
    not_utf_8,
    not_yaml,
    several_documents,
    tag,
    too_deep,
    unreadable_file,
)
from mtbd.rules.structure import (
    duplicate_id,
    guessed_type,
    malformed_value,
    misplaced_file,
    missing_answer,
    no_supplier_file,
    not_in_list,
    text_after_hash,
    two_forms,
    unknown_key,
    unknown_reference,
    wrong_length,
    wrong_type,
)
from mtbd.rules.withholding import (
    authority_not_named,
    blanket_refusal,
    ground_not_for_security,
    ground_not_named,
    grounds_not_in_the_alternative,
    implausible_ground,
    incomplete_withholding,
    much_of_section_withheld,
    needless_public_interest_test,
    no_way_to_ask,
    nothing_published_instead,
    own_information_in_confidence,
    promised_too_late,
    same_harm_everywhere,
    weak_likelihood,
    whole_section_withheld,
    withheld_core_fact,
    withholding_not_reviewed,
    wrong_law_for_environment,
)


class Rule(Protocol):
    """What every rule module has."""

    __name__: str
    __doc__: str | None
    SEVERITY: Severity

    def check(self, case: Case) -> Iterator[Finding]:
        """The findings of this rule in one file."""
        ...


FILE_RULES: tuple[Rule, ...] = (
    anchor_or_alias,
    control_character,
    duplicate_key,
    empty_answer,
    file_too_large,
    key_not_text,
    merge_key,
    not_a_declaration,
    not_utf_8,
    not_yaml,
    several_documents,
    tag,
    too_deep,
    unreadable_file,
    duplicate_id,
    guessed_type,
    malformed_value,
    misplaced_file,
    missing_answer,
    not_in_list,
    text_after_hash,
    two_forms,
    unknown_key,
    unknown_reference,
    wrong_length,
    wrong_type,
    authority_not_named,
    blanket_refusal,
    ground_not_for_security,
    ground_not_named,
    grounds_not_in_the_alternative,
    implausible_ground,
    incomplete_withholding,
    much_of_section_withheld,
    needless_public_interest_test,
    no_way_to_ask,
    nothing_published_instead,
    own_information_in_confidence,
    promised_too_late,
    same_harm_everywhere,
    weak_likelihood,
    whole_section_withheld,
    withheld_core_fact,
    withholding_not_reviewed,
    wrong_law_for_environment,
    # Of the themes below, what a supplier's own file is held to as well.
    dates_out_of_order,
    evidence_without_address,
    expired_evidence,
    link_not_https,
    personal_mailbox,
    personal_name_in_role,
    unknown_core_fact,
    unknown_without_date,
    answer_without_source,
    copied_answer,
    dodged_question,
    example_address,
    implied_endorsement,
    sample_answer,
)
"""Rules for every file, a supplier's own included, in the order in which a cause comes before what follows from it."""

DECLARATION_RULES: tuple[Rule, ...] = (
    no_supplier_file,
    approval_missing,
    review_due_soon,
    review_overdue,
    superseded_standard,
    version_not_in_change_log,
    hard_to_read,
    independence_not_shown,
    superlative,
    deployment_without_link,
    documentation_under_nda,
    export_without_open_format,
    partial_export,
    standard_not_named,
    standard_without_version,
)
"""Rules for declarations."""

RULES: tuple[Rule, ...] = FILE_RULES + DECLARATION_RULES


def name_of(rule: Rule) -> str:
    """`mtbd.rules.reading.not_yaml` as `not-yaml`, the name that users see."""
    return rule.__name__.rpartition(".")[2].replace("_", "-")


def rules_for(case: Case) -> tuple[Rule, ...]:
    """The rules that have something to say about a file."""
    return RULES if isinstance(case.document, Declaration) else FILE_RULES
