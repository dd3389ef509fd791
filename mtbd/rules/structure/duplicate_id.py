"""An id stands twice.

Two entries of `evidence` or `parties` have the same id.

**Why a force cares.** A reader who follows the id may read the wrong document.

**How to mend it.** Give one of them another id.

```yaml bad
parties:
  - {id: example-hosting, name: Example Hosting Limited}
  - {id: example-hosting, name: Example Backup Limited}
```

```yaml good
parties:
  - {id: example-hosting, name: Example Hosting Limited}
  - {id: example-backup, name: Example Backup Limited}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Within the file's own lists; a declaration may override an id of its supplier."""
    for name in ("evidence", "parties"):
        seen: set[str] = set()
        for index, item in enumerate(getattr(case.document, name, None) or ()):
            if item.id in seen:
                yield Finding((name, index, "id"), f'"{item.id}" is the id of an earlier entry under {name}')
            seen.add(item.id)
