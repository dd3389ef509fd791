"""Whether a file can be read at all."""

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
from mtbd.rules.rule import Rule

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
)
DECLARATION_RULES: tuple[Rule, ...] = ()
