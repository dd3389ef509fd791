"""A finding of this kind cannot be overlooked.

What keeps a file from being read, what may never be withheld, findings between files and false endorsement are not
for the author to silence.

**Why a force cares.** The core is what every product tells; a catalogue with a silent hole in it is worse than none.

**How to mend it.** Take the comment out and mend what the finding says.

```yaml bad
product:
  unheard_of: true # mtbd: allow unknown-key until 2027-01-31 because we need this key for a tool of our own
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


def check(case: Case) -> Iterator[Finding]:
    """What judging the comments gave, when every other rule had spoken."""
    return case.judged_as("suppression-not-allowed")
