"""A force is told late that support ends.

Notice of the end of support is shorter than twelve months. The Software Security Code of Practice asks for at least a
year.

**Why a force cares.** A force needs a year or more to buy something else and to move its records.

**How to mend it.** Promise twelve months or more. A `note` that says why, or what is done instead, ends this warning.

```yaml bad
security:
  software_security_code: {self_assessed: true, on: 2026-02-11, eol_notice_months: 3}
```

```yaml good
security:
  software_security_code: {self_assessed: true, on: 2026-02-11, eol_notice_months: 12}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.told import unexplained

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


_LEAST = 12


def check(case: Case) -> Iterator[Finding]:
    """A notice of fewer months."""
    section = case.declaration.security
    answer = unexplained(section.software_security_code) if section else None
    if answer is not None and answer.eol_notice_months < _LEAST:
        at = ("security", "software_security_code", "eol_notice_months")
        yield Finding(at, f"{answer.eol_notice_months} months of notice before support ends; a force needs {_LEAST}")
