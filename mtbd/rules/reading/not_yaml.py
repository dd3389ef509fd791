"""A file is not YAML.

The file cannot be read as YAML from the marked place on.

**Why a force cares.** Nothing else in the file can be checked until it can be read.

**How to mend it.** Most often a value holds a colon and needs quotes, a line is indented with a tab, or a quote is
not closed.

```yaml bad
product:
  summary: Two parts: a reader and a list
```

```yaml good
product:
  summary: "Two parts: a reader and a list"
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"
FIX = "unsafe"


def check(case: Case) -> Iterator[Finding]:
    yield from case.refused("not-yaml")
