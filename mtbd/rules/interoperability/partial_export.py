"""Not everything can be exported.

A force that leaves cannot take all of its data along.

**Why a force cares.** Records must be kept for years, also after the contract; what stays behind is lost, or is paid
for without being used.

**How to mend it.** This may simply be true, and then it is right to say it: in `includes` say what can be exported. If
it is planned, the roadmap can say for when.

```yaml bad
interoperability:
  exit: {full_export: partial, who_can: support, formats: [CSV], includes: [records], charge: included}
```

```yaml good
interoperability:
  exit: {full_export: "yes", who_can: self_service, formats: [JSON], includes: [records, attachments], charge: none}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


_SAYS = {"partial": "only part of a force's data can be exported", "no": "a force's data cannot be exported"}


def check(case: Case) -> Iterator[Finding]:
    """The answers `partial` and `no`; others who compiled a page cannot do anything about it."""
    if case.is_compilation:
        return
    section = case.declaration.interoperability
    leave = section.exit.value if section and section.exit else None
    if leave is not None and leave.full_export in _SAYS:
        yield Finding(("interoperability", "exit", "full_export"), _SAYS[leave.full_export])
