"""A supplier's folder has no supplier.yaml.

The folder of this declaration has no `supplier.yaml`, or none that can be read. Whether an answer is still a sample
is looked at once it is there.

**Why a force cares.** Who stands behind the product is the first thing a buyer checks; it is told once for all
products of a supplier.

**How to mend it.** Write `supplier.yaml` beside the declaration, from the start on the page *How to declare*, or mend
what keeps it from being read.
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
        yield Finding((), f"{case.identity[0]}/supplier.yaml {_wrong(case)}", position=Position(1, 1, 1))


def _wrong(case: Case) -> str:
    """What is wrong with it, and what stands in its place under a name that is not quite right."""
    if "supplier.yaml" in case.beside:
        return "cannot be read"
    name = next((name for name in sorted(case.beside) if NEARLY_SUPPLIER.fullmatch(name)), "")
    if not name:
        return "is missing: the page How to declare has one to copy"
    capital = ", with a small s" if name[0] == "S" else ""
    return f"is missing: there is a {name}, and it must be named supplier.yaml{capital}"
