"""A certificate leaves the product out.

A certificate is listed for the product, and by its own exclusions it does not cover the product.

**Why a force cares.** A certificate for something else is none for what the force buys.

**How to mend it.** Take the certificate out of `security.certifications`. If only a part of the product is left out,
name that part in `exclusions`.

```yaml bad
security:
  certifications:
    - {scheme: cyber_essentials, scope: The company, exclusions: Exemplar Triage, expires_on: 2027-05-31}
```

```yaml good
security:
  certifications:
    - scheme: cyber_essentials
      scope: The company and the hosting of the product
      exclusions: The mobile app of Exemplar Triage
      expires_on: 2027-05-31
```
"""

import re
from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.product import Product
from mtbd.model.security import Security
from mtbd.rules.case import Case
from mtbd.rules.clash import against, says
from mtbd.rules.told import told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"

_BETWEEN = re.compile(r"[,;.]|\band\b", re.IGNORECASE)
_THE = re.compile(r"^(?:the|all of|the whole of)\s+", re.IGNORECASE)


def check(case: Case) -> Iterator[Finding]:
    """Only the whole name as a whole item: a part of the product may rightly be left out."""
    name = told((case.declaration.product or Product()).name)
    for index, certificate in enumerate(told((case.declaration.security or Security()).certifications) or ()):
        if name and certificate.exclusions and _named(name) in _items(certificate.exclusions):
            at = ("security", "certifications", index, "exclusions")
            yield from against(at, certificate.exclusions, [says(("product", "name"), name)])


def _items(text: str) -> set[str]:
    return {_named(item) for item in _BETWEEN.split(text)}


def _named(text: str) -> str:
    return " ".join(_THE.sub("", text.strip()).casefold().split())
