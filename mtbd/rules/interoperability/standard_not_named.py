"""A standard is not named.

The entry is `other`, for a standard that is not in the list, and does not say which one.

**Why a force cares.** "Another standard" is none.

**How to mend it.** Write its name and number into `other`.

```yaml bad
interoperability:
  standards:
    - {id: other, version: "2019", conformance: full}
```

```yaml good
interoperability:
  standards:
    - {id: other, other: ISO 8601 dates and times, version: "2019", conformance: full}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.currency.superseded_standard import standards

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Each entry `other` without a name."""
    for index, standard in enumerate(standards(case)):
        if standard.id == "other" and standard.other is None:
            at = ("interoperability", "standards", index, "id")
            yield Finding(at, '"other" needs the name of the standard in `other`')
