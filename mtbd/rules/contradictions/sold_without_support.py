"""It is sold and no longer supported.

The support of the version that the declaration is about has ended, and public bodies are expected to buy the product.

**Why a force cares.** Software without support is not mended when a weakness becomes known, and nobody should buy it
unawares.

**How to mend it.** If there is a newer version, declare that one. If support goes on, correct `supported_until`. If it
is sold no more, say so in `phase` and in `expects_public_contracts`.

```yaml bad
product:
  versions: {current: 4.2.0, released_on: 2024-05-01, supported_until: 2026-05-01}
```

```yaml good
product:
  versions: {current: 4.2.0, released_on: 2024-05-01, supported_until: 2027-05-01}
```
"""

from collections.abc import Iterator
from datetime import date

from mtbd.diagnostic import Finding, Severity
from mtbd.model.product import Product
from mtbd.rules.case import Case
from mtbd.rules.clash import says
from mtbd.rules.told import told

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """From the day after the date on, for what still holds; those who compiled a page do not sell it."""
    product, metadata = case.declaration.product or Product(), case.metadata
    if case.is_compilation or metadata is None or metadata.status not in ("draft", "published"):
        return
    until = _supported_until(product)
    is_sold = told(product.expects_public_contracts) and told(product.phase) != "retired"
    if until is not None and until < case.today and is_sold:
        place = says(("product", "expects_public_contracts"), value=True)
        at = ("product", "versions", "supported_until")
        yield Finding(at, f"supported_until {until} has passed, and {place}: it is sold without support")


def _supported_until(product: Product) -> date | None:
    versions = product.versions.value if product.versions else None
    return versions.supported_until.value if versions and versions.supported_until else None
