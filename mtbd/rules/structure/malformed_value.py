"""A value is not well formed.

A web address, an email address, an organisation id, a code or a version does not have its form.

**Why a force cares.** A link that does not work or an id that does not resolve is no evidence.

**How to mend it.** The message says which form is asked.

```yaml bad
product:
  website: www.exemplar.example
```

```yaml good
product:
  website: https://www.exemplar.example/
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"
FIX = "unsafe"


def check(case: Case) -> Iterator[Finding]:
    yield from case.misread("malformed-value")
