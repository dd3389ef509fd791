"""A suppression is not of the form that counts.

A comment that starts with `# mtbd:` is meant for the linter, and this one does not say which rule, until when and
why: `# mtbd: allow RULE until YYYY-MM-DD because REASON`.

**Why a force cares.** A finding that is overlooked without a reason and an end is forgotten; the page shows both.

**How to mend it.** Write the rule's name as the finding shows it, a day at most 12 months on, and a reason of a few
words. The comment counts for its own line, or for the next one when it stands alone.

```yaml bad
product:
  phase: production # mtbd: allow few-risks
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
    return case.judged_as("malformed-suppression")
