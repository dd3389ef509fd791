"""The version is not in the change log.

The declaration has a version that no entry of its change log tells of.

**Why a force cares.** Who relied on the last version reads only what changed; a version without an entry hides it.

**How to mend it.** Add an entry for the version, or correct the number.

```yaml bad
metadata:
  declaration_version: 1.1.0
```

```yaml good
metadata:
  declaration_version: 1.1.0
  change_log:
    - {version: 1.1.0, on: 2026-10-01, summary: Two more forces use it.}
    - {version: 1.0.0, on: 2026-09-01, summary: First published.}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity, few
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Any entry will do: their order is not asked."""
    metadata = case.declaration.metadata
    if metadata is None or metadata.declaration_version is None or metadata.change_log is None:
        return
    known = [change.version for change in metadata.change_log]
    if metadata.declaration_version not in known:
        message = f"version {metadata.declaration_version} has no entry in change_log, which tells of {few(known)}"
        yield Finding(("metadata", "declaration_version"), message)
