"""A word is not in its list.

The question is answered by one word of a closed list, and this is none of them.

**Why a force cares.** Forces filter by these words; another word is not found.

**How to mend it.** Take the word that the message offers; the page of the section has the whole list with its
meanings.

```yaml bad
product:
  phase: live
```

```yaml good
product:
  phase: production
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"
FIX = "unsafe"


def check(case: Case) -> Iterator[Finding]:
    yield from case.misread("not-in-list")
