"""A breach is told late.

The supplier tells a force of a breach more than 24 hours after it learns of it.

**Why a force cares.** A force has 72 hours to tell the Information Commissioner, counted from when it knows. What
people need to be warned of does not wait for that, and a good part of the first day goes into finding out what
happened.

**How to mend it.** Promise 24 hours or fewer. That is this project's figure and not the law's, and a `note` that says
why it takes longer ends this warning.

```yaml bad
data_protection:
  breach_notification_hours: 48
```

```yaml good
data_protection:
  breach_notification_hours: 24
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.told import data_protection, unexplained

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Up to 72 hours; more than that is another finding."""
    hours = unexplained(data_protection(case).breach_notification_hours)
    if not case.is_compilation and hours is not None and 24 < hours <= 72:
        at = ("data_protection", "breach_notification_hours")
        yield Finding(at, f"a force would learn of a breach after up to {hours} hours; 24 or fewer are asked for")
