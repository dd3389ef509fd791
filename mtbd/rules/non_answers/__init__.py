"""Whether what stands under a question answers it."""

from mtbd.rules.non_answers import (
    applicable_after_all,
    bare_yes,
    blanket_refusal,
    copied_answer,
    dodged_question,
    form_without_reason,
    not_done_yet,
    placeholder,
    refused_outright,
    repeated_question,
    see_elsewhere,
    superlative,
    unnamed_law,
    vague_security,
)
from mtbd.rules.rule import Rule

FILE_RULES: tuple[Rule, ...] = (
    bare_yes,
    blanket_refusal,
    copied_answer,
    dodged_question,
    form_without_reason,
    not_done_yet,
    placeholder,
    refused_outright,
    repeated_question,
    see_elsewhere,
    unnamed_law,
    vague_security,
)
DECLARATION_RULES: tuple[Rule, ...] = (
    superlative,
    applicable_after_all,
)
