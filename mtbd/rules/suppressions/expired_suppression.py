"""A suppression has ended.

The day until which a finding was to be overlooked has passed, so the finding counts again.

**Why a force cares.** It was told that this would be mended by then.

**How to mend it.** Mend what the finding says and take the comment out; or, with a reason that still holds, name
another day.

```yaml bad
product:
  phase: production # mtbd: allow hard-to-read until 2026-01-31 because the rewrite waits for the next release
```

```yaml good
product:
  phase: production
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """What judging the comments gave, when every other rule had spoken."""
    return case.judged_as("expired-suppression")
