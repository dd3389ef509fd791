"""A breach is told too late.

The supplier tells a force of a breach more than 72 hours after it learns of it.

**Why a force cares.** The force itself has 72 hours, counted from when it knows, to tell the Information Commissioner.
A supplier that may take longer than that to tell the force keeps people in danger unwarned. Section 67 of the Data
Protection Act 2018 and Article 33 of the UK GDPR are about this; this project knows them from what others write about
them.

**How to mend it.** Promise fewer hours, in the contract too. If the figure stands for something else, such as a full
report, tell here when the first word comes.

```yaml bad
data_protection:
  breach_notification_hours: 96
```

```yaml good
data_protection:
  breach_notification_hours: 24
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.told import data_protection, told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Others who compiled a page cannot do anything about it."""
    hours = told(data_protection(case).breach_notification_hours)
    if not case.is_compilation and hours is not None and hours > 72:
        at = ("data_protection", "breach_notification_hours")
        yield Finding(at, f"a force would learn of a breach after up to {hours} hours, and has 72 itself to report it")
