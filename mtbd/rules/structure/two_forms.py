"""An answer says two things at once.

An answer is told, withheld, not applicable, not yet known or not told by a third party: one of these, and only
`value` and `withheld` go together.

**Why a force cares.** A reader must know which it is.

**How to mend it.** Keep the form that is true. To tell a part and withhold the rest, use `value` with `withheld`.

```yaml bad
product:
  website: {value: 'https://www.exemplar.example/', not_applicable: There is no page for the public yet.}
```

```yaml good
product:
  website: {value: 'https://www.exemplar.example/'}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    yield from case.misread("two-forms")
