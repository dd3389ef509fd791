"""From where support staff reach the data is not told.

The supplier processes a force's data, and `locations` does not say in which country its support staff are.

**Why a force cares.** Access from abroad is a transfer, although the data stay where they are. It is the one that is
most often forgotten.

**How to mend it.** Add an entry with `activity: support_access` for each country from which staff can reach data. If
nobody can, say so in `security.personnel`: `access: none`.

```yaml bad
data_protection:
  locations:
    - {activity: storage, country: GB}
```

```yaml good
data_protection:
  locations:
    - {activity: storage, country: GB}
    - {activity: support_access, country: GB}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.told import data_protection, told

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Silent where nobody of the supplier reaches data, or where that is not told."""
    places = told(data_protection(case).locations)
    if case.is_compilation or not places or "supplier_handles_data" not in case.traits or _nobody_reaches_it(case):
        return
    if all(place.activity != "support_access" for place in places):
        message = "no entry says from which country support staff reach the data"
        yield Finding(("data_protection", "locations"), message)


def _nobody_reaches_it(case: Case) -> bool:
    section = case.declaration.security
    personnel = told(section.personnel) if section else None
    return personnel is not None and told(personnel.access) in (None, "none")
