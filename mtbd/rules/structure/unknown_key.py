"""A key is not known.

The key is not a question of the model; most often it is misspelt.

**Why a force cares.** An answer under a key that nobody looks for is an answer that nobody reads.

**How to mend it.** Take the key that the message offers, or look it up on the page of its section.

```yaml bad
product:
  nmae: Exemplar Triage
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
FIX = "unsafe"


def check(case: Case) -> Iterator[Finding]:
    yield from case.misread("unknown-key")
