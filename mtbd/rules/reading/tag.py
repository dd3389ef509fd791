"""A file asks for a type.

A word with `!` before a value asks the program to make something else of it.

**Why a force cares.** A declaration is text; a tag can ask a careless program to run code.

**How to mend it.** Take the tag out.

```yaml bad
product:
  name: !!str Exemplar Triage
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
    yield from case.refused("tag")
