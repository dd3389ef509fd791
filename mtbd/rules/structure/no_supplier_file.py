"""A supplier's folder has no supplier.yaml.

The folder of this declaration has no readable `supplier.yaml`.

**Why a force cares.** Who stands behind the product is the first thing a buyer checks; it is told once for all
products of a supplier.

**How to mend it.** Write `supplier.yaml` beside the declaration, or mend what keeps it from being read.
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Position, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR


def check(case: Case) -> Iterator[Finding]:
    """Only for declarations: the file beside them."""
    if case.company is None:
        yield Finding((), f"{case.identity[0]}/supplier.yaml is missing or cannot be read", position=Position(1, 1, 1))
