"""The rules, one module each: its docstring is its page, its file name its name, `check` what it does."""

from __future__ import annotations

from mtbd.model.declaration import Declaration
from mtbd.rules import (
    across,
    ai,
    commercial,
    contradictions,
    currency,
    data_protection,
    honesty,
    interoperability,
    non_answers,
    reading,
    safety,
    security,
    structure,
    suppressions,
    withholding,
)
from mtbd.rules.case import Case
from mtbd.rules.rule import AcrossRule, AnyRule, Rule

_THEMES = (
    reading,
    structure,
    withholding,
    non_answers,
    currency,
    security,
    honesty,
    contradictions,
    interoperability,
    safety,
    commercial,
    ai,
    data_protection,
)
"""The folders of rules, each of which lists its own; a cause comes before what follows from it."""

FILE_RULES: tuple[Rule, ...] = tuple(rule for theme in _THEMES for rule in theme.FILE_RULES)
"""Rules for every file, a supplier's own included."""

DECLARATION_RULES: tuple[Rule, ...] = tuple(rule for theme in _THEMES for rule in theme.DECLARATION_RULES)
"""Rules for declarations."""

LAST_RULES: tuple[Rule, ...] = suppressions.FILE_RULES
"""Rules about what the others found, so they come after them."""

ACROSS_RULES: tuple[AcrossRule, ...] = across.RULES
"""Rules for a whole catalogue."""

RULES: tuple[AnyRule, ...] = (*FILE_RULES, *DECLARATION_RULES, *LAST_RULES, *ACROSS_RULES)


def name_of(rule: AnyRule) -> str:
    """`mtbd.rules.reading.not_yaml` as `not-yaml`, the name that users see."""
    return rule.__name__.rpartition(".")[2].replace("_", "-")


def rules_for(case: Case) -> tuple[Rule, ...]:
    """The rules that have something to say about a file."""
    return FILE_RULES + DECLARATION_RULES if isinstance(case.document, Declaration) else FILE_RULES


def theme_of(rule: AnyRule) -> str:
    """`mtbd.rules.reading.not_yaml` as `reading`, the folder that the rule is in."""
    return rule.__name__.split(".")[-2]
