"""It is not said when an answer will be known.

A supplier's published answer is `not_yet_known` without a date, with a date that has passed, or with one more than
twelve months after the last review.

**Why a force cares.** "Not yet" without end is a refusal; with a date it can be followed up.

**How to mend it.** Set `by` to the day by which you will know, within twelve months of `reviewed_on`.

```yaml bad
product:
  previous_process: {not_yet_known: The pilot force is still writing down how its desk worked before.}
```

```yaml bad
product:
  previous_process:
    not_yet_known: The pilot force is still writing down how its desk worked before.
    by: 2026-06-30
```

```yaml good
product:
  previous_process:
    not_yet_known: The pilot force is still writing down how its desk worked before.
    by: 2027-02-28
```
"""

from collections.abc import Iterator
from datetime import date

from mtbd.diagnostic import Finding, Severity, dotted
from mtbd.model.ask import Withhold
from mtbd.model.ground import a_year_after
from mtbd.rules.case import Case
from mtbd.rules.currency.unknown_core_fact import published_unknowns

SEVERITY = Severity.ERROR
SINCE = "0.1.0"
LAPSES = True


def check(case: Case) -> Iterator[Finding]:
    """Core facts aside: a date does not help those."""
    for location, ask, answer in published_unknowns(case):
        wrong = _wrong(answer.forms.by, case) if ask.withhold is not Withhold.NEVER else ""
        if wrong:
            name = "not_yet_known" if answer.forms.by is None else "by"
            lapsed = answer.forms.by is not None and case.has_lapsed(answer.forms.by)
            yield Finding((*location, name), f"{dotted(location)} {wrong}", lapsed=lapsed)


def _wrong(by: date | None, case: Case) -> str:
    reviewed = case.metadata.reviewed_on if case.metadata else None
    if by is None:
        return "is not yet known, and `by` does not say when it will be"
    if by < case.today:
        return f"was to be known by {by}"
    if reviewed is not None and by > a_year_after(reviewed):
        return f"will be known by {by}, more than twelve months after reviewed_on {reviewed}"
    return ""
