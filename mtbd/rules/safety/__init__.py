"""Rules about what a product can do to the people who use it."""

from mtbd.rules.rule import Rule
from mtbd.rules.safety import (
    fit_of_one_sex,
    recall_without_notice,
    standard_without_test_house,
)

FILE_RULES: tuple[Rule, ...] = ()
DECLARATION_RULES: tuple[Rule, ...] = (
    fit_of_one_sex,
    recall_without_notice,
    standard_without_test_house,
)
