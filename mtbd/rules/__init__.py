"""The rules, one module each: its docstring is its page, its file name its name, `check` what it does."""

from __future__ import annotations

from mtbd.model.declaration import Declaration
from mtbd.rules import (
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
    withholding,
)
from mtbd.rules.case import Case
from mtbd.rules.rule import Rule

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

RULES: tuple[Rule, ...] = FILE_RULES + DECLARATION_RULES


def name_of(rule: Rule) -> str:
    """`mtbd.rules.reading.not_yaml` as `not-yaml`, the name that users see."""
    return rule.__name__.rpartition(".")[2].replace("_", "-")


def rules_for(case: Case) -> tuple[Rule, ...]:
    """The rules that have something to say about a file."""
    return RULES if isinstance(case.document, Declaration) else FILE_RULES
