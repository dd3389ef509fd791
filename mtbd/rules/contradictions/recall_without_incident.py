"""A recall is told and no incident.

Nothing is said to have gone wrong in the last 36 months, and a recall or safety warning of those months is listed.

**Why a force cares.** Some read only the incidents, and would take the product for one without a bad day.

**How to mend it.** Add the recall to `incidents`, as one of the kind `safety`.

```yaml bad
incidents: []
safety:
  recalls:
    - {on: 2025-11-03, affects: Chargers 11200 to 11900, action: Replaced free of charge, status: closed}
```

```yaml good
incidents:
  - {kind: safety, on: 2025-11-03, summary: A charger grew hot., corrective_action: It was replaced., status: closed}
safety:
  recalls:
    - affects: Chargers 11200 to 11900
      on: 2025-11-03
      reason: A charger grew hot
      action: Replaced free of charge and users were told
      status: closed
      url: https://exemplar.example/recall
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.ground import months_after
from mtbd.model.safety import Safety
from mtbd.rules.case import Case
from mtbd.rules.clash import says, whole
from mtbd.rules.told import told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"

_MONTHS = 36
"""As the question on incidents asks."""


def check(case: Case) -> Iterator[Finding]:
    """Only against an empty list: which incident a recall belongs to is not told."""
    if whole(case.declaration.incidents) != []:
        return
    since = months_after(case.today, -_MONTHS)
    for index, recall in enumerate(told((case.declaration.safety or Safety()).recalls) or ()):
        if since <= recall.on <= case.today:
            place = says(("safety", "recalls", index, "on"), recall.on)
            yield Finding(("incidents",), f"incidents lists none, and {place}: both cannot be true")
