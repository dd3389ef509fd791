"""Biometric data are not named.

The product recognises or sorts people by their bodies or behaviour, and `data_categories` does not have `biometric`.
Or it finds out who somebody is, under Part 3 of the Data Protection Act 2018, and the list does not have
`sensitive_processing_s35_8`.

**Why a force cares.** In Bridges the court treated biometric data that single out one person as sensitive processing
under section 35(8). That calls for a stricter ground, a policy document and an assessment, and a reader who goes by
the list would miss all three.

**How to mend it.** Add what is missing to `data_categories`.

```yaml bad
data_protection:
  data_categories: [personal, special_category]
biometrics:
  purpose: [identification]
```

```yaml good
data_protection:
  data_categories: [personal, biometric, sensitive_processing_s35_8]
biometrics:
  purpose: [identification]
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.told import data_protection, told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """By what the section on biometrics tells; the sensitive kind is looked for only once it looks for people."""
    section = case.declaration.biometrics
    purposes = told(section.purpose) if section else None
    named = told(data_protection(case).data_categories)
    if not purposes or named is None or "processes_personal_data" not in case.traits:
        return
    at = ("data_protection", "data_categories")
    if "biometric" not in named:
        yield Finding(at, f'the purpose is {", ".join(purposes)}, and "biometric" is not among the kinds of data')
    if "identification" in purposes and "part3" in case.traits and "sensitive_processing_s35_8" not in named:
        message = 'it finds out who somebody is under Part 3, and "sensitive_processing_s35_8" is not among the kinds'
        yield Finding(at, message)
