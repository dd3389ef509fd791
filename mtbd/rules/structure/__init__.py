"""Whether a file has the shape of the model."""

from mtbd.rules.rule import Rule
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

FILE_RULES: tuple[Rule, ...] = (
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
)
DECLARATION_RULES: tuple[Rule, ...] = (no_supplier_file,)
