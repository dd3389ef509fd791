"""A group has a finding and was not considered.

A finding is told for a group of people that is not among those for which you looked for a difference.

**Why a force cares.** What was not looked at is as telling as what was; a list that is short by one hides that.

**How to mend it.** Add the group to `groups_considered`; or correct the group of the finding.

```yaml bad
equality:
  groups_considered: [age, disability]
```

```yaml good
equality:
  groups_considered: [age, race, disability]
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.equality import Equality
from mtbd.rules.case import Case
from mtbd.rules.clash import says
from mtbd.rules.told import told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Each missing group once; a group without a finding is another matter."""
    section = case.declaration.equality or Equality()
    considered = told(section.groups_considered)
    if considered is None:
        return
    known = set(considered)
    for index, found in enumerate(told(section.findings) or ()):
        if found.group not in known:
            known.add(found.group)
            place = says(("equality", "findings", index, "group"), found.group)
            yield Finding(("equality", "groups_considered"), f'"{found.group}" is not in the list, and {place}')
