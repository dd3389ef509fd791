"""Personal data are denied and described.

The product is said not to process data about people. Elsewhere it is told about whom the data are or of which kinds
they are, or that it measures people's bodies.

**Why a force cares.** Data protection law begins with this answer, and so does a force's own assessment.

**How to mend it.** Say `processes_personal_data: true`; or take out what was said of people's data.

```yaml bad
product:
  processes_personal_data: false
```

```yaml good
product:
  processes_personal_data: true
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
    """The role and the law are passed over: a supplier may have them without the product."""
    product = case.declaration.product or Product()
    if told(product.processes_personal_data) is False:
        others = _signs(product, case.declaration.data_protection or DataProtection())
        yield from denied(("product", "processes_personal_data"), others)


def _signs(product: Product, section: DataProtection) -> Iterator[str]:
    if told(product.is_biometric):
        yield says(("product", "is_biometric"), value=True)
    for subject in (told(section.data_subjects) or ())[:1]:
        yield says(("data_protection", "data_subjects", 0), subject)
    for category in (told(section.data_categories) or ())[:1]:
        yield says(("data_protection", "data_categories", 0), category)
