"""A price is out of date.

The prices are as of a day more than a year ago, or were fixed until a day that has passed.

**Why a force cares.** A budget that is built on an old price fails.

**How to mend it.** Look at the prices, and give the new day; or give the new prices.

```yaml bad
commercial:
  price_list: {as_of: 2024-04-01, amount_from: 12, amount_to: 20, currency: GBP, unit: user and month}
```

```yaml good
commercial:
  price_list: {as_of: 2026-10-01, amount_from: 12, amount_to: 20, currency: GBP, unit: user and month}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.ground import a_year_after
from mtbd.rules.case import Case
from mtbd.rules.told import told

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


_AT = ("commercial", "price_list")


def check(case: Case) -> Iterator[Finding]:
    """A day of the prices over a year ago, and a promise that has run out."""
    section = case.declaration.commercial
    answer = told(section.price_list) if section else None
    if answer is None:
        return
    as_of, fixed_until = told(answer.as_of), told(answer.fixed_until)
    if fixed_until is not None and fixed_until < case.today:
        yield Finding((*_AT, "fixed_until"), f"the price was fixed until {fixed_until}: what holds now?")
    elif as_of is not None and a_year_after(as_of) < case.today and not (fixed_until and fixed_until >= case.today):
        yield Finding((*_AT, "as_of"), f"the prices are as of {as_of}, more than a year ago")
