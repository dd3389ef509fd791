"""There is no Cyber Essentials certificate.

The security certificates that cover this product, the company's own among them, do not include Cyber Essentials.

**Why a force cares.** Many government contracts ask for Cyber Essentials (Procurement Policy Note 014 says for which);
a force will ask even where it need not. What is certified instead may well be more, but has to be read.

**How to mend it.** Name it, with what it covers and until when. A `note` that says why, or what is done instead, ends
this warning.

```yaml bad
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
from mtbd.rules.told import unexplained

SEVERITY = Severity.WARNING


def check(case: Case) -> Iterator[Finding]:
    """A list of certificates without it; where no list is told, there is nothing to say."""
    section = case.declaration.security
    certificates = unexplained(section.certifications) if section else None
    if certificates is None or case.is_compilation:
        return
    if not any(one.scheme in ("cyber_essentials", "cyber_essentials_plus") for one in certificates):
        yield Finding(("security", "certifications"), "no Cyber Essentials certificate is among them")
