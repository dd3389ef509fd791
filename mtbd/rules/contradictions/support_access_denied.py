"""Support access is denied and located.

Nobody of the supplier is said to reach a force's data or systems. The locations tell of a country from which the
supplier's own support staff reach them.

**Why a force cares.** Whoever can reach police data needs vetting, and from abroad it is a transfer as well.

**How to mend it.** Correct `access` in `security.personnel`; or take out the location. If a third party's staff reach
the data, name it as `provider`.

```yaml bad
security:
  personnel: {access: none, bs7858: bs7858_2019}
```

```yaml good
data_protection:
  locations:
    - {activity: storage, country: GB, provider: example-hosting}
security:
  personnel: {access: none, bs7858: bs7858_2019}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.data_protection import DataProtection
from mtbd.model.security import Security
from mtbd.rules.case import Case
from mtbd.rules.clash import against, says
from mtbd.rules.told import told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Support without a provider is the supplier's own; what the force controls is the force's."""
    personnel = told((case.declaration.security or Security()).personnel)
    if personnel is not None and told(personnel.access) == "none":
        others = _support(case.declaration.data_protection or DataProtection())
        yield from against(("security", "personnel", "access"), "none", others)


def _support(section: DataProtection) -> Iterator[str]:
    for index, location in enumerate(told(section.locations) or ()):
        own = location.provider is None and location.customer_control is not True
        if location.activity == "support_access" and own:
            yield says(("data_protection", "locations", index, "activity"), location.activity)
