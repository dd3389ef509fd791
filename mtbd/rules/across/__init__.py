"""Whether the files of a catalogue agree with each other."""

from mtbd.rules.across import (
    company_listed_twice,
    confirmed_without_supplier,
    product_named_twice,
    report_without_product,
    successor_not_there,
)
from mtbd.rules.rule import AcrossRule

RULES: tuple[AcrossRule, ...] = (
    successor_not_there,
    confirmed_without_supplier,
    report_without_product,
    company_listed_twice,
    product_named_twice,
)
