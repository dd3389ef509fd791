"""Whether a comment that asks to overlook a finding may do so."""

from mtbd.rules.rule import Rule
from mtbd.rules.suppressions import (
    expired_suppression,
    malformed_suppression,
    suppression_not_allowed,
    suppression_too_long,
    unused_suppression,
)

FILE_RULES: tuple[Rule, ...] = (
    malformed_suppression,
    suppression_not_allowed,
    suppression_too_long,
    expired_suppression,
    unused_suppression,
)
