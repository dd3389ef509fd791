"""A supplier's folder has no supplier.yaml.

The folder of this declaration has no readable `supplier.yaml`.

**Why a force cares.** Who stands behind the product is the first thing a buyer checks; it is told once for all
products of a supplier.

**How to mend it.** Write `supplier.yaml` beside the declaration, or mend what keeps it from being read.
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Position, Severity
from mtbd.rules.case import Case
from mtbd.source import NEARLY_SUPPLIER

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Only for declarations: the file beside them."""
    if case.company is None:
        message = f"{case.identity[0]}/supplier.yaml is missing or cannot be read{_nearly(case)}"
        yield Finding((), message, position=Position(1, 1, 1))


def _nearly(case: Case) -> str:
    """What stands in its place under a name that is not quite right."""
    name = next((name for name in sorted(case.beside - {"supplier.yaml"}) if NEARLY_SUPPLIER.fullmatch(name)), "")
    if not name:
        return ""
    return f": there is a {name}, and it must be named supplier.yaml{', with a small s' if name[0] == 'S' else ''}"
