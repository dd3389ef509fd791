"""A value is of the wrong type.

A date, a number, true or false, a list or a group is asked, and something else stands here.

**Why a force cares.** A page can sort and compare dates and numbers only when they are written exactly.

**How to mend it.** Dates are YYYY-MM-DD; numbers are digits with at most one point; yes and no are `true` and
`false`.

```yaml bad
metadata:
  reviewed_on: 1 October 2026
```

```yaml good
metadata:
  reviewed_on: 2026-10-01
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"
FIX = "unsafe"


def check(case: Case) -> Iterator[Finding]:
    yield from case.misread("wrong-type")
