"""Public evidence has no address.

The evidence is said to be public, and there is no link to it.

**Why a force cares.** A document that everyone may read and nobody can find bears nothing out.

**How to mend it.** Add `url`, or say in `access` who can read it: `on_request` or `nda_to_forces`.

```yaml bad
evidence:
  - {id: trial-report, type: test_report, title: Trial of 2026, independence: customer, access: public}
```

```yaml good
evidence:
  - id: trial-report
    type: test_report
    title: Trial of 2026
    url: https://exemplar.example/trial-2026
    independence: customer
    access: public
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.declaration import Declaration
from mtbd.model.supplier import SupplierFile
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Each item of the file's own list."""
    listed = case.document.evidence if isinstance(case.document, (Declaration, SupplierFile)) else None
    for index, item in enumerate(listed or ()):
        if item.access == "public" and item.url is None and item.archived_url is None:
            yield Finding(("evidence", index, "access"), f'"{item.id}" is public, and no url says where it can be read')
