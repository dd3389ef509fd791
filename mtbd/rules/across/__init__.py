"""Whether the files of a catalogue agree with each other."""

from mtbd.rules.across import company_listed_twice, confirmed_without_supplier, product_named_twice, successor_not_there
from mtbd.rules.rule import AcrossRule

RULES: tuple[AcrossRule, ...] = (
    successor_not_there,
    confirmed_without_supplier,
    company_listed_twice,
    product_named_twice,
)
