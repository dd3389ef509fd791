"""There is no open format to leave with.

A force is said to be able to export its data, and none of the export formats is open.

**Why a force cares.** Data that only the old product can read has not left it.

**How to mend it.** Offer an open format, such as CSV, JSON or XML, and list it under `export_formats`; or say
`full_export: "no"`.

```yaml bad
interoperability:
  export_formats:
    - {format: Exemplar backup file, open: false}
```

```yaml good
interoperability:
  export_formats:
    - {format: Exemplar backup file, open: false}
    - {format: JSON, open: true}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.interoperability import Interoperability
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Once both are told: a missing list is a finding of its own."""
    section = case.declaration.interoperability or Interoperability()
    leave = section.exit.value if section.exit else None
    formats = section.export_formats.value if section.export_formats else None
    if leave is None or formats is None or leave.full_export == "no" or any(one.open for one in formats):
        return
    named = ", ".join(one.format for one in formats)
    rest = f"none of {named} is an open format" if formats else "export_formats lists none"
    yield Finding(("interoperability", "export_formats"), f'full_export is "{leave.full_export}", and {rest}')
