"""Nobody lists what the software is made of.

There is no software bill of materials.

**Why a force cares.** When a weakness is found in a common library, a force wants to know within the hour whether it
has it.

**How to mend it.** Most build tools can write one, in CycloneDX or SPDX. If one is planned, use `not_yet_known` with a
date. A `note` that says why, or what is done instead, ends this warning.

```yaml bad
security:
  sbom: {format: none}
```

```yaml good
security:
  sbom: {format: cyclonedx, access: on_request, generated_on: 2026-05-01}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.told import told, unexplained

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """The format `none`."""
    section = case.declaration.security
    answer = unexplained(section.sbom) if section else None
    if answer is not None and told(answer.format) == "none":
        yield Finding(("security", "sbom", "format"), "there is no list of what the software is made of")
