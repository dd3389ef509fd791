"""A promised publication is too far off, or past.

The ground is that the information will be published. The date has passed, or is further off than the law allows.

**Why a force cares.** "Later" without end is never.

**How to mend it.** Publish it, or set a date that the ground allows: twelve weeks under the Scottish Act.

```yaml bad
product:
  detailed_description:
    value: It reads reports and puts the most urgent first.
    withheld:
      what: How the 41 inputs of the model are computed
      concern: future_publication
      ground: foia2000:s.22
      for_disclosure: [Forces want to know what the score rests on.]
      against_disclosure: [Fewer firms would pay for such research.]
      balance: What the score rests on is told in general, which answers most of the question.
      ask: nda_to_forces
      publish_by: 2025-01-31
```

```yaml good
product:
  detailed_description:
    value: It reads reports and puts the most urgent first.
    withheld:
      what: How the 41 inputs of the model are computed
      concern: future_publication
      ground: foia2000:s.22
      for_disclosure: [Forces want to know what the score rests on.]
      against_disclosure: [Fewer firms would pay for such research.]
      balance: What the score rests on is told in general, which answers most of the question.
      ask: nda_to_forces
      publish_by: 2026-12-31
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"
LAPSES = True


def check(case: Case) -> Iterator[Finding]:
    """On the day of the run."""
    for found, settled in case.withheld:
        by = settled.withheld.publish_by
        if by is None:
            continue
        at = (*found.location, "withheld", "publish_by")
        if by < case.today:
            yield Finding(at, f"it was to be published by {by}", lapsed=case.has_lapsed(by))
        for row in settled.grounds:
            start = settled.decided_on
            if "max_days" in row and start is not None and (by - start).days > int(row["max_days"]):
                yield Finding(
                    at, f"{row['id']} allows {row['max_days']} days from {start}, this is {(by - start).days}"
                )
