"""A standard has been superseded.

The product is said to follow a standard that another has replaced.

**Why a force cares.** A tender asks for the standard in force; meeting the old one may not be enough.

**How to mend it.** Say how far the product follows the successor that the message names, with its version.

```yaml bad
interoperability:
  standards:
    - {id: ppn-06-21, version: "2021", conformance: full}
```

```yaml good
interoperability:
  standards:
    - {id: ppn-006, version: "2025", conformance: full}
```
"""

from collections.abc import Iterator

from mtbd import reference
from mtbd.diagnostic import Finding, Fix, Severity, Write
from mtbd.model.interoperability import StandardMet
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"
FIX = "unsafe"


def check(case: Case) -> Iterator[Finding]:
    """By the project's table of standards."""
    for index, standard in enumerate(standards(case)):
        successor = reference.row("standards", standard.id).get("superseded_by")
        if successor:
            title = reference.row("standards", successor)["title"]
            at = ("interoperability", "standards", index, "id")
            # Unsafe: the id is certain, and whether the product follows the successor, in which version, is not.
            fix = Fix(f'write "{successor}", whose version must be looked at', (Write(at, successor),))
            yield Finding(at, f'"{standard.id}" has been replaced by "{successor}", {title}', fix=fix)


def standards(case: Case) -> list[StandardMet]:
    """The standards that a declaration names; none when it does not say."""
    section = case.declaration.interoperability
    return (section.standards.value or []) if section and section.standards else []
