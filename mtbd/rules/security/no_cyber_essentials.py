"""There is no Cyber Essentials certificate.

Security certificates are listed for this product, and Cyber Essentials is neither among them nor among the supplier's
own, which stand in supplier.yaml.

**Why a force cares.** Many government contracts ask for Cyber Essentials (Procurement Policy Note 014 says for which);
a force will ask even where it need not. What is certified instead may well be more, but has to be read.

**How to mend it.** Name it here or in supplier.yaml, with what it covers and until when. A `note` here that says why
there is none, or what is done instead, ends this warning.

```yaml bad
supplier:
  certifications:
    - {scheme: iso27001, scope: The whole company, expires_on: 2027-05-31}
security:
  certifications:
    - {scheme: iso27001, scope: Development and hosting of the product, expires_on: 2027-05-31}
```

```yaml good
security:
  certifications:
    - {scheme: cyber_essentials, scope: The company and the hosting, expires_on: 2027-05-31}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.clash import of_company
from mtbd.rules.told import told, unexplained

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """A list of certificates without it; where the product's is not told, there is nothing to say."""
    section = case.declaration.security
    certificates = unexplained(section.certifications) if section else None
    if certificates is None or case.is_compilation:
        return
    held = [*certificates, *(told(of_company(case, "certifications").answer) or ())]
    if not any(one.scheme in ("cyber_essentials", "cyber_essentials_plus") for one in held):
        message = "no Cyber Essentials certificate is among them or among the supplier's own"
        yield Finding(("security", "certifications"), message)
