"""The phase says unused, and a force uses it.

The product is said to be retired or not yet in use, and a deployment of it is live or on trial.

**Why a force cares.** A product before its first use is judged by its design, a retired one is replaced, and one in
use is judged by how it works.

**How to mend it.** Correct `phase`; or say that the deployment has ended.

```yaml bad
product:
  phase: retired
  deployments:
    - {force: undisclosed, status: live, basis: count_only}
```

```yaml good
product:
  phase: retired
  deployments:
    - {force: undisclosed, status: ended, basis: count_only}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.product import Product
from mtbd.rules.case import Case
from mtbd.rules.clash import against, says
from mtbd.rules.told import told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"

_UNUSED = frozenset({"pre-deployment", "retired"})
_IN_USE = frozenset({"live", "pilot"})


def check(case: Case) -> Iterator[Finding]:
    """Not the other way round: most uses are never published, so ended ones say nothing of the rest."""
    product = case.declaration.product or Product()
    phase = told(product.phase)
    if phase in _UNUSED:
        yield from against(("product", "phase"), phase, _uses(product))


def _uses(product: Product) -> Iterator[str]:
    for index, deployment in enumerate(told(product.deployments) or ()):
        status = told(deployment.status)
        if status in _IN_USE:
            yield says(("product", "deployments", index, "status"), status)
