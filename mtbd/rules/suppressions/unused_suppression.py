"""A suppression overlooks nothing.

The rule finds nothing on the line that the comment is about.

**Why a force cares.** The page lists what is overlooked; a list of what is mended already misleads.

**How to mend it.** Take the comment out, or put it on the line of the finding.

```yaml bad
product:
  phase: production # mtbd: allow hard-to-read until 2027-01-31 because the rewrite waits for the next release
```

```yaml good
product:
  phase: production
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """What judging the comments gave, when every other rule had spoken."""
    return case.judged_as("unused-suppression")
