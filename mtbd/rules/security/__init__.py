"""Rules about how a product and its makers are protected."""

from mtbd.rules.rule import Rule
from mtbd.rules.security import (
    access_without_vetting,
    certificate_ends_soon,
    expired_certificate,
    no_bill_of_materials,
    no_cyber_essentials,
    no_disclosure_policy,
    no_second_factor,
    old_penetration_test,
    short_notice_of_end,
)

FILE_RULES: tuple[Rule, ...] = (
    certificate_ends_soon,
    expired_certificate,
)
DECLARATION_RULES: tuple[Rule, ...] = (
    access_without_vetting,
    no_bill_of_materials,
    no_cyber_essentials,
    no_disclosure_policy,
    no_second_factor,
    old_penetration_test,
    short_notice_of_end,
)
