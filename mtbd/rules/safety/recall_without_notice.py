"""An open recall has no notice to read.

A recall or a safety warning is open, and no address says what to do.

**Why a force cares.** An officer who wears the thing today needs to know which pieces are meant and what to do with
them.

**How to mend it.** Give the address of the notice in `url`.

```yaml bad
incidents:
  - {kind: safety, on: 2026-09-01, summary: A strap tore., corrective_action: Pieces are exchanged., status: open}
safety:
  recalls: [{on: 2026-09-01, affects: Batch 7, action: Pieces are exchanged., status: open}]
```

```yaml good
incidents:
  - {kind: safety, on: 2026-09-01, summary: A strap tore., corrective_action: Pieces are exchanged., status: open}
safety:
  recalls:
    - {on: 2026-09-01, affects: Batch 7, action: Pieces are exchanged., status: open, url: "https://exemplar.example/r7"}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.safety_record import Recall
from mtbd.rules.case import Case

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Each open recall without an address."""
    for at, recall in case.each(Recall):
        if recall.status == "open" and not recall.url:
            yield Finding(at, f"the recall of {recall.on} is open, and no notice can be read: give its url")
