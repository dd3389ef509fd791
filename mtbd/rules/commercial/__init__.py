"""Rules about price, contract and supply."""

from mtbd.rules.commercial import (
    ended_framework,
    old_price,
)
from mtbd.rules.rule import Rule

FILE_RULES: tuple[Rule, ...] = ()
DECLARATION_RULES: tuple[Rule, ...] = (
    ended_framework,
    old_price,
)
