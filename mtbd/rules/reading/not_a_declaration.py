"""A file is not a declaration.

The file is empty, or is a list or a single value at its top.

**Why a force cares.** There is nothing in it that a reader could use.

**How to mend it.** Start with `mtbd: 1` and the sections `metadata` and `product`.

```yaml bad
- product
- ai
```

```yaml good
mtbd: 1
product:
  name: Exemplar Triage
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    yield from case.refused("not-a-declaration")
