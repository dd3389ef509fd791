"""The list of sub-processors is old.

The supplier processes a force's data, and the declaration with its list of sub-processors was last reviewed more than
six months ago.

**Why a force cares.** A force must know who works on its data. Sub-processors change more often than products do.

**How to mend it.** Go through the list, correct it, and set `reviewed_on`. Six months are this project's proposal.

```yaml bad
metadata:
  published_on: 2026-03-01
  reviewed_on: 2026-05-01
  next_review_by: 2027-04-30
```

```yaml good
metadata:
  published_on: 2026-03-01
  reviewed_on: 2026-06-01
  next_review_by: 2027-05-31
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.ground import months_after
from mtbd.rules.case import Case
from mtbd.rules.told import data_protection, told

SEVERITY = Severity.WARNING
SINCE = "0.1.0"

_MONTHS = 6


def check(case: Case) -> Iterator[Finding]:
    """Of what is published, by the day of the last review; an empty list can be out of date as well."""
    reviewed = case.metadata.reviewed_on if case.metadata else None
    listed = told(data_protection(case).subprocessors)
    if reviewed is None or listed is None or not _has_readers(case):
        return
    if months_after(reviewed, _MONTHS) < case.today:
        message = f"the list was last reviewed on {reviewed}, more than six months ago"
        yield Finding(("data_protection", "subprocessors"), message)


def _has_readers(case: Case) -> bool:
    return case.metadata is not None and case.metadata.status == "published" and "supplier_handles_data" in case.traits
