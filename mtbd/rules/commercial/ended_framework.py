"""A framework has ended.

The declaration names a framework under which a force can buy, and its last day has passed.

**Why a force cares.** A buyer who starts a procurement under it finds out late that it cannot be used.

**How to mend it.** Take it out, or give the framework that followed it.

```yaml bad
commercial:
  frameworks: [{name: Crown Digital 3, authority: An invented authority, expires_on: 2025-03-31}]
```

```yaml good
commercial:
  frameworks: [{name: Crown Digital 4, authority: An invented authority, expires_on: 2028-03-31}]
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.commercial_groups import Framework
from mtbd.rules.case import Case

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Each framework whose last day has passed."""
    for at, framework in case.each(Framework):
        last = framework.expires_on
        if last is not None and last < case.today:
            yield Finding((*at, "expires_on"), f"{framework.name} ended on {last}: nobody can buy under it now")
