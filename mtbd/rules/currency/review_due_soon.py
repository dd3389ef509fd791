"""The review is due soon.

The declaration is to be reviewed again within sixty days.

**Why a force cares.** A page that turns out of date while a tender runs helps nobody.

**How to mend it.** Review it now, then set `reviewed_on` and `next_review_by`.

```yaml bad
metadata:
  next_review_by: 2026-12-31
```

```yaml good
metadata:
  next_review_by: 2027-09-30
```
"""

from collections.abc import Iterator
from datetime import timedelta

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.currency.review_overdue import review_due

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


_SOON = timedelta(days=60)


def check(case: Case) -> Iterator[Finding]:
    """From sixty days before until the day itself; after it the review is overdue."""
    due = review_due(case)
    if due is not None and timedelta(0) <= due - case.today <= _SOON:
        days = (due - case.today).days
        when = "today" if days == 0 else f"by {due}, in {days} day{'s' * (days > 1)}"
        yield Finding(("metadata", "next_review_by"), f"the review is due {when}")
