"""What was not done yet is said not to apply.

The reason of a `not_applicable` says that something has not happened yet, or that it has run out.

**Why a force cares.** A question that does not apply needs no further look; a test that was never made, or a
certificate that has lapsed, does.

**How to mend it.** Tell what is so, such as an empty list with a `note`; or say by when you will know, with
`not_yet_known`. Keep `not_applicable` for what can never be asked of this product.

```yaml bad
evaluation:
  evaluations: {not_applicable: Nobody has evaluated it yet.}
```

```yaml good
evaluation:
  evaluations: {value: [], note: Nobody has evaluated it; a trial is planned for March 2027.}
```
"""

import re
from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


_NOT_YET = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|n't)\b[^.;:]{0,40}\byet\b"
    r"|\bnot\s+yet\b"
    r"|\b(?:certificate|registration|accreditation|assessment|licence|cover)\s+(?:has\s+|have\s+)?(?:lapsed|expired)\b",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Finding]:
    """Every reason that speaks of a time to come; what others compiled tells what they could not find."""
    if case.is_compilation:
        return
    for location, _, answer in case.qualified:
        reason = answer.forms.not_applicable or ""
        if found := _NOT_YET.search(reason):
            message = f'"{found.group()}": what is not done yet applies; tell it, or say by when with not_yet_known'
            yield Finding((*location, "not_applicable"), message)
