"""It is published and taken back at once.

The declaration is published, or a draft, and gives a reason for its withdrawal or names a declaration that takes its
place.

**Why a force cares.** A reader must know whether a statement still holds.

**How to mend it.** Say `superseded`, `archived` or `withdrawn` as its status; or take out the reason, or the name of
the other declaration.

```yaml bad
metadata:
  withdrawn_because: The product was never sold in the United Kingdom.
```

```yaml good
metadata:
  status: withdrawn
  withdrawn_because: The product was never sold in the United Kingdom.
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.clash import against, says

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """For a status that says that it holds, or will."""
    metadata = case.metadata
    if metadata is None or metadata.status not in ("draft", "published"):
        return
    said = [(name, getattr(metadata, name)) for name in ("withdrawn_because", "superseded_by")]
    others = (says(("metadata", name), value) for name, value in said if value is not None)
    yield from against(("metadata", "status"), metadata.status, others)
