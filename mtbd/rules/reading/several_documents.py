"""A file holds several documents.

A line `---` starts a second YAML document.

**Why a force cares.** One file is one declaration; what stands in the second would be lost.

**How to mend it.** Make a file of its own for each product.

```yaml bad
mtbd: 1
---
mtbd: 1
```

```yaml good
mtbd: 1
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    yield from case.refused("several-documents")
