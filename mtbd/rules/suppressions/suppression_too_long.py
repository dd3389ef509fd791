"""A suppression lasts longer than twelve months.

The day on which a suppression ends is more than twelve months away.

**Why a force cares.** Like a decision to withhold, a decision to overlook is looked at again every year.

**How to mend it.** Name a day within twelve months. If the finding is still right then, say so anew.

```yaml bad
product:
  phase: production # mtbd: allow hard-to-read until 2031-01-31 because the rewrite waits for the next release
```

```yaml good
product:
  phase: production
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """What judging the comments gave, when every other rule had spoken."""
    return case.judged_as("suppression-too-long")
