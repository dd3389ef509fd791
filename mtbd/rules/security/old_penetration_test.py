"""The last penetration test is long ago.

The last test by people who try to break in was more than twelve months ago, or there is none.

**Why a force cares.** Software and attacks both change; a test of two years ago was of another product.

**How to mend it.** Have it tested and give the new date. A `note` that says why, or what is done instead, ends this
warning.

```yaml bad
security:
  pen_test: {frequency: less_than_once_a_year, approach: in_house, last_on: 2024-02-20}
```

```yaml good
security:
  pen_test: {frequency: at_least_once_a_year, approach: in_house, last_on: 2026-05-20}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.ground import a_year_after
from mtbd.rules.case import Case
from mtbd.rules.told import told, unexplained

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


_AT = ("security", "pen_test")


def check(case: Case) -> Iterator[Finding]:
    """A last day that is over a year ago, or the answer that there never was one."""
    section = case.declaration.security
    answer = unexplained(section.pen_test) if section else None
    if answer is None:
        return
    last = told(answer.last_on)
    if answer.frequency == "never":
        yield Finding((*_AT, "frequency"), "nobody has tried to break in: say what is done instead, or book a test")
    elif last is not None and a_year_after(last) < case.today:
        yield Finding((*_AT, "last_on"), f"the last penetration test was on {last}, more than twelve months ago")
