"""The review is overdue.

The date by which the declaration was to be reviewed again has passed.

**Why a force cares.** Nobody has said since then that it still holds.

**How to mend it.** Read it again, correct what has changed, add a version to the change log, and set `reviewed_on`
and `next_review_by`.

```yaml bad
metadata:
  published_on: 2025-09-01
  reviewed_on: 2025-10-01
  next_review_by: 2026-09-30
```

```yaml good
metadata:
  published_on: 2025-09-01
  reviewed_on: 2026-10-01
  next_review_by: 2027-09-30
```
"""

from collections.abc import Iterator
from datetime import date

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"
LAPSES = True


def check(case: Case) -> Iterator[Finding]:
    """From the day after the date on."""
    due = review_due(case)
    if due is not None and due < case.today:
        days = (case.today - due).days
        message = f"the review was due by {due}, {days} day{'s' * (days > 1)} ago"
        yield Finding(("metadata", "next_review_by"), message, lapsed=case.has_lapsed(due))


def review_due(case: Case) -> date | None:
    """The day of the next review; None when nobody says, and for what is kept as a record only."""
    metadata = case.declaration.metadata
    return metadata.next_review_by if metadata and metadata.status in ("published", "draft") else None
