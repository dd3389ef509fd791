"""Whether what is said is more than words."""

from mtbd.rules.honesty import (
    answer_without_source,
    benefit_without_evidence,
    example_address,
    hard_to_read,
    implied_endorsement,
    independence_not_shown,
    sample_answer,
)
from mtbd.rules.rule import Rule

FILE_RULES: tuple[Rule, ...] = (
    answer_without_source,
    example_address,
    implied_endorsement,
    sample_answer,
)
DECLARATION_RULES: tuple[Rule, ...] = (
    hard_to_read,
    independence_not_shown,
    benefit_without_evidence,
)
