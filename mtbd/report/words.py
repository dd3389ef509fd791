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
