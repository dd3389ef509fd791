"""Police data were used, and nothing says why they might be.

A set of data for training or testing holds police data, and does not say on which basis it was had and used.

**Why a force cares.** Police data are collected for policing. A force that buys a model which was made from them must
know that this was lawful, and that its own data will not go the same way.

**How to mend it.** Say in `lawful_acquisition` which agreement, assessment or licence allowed it. The basis may be
withheld with a ground.

```yaml bad
ai:
  datasets:
    - {id: reports-2025, name: Reports of 2025, role: testing, contains_sensitive: true, contains_police_data: false}
    - id: reports-2024
      name: Reports of 2024 from two forces
      role: training
      contains_sensitive: true
      contains_police_data: true
```

```yaml good
ai:
  datasets:
    - {id: reports-2025, name: Reports of 2025, role: testing, contains_sensitive: true, contains_police_data: false}
    - id: reports-2024
      name: Reports of 2024 from two forces
      role: training
      contains_sensitive: true
      contains_police_data: true
      lawful_acquisition: {basis: An agreement with both forces after an impact assessment.}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.answer import State
from mtbd.rules.case import Case
from mtbd.rules.told import ai, told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """That it does not apply is no basis either."""
    if case.is_compilation:
        return
    for index, one in enumerate(told(ai(case).datasets) or []):
        basis, at = one.lawful_acquisition, ("ai", "datasets", index)
        if told(one.contains_police_data) and (basis is None or basis.state is State.NOT_APPLICABLE):
            place = "contains_police_data" if basis is None else "lawful_acquisition"
            message = f'"{one.name}" holds police data, and no lawful_acquisition says on which basis'
            yield Finding((*at, place), message)
