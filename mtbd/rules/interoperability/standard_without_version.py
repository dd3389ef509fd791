"""A standard has no version.

The product is said to follow a standard, and not which version of it.

**Why a force cares.** Two products that follow two versions of one standard may not understand each other.

**How to mend it.** Add `version`: a number, a year or an edition.

```yaml bad
interoperability:
  standards:
    - {id: oauth2, conformance: full}
```

```yaml good
interoperability:
  standards:
    - {id: oauth2, version: RFC 6749, conformance: full}
    - {id: niem, conformance: planned}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.currency.superseded_standard import standards

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """What is only planned has no version yet."""
    for index, standard in enumerate(standards(case)):
        if standard.conformance != "planned" and standard.version is None:
            name = standard.other or standard.id
            yield Finding(
                ("interoperability", "standards", index), f'"{name}" is followed, and no version of it is named'
            )
