"""A certificate ends soon.

A certificate that the declaration gives is valid for less than sixty days more.

**Why a force cares.** A contract that is let today begins after the certificate has ended.

**How to mend it.** Renew it in time, and give the new date here. If it will not be renewed, say so in `note`.

```yaml bad
security:
  certifications:
    - {scheme: cyber_essentials, scope: The whole company, expires_on: 2026-12-31}
```

```yaml good
security:
  certifications:
    - {scheme: cyber_essentials, scope: The whole company, expires_on: 2027-05-31}
```
"""

from collections.abc import Iterator
from datetime import timedelta

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.validity import ends

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


_SOON = timedelta(days=60)


def check(case: Case) -> Iterator[Finding]:
    """Each certificate that is valid today and will not be in sixty days."""
    for location, name, last in ends(case):
        if case.today <= last < case.today + _SOON:
            yield Finding(location, f"{name} ends on {last}, in {(last - case.today).days} days: renew it in time")
