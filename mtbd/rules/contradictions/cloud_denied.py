"""A cloud is denied and described.

The force is said to run every computer that the product needs. Elsewhere the product is a service that the supplier
runs, data are kept where the force has no control, a model runs at its provider, or the cloud security principles are
claimed.

**Why a force cares.** Where data are, whose law reaches them and who can look at them follow from this answer.

**How to mend it.** Say `cloud_hosted: true`; or correct the other answer. For software on a force's own servers, leave
out `cloud_principles`.

```yaml bad
product:
  cloud_hosted: false
```

```yaml good
product:
  cloud_hosted: true
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.ai import Ai
from mtbd.model.data_protection import DataProtection
from mtbd.model.declaration import Declaration
from mtbd.model.product import Product
from mtbd.model.security import Security
from mtbd.rules.case import Case
from mtbd.rules.clash import denied, says
from mtbd.rules.told import told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """By the kind of product, its models, its locations and its security."""
    product = case.declaration.product or Product()
    if told(product.cloud_hosted) is False:
        yield from denied(("product", "cloud_hosted"), _signs(case.declaration, product))


def _signs(declaration: Declaration, product: Product) -> Iterator[str]:
    for index, kind in enumerate(told(product.kind) or ()):
        if kind == "saas":
            yield says(("product", "kind", index), kind)
    for index, model in enumerate(told((declaration.ai or Ai()).models) or ()):
        if model.hosting == "api":
            yield says(("ai", "models", index, "hosting"), "api")
    for index, location in enumerate(told((declaration.data_protection or DataProtection()).locations) or ()):
        if location.customer_control is False and location.activity != "support_access":
            yield says(("data_protection", "locations", index, "customer_control"), value=False)
    principles = told((declaration.security or Security()).cloud_principles)
    if principles is not None:
        yield says(("security", "cloud_principles", "assessed_on"), principles.assessed_on)
