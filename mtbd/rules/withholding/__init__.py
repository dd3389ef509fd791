"""Whether what is withheld is withheld as it should be."""

from mtbd.rules.rule import Rule
from mtbd.rules.withholding import (
    authority_not_named,
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

FILE_RULES: tuple[Rule, ...] = (
    authority_not_named,
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
DECLARATION_RULES: tuple[Rule, ...] = ()
