"""A file merges part of itself.

`<<` copies the keys of another part of the file.

**Why a force cares.** A reader of the file must see each answer where it stands.

**How to mend it.** Write the keys out.

```yaml bad
product:
  <<: {name: Exemplar Triage}
```

```yaml good
product:
  name: Exemplar Triage
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    yield from case.refused("merge-key")
