"""Numbers of findings, and numbers with their nouns."""

from collections.abc import Iterable

from mtbd.diagnostic import Diagnostic, Severity


def counted(number: int, noun: str) -> str:
    """`2 files`, `1 file`, `no file`."""
    return f"{number or 'no'} {noun}{'s' if number > 1 else ''}"


def totals(diagnostics: Iterable[Diagnostic]) -> tuple[int, int]:
    """How many errors and how many warnings were found, those that one diagnostic stands for included."""
    found = [(one.severity, one.stands_for) for one in diagnostics]
    errors = sum(number for severity, number in found if severity is Severity.ERROR)
    return errors, sum(number for _, number in found) - errors


FIX_WITH = {True: "--fix", False: "--fix --unsafe-fixes"}
"""How to have a fix made that is safe, or is not."""


def fixable(diagnostics: Iterable[Diagnostic]) -> str:
    """How many findings can be fixed with which options; empty when none can."""
    safe = [one.fix.safe for one in diagnostics if one.fix]
    parts = [f"{number} with {FIX_WITH[kind]}" for kind in (True, False) if (number := safe.count(kind))]
    return f"can be fixed: {', '.join(parts)}" if parts else ""
