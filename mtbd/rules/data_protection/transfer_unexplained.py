"""A transfer is said to need nothing.

Data go to a country outside the United Kingdom, the `mechanism` is `none_needed`, and nothing says why none is needed.

**Why a force cares.** A data protection officer has to write the reason down, and "nothing is needed" is a conclusion,
not a reason.

**How to mend it.** Say why in `why_none_needed`, or name what allows the transfer.

```yaml bad
data_protection:
  transfers:
    - {country: US, mechanism: none_needed}
```

```yaml good
data_protection:
  transfers:
    - {country: US, mechanism: none_needed, why_none_needed: Only counts of reports go there and nobody is in them.}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.told import data_protection, told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Each transfer by itself."""
    for index, one in enumerate(told(data_protection(case).transfers) or []):
        if one.mechanism == "none_needed" and one.why_none_needed is None:
            message = f'nothing is said to be needed for "{one.country}", and why_none_needed does not say why'
            yield Finding(("data_protection", "transfers", index, "mechanism"), message)
