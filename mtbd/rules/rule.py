"""What a rule is: a module with a docstring, a severity, the version it came with and a check."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.facts import Across, Claim


class Rule(Protocol):
    """What every rule module has; one that gives fixes has `FIX` too, which says of what kind they are.

    Where it mends only some of what it finds, `MENDS` says what. `LAPSES` is true where a finding may come of a day
    that has passed since the file was reviewed.
    """

    __name__: str
    __doc__: str | None
    SEVERITY: Severity
    SINCE: str
    """The version of mtbd that had it first, such as `0.1.0`."""

    def check(self, case: Case) -> Iterator[Finding]:
        """The findings of this rule in one file."""
        ...


class AcrossRule(Protocol):
    """What a rule module has that looks at all files of a catalogue together."""

    __name__: str
    __doc__: str | None
    SEVERITY: Severity
    SINCE: str

    def check(self, files: Across) -> Iterator[tuple[Claim, str]]:
        """What is wrong, as the claim that is and a sentence."""
        ...


AnyRule = Rule | AcrossRule
