"""A certificate is told in two ways.

The supplier's file and the declaration list a certificate of the same scheme and number with different dates.

**Why a force cares.** One of the dates is wrong, and a certificate may have ended.

**How to mend it.** Read the certificate and correct the date. What the supplier's file says of the company need not be
said again here.

```yaml bad
supplier:
  certifications:
    - {scheme: cyber_essentials, scope: The company, certificate_no: CE-EXAMPLE-1, expires_on: 2027-03-31}
security:
  certifications:
    - {scheme: cyber_essentials, scope: The company, certificate_no: CE-EXAMPLE-1, expires_on: 2027-05-31}
```

```yaml good
supplier:
  certifications:
    - {scheme: cyber_essentials, scope: The company, certificate_no: CE-EXAMPLE-1, expires_on: 2027-05-31}
security:
  certifications:
    - {scheme: cyber_essentials, scope: The company, certificate_no: CE-EXAMPLE-1, expires_on: 2027-05-31}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.assurance import Certificate
from mtbd.model.security import Security
from mtbd.rules.case import Case
from mtbd.rules.clash import against, of_company, says
from mtbd.rules.told import told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """At the declaration's date; a date that is told only once stands against nothing."""
    company = of_company(case, "certifications")
    held = {_number(one): (other, one) for other, one in enumerate(told(company.answer) or ())}
    for index, own in enumerate(told((case.declaration.security or Security()).certifications) or ()):
        if _number(own) is None or _number(own) not in held:
            continue
        other, same = held[_number(own)]
        for day in ("issued_on", "expires_on"):
            here, there = getattr(own, day), getattr(same, day)
            if here and there and here != there:
                place = says(("supplier", "certifications", other, day), there, company.file)
                yield from against(("security", "certifications", index, day), here, [place])


def _number(one: Certificate) -> tuple[str, str] | None:
    """By what a certificate is known again; None where its number is not told."""
    number = told(one.certificate_no)
    return (one.scheme, number) if number is not None else None
