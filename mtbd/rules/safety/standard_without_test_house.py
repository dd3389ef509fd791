"""Nobody is named who tested it.

The product is said to meet a safety standard, and neither a test house nor a certificate is named.

**Why a force cares.** Whether armour stops a blade is not a matter of the maker's word; a force checks the certificate
with the test house.

**How to mend it.** Name the test house, listed under `parties`, or the certificate. If either is sensitive, withhold
it with a ground.

```yaml bad
safety:
  standards: [{id: ho-body-armour-2017, edition: "2017"}]
```

```yaml good
safety:
  standards: [{id: ho-body-armour-2017, edition: "2017", certificate: EX-2026-0311}]
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.safety_record import SafetyStandard
from mtbd.rules.case import Case

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Each standard with neither; what others compiled may not say."""
    for at, standard in case.each(SafetyStandard):
        if not standard.test_house and not standard.certificate and not case.is_compilation:
            name = standard.other or standard.id
            yield Finding(at, f"{name} is met, by whose test? Give test_house or certificate")
