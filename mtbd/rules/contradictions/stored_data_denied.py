"""Kept data are denied and located.

The product is said to keep no data of the force. Elsewhere it is told in which country they are stored or backed up,
outside the force's own premises and accounts.

**Why a force cares.** What is kept must be found, handed back and deleted one day. With a no, the questions on
retention and on leaving are not asked.

**How to mend it.** Say `holds_data: true` and answer what follows from it; or correct the location.

```yaml bad
product:
  holds_data: false
```

```yaml good
product:
  holds_data: false
data_protection:
  locations:
    - {activity: processing, country: GB, provider: example-hosting}
    - {activity: support_access, country: GB}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.data_protection import DataProtection
from mtbd.model.product import Product
from mtbd.rules.case import Case
from mtbd.rules.clash import denied, says
from mtbd.rules.told import told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Where the force itself stores what the product reads, the product need not keep it."""
    product = case.declaration.product or Product()
    if told(product.holds_data) is False:
        others = _stores(case.declaration.data_protection or DataProtection())
        yield from denied(("product", "holds_data"), others)


def _stores(section: DataProtection) -> Iterator[str]:
    for index, location in enumerate(told(section.locations) or ()):
        if location.activity in ("storage", "backup") and location.customer_control is not True:
            yield says(("data_protection", "locations", index, "activity"), location.activity)
