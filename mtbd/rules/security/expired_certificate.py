"""A certificate has expired.

A security certificate, a safety standard's certificate or the assurance of a site is past its date.

**Why a force cares.** A lapsed certificate says how things were; a tender that asks for one asks for one that is
valid.

**How to mend it.** Give the renewed certificate and its date. If it was not renewed, take it out and say so in `note`.

```yaml bad
security:
  certifications:
    - {scheme: cyber_essentials, scope: The whole company, expires_on: 2026-05-31}
```

```yaml good
security:
  certifications:
    - {scheme: cyber_essentials, scope: The whole company, expires_on: 2027-05-31}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.validity import ends

SEVERITY = Severity.ERROR
SINCE = "0.1.0"
LAPSES = True


def check(case: Case) -> Iterator[Finding]:
    """Each certificate of whatever kind whose last day has passed."""
    for location, name, last in ends(case):
        if last < case.today:
            message = f"{name} expired on {last}: give the renewed one, or take it out and say why"
            yield Finding(location, message, lapsed=case.has_lapsed(last))
