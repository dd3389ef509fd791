"""A file is nested too deeply.

More than 20 levels stand inside one another.

**Why a force cares.** No declaration needs that, and such files are made to break programs.

**How to mend it.** Close the brackets, or take the levels out.

```yaml bad
product: [[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]
```

```yaml good
product: {name: Exemplar Triage}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    yield from case.refused("too-deep")
