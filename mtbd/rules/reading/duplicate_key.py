"""A key stands twice.

The same key stands twice in one group, and only one of its values can count.

**Why a force cares.** Programs differ on which one counts, so the page may not say what the supplier meant.

**How to mend it.** Delete one of the two.

```yaml bad
product:
  name: Exemplar Triage
  name: Exemplar Sort
```

```yaml good
product:
  name: Exemplar Triage
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"
FIX = "safe"


def check(case: Case) -> Iterator[Finding]:
    yield from case.refused("duplicate-key")
