"""An approval is missing.

A published declaration needs the sign-off of whoever answers for the product. If anything is withheld, it needs a
legal one as well.

**Why a force cares.** A statement is worth what the people behind it are; a refusal is a legal position.

**How to mend it.** Have it signed off, and add the role, the area and the day to `approvals`.

```yaml bad
metadata:
  approvals:
    - {role: General Counsel, area: legal, on: 2026-09-29}
```

```yaml bad
metadata:
  approvals:
    - {role: Director of Product, area: product, on: 2026-09-28}
product:
  detailed_description:
    value: It reads reports and puts the most urgent first.
    withheld:
      what: How the 41 inputs of the model are computed
      concern: commercial_prejudice
      harm: Rivals could copy the method from this text alone, and the two years it took to find would be lost to us.
      likelihood: would_be_likely
      for_disclosure: [Forces want to know what the score rests on.]
      against_disclosure: [Fewer firms would pay for such research.]
      balance: What the score rests on is told in general, which answers most of the question.
```

```yaml good
metadata:
  approvals:
    - {role: Director of Product, area: product, on: 2026-09-28}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.currency.unknown_core_fact import by_supplier_and_published

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Only for a published declaration of the supplier's own; no approvals at all is a missing answer."""
    metadata = case.declaration.metadata
    if metadata is None or metadata.approvals is None or not by_supplier_and_published(case):
        return
    areas = {approval.area for approval in metadata.approvals}
    if "product" not in areas:
        yield Finding(("metadata", "approvals"), "nobody has approved it for the area product")
    withheld = sum(1 for _ in case.withheld)
    if withheld and "legal" not in areas:
        what = "an answer is" if withheld == 1 else f"{withheld} answers are"
        yield Finding(("metadata", "approvals"), f"{what} withheld, and nobody has approved it for the area legal")
