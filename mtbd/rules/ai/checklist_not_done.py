"""The Responsible AI checklist was not done.

The product is in use, on trial or in production, and the Responsible AI checklist of policing was not filled in for
it.

**Why a force cares.** The College of Policing recommends the checklist to forces that choose a supplier, together with
an ethics committee. Its flags show where to look.

**How to mend it.** Fill it in with a force, and tell the status and the flags. A `note` that says why, or what is done
instead, ends this warning.

```yaml bad
ai:
  responsible_ai_checklist: {status: not_done}
```

```yaml good
ai:
  responsible_ai_checklist: {status: in_progress}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.told import ai, told, unexplained

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


_IN_USE = frozenset({"beta-pilot", "private-beta", "public-beta", "production"})


def check(case: Case) -> Iterator[Finding]:
    """From the first trial on: before that there is little to fill in."""
    checklist = unexplained(ai(case).responsible_ai_checklist)
    phase = told(case.declaration.product.phase) if case.declaration.product else None
    if case.is_compilation or checklist is None or phase is None:
        return
    if checklist.status == "not_done" and phase in _IN_USE:
        at = ("ai", "responsible_ai_checklist", "status")
        yield Finding(at, f'the phase is "{phase}", and the Responsible AI checklist is not done')
