"""An answer is empty.

A key has no value, or `~`, or `null`.

**Why a force cares.** Blank never means withheld: a reader cannot tell whether it was forgotten or kept back.

**How to mend it.** Tell it, withhold it with a ground, or say with `not_applicable` or `not_yet_known` why there is
nothing to tell.

```yaml bad
product:
  website:
```

```yaml good
product:
  website: {not_applicable: There is no public page yet; the handbook goes to customers.}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR


def check(case: Case) -> Iterator[Finding]:
    """Not below a key that is not known: nobody asks for an answer there."""
    unknown = {problem.location for problem in case.problems if problem.rule == "unknown-key"}
    for finding in case.refused("empty-answer"):
        if unknown.isdisjoint(finding.location[:depth] for depth in range(1, len(finding.location) + 1)):
            yield finding
