"""A model can change without notice.

A force learns of a change only when it is made, or changes to a model are not among those that it is told of.

**Why a force cares.** An upgrade can undo a force's assessment overnight. Forces are told to watch for upgrades of
suppliers, and can do so only when they are told in time.

**How to mend it.** Give notice, and let `covers` have `model`. A `note` that says why, or what is done instead, ends
this warning.

```yaml bad
ai:
  change_notification: {notice_days: 0, covers: [model]}
```

```yaml bad
ai:
  change_notification: {notice_days: 30, covers: [ui]}
```

```yaml good
ai:
  change_notification: {notice_days: 30, covers: [model, training_data, threshold]}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.told import ai, unexplained

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """The days and the kinds of changes by themselves; others who compiled a page cannot do anything about them."""
    notice = unexplained(ai(case).change_notification)
    if case.is_compilation or notice is None:
        return
    at = ("ai", "change_notification")
    if notice.notice_days == 0:
        yield Finding((*at, "notice_days"), "with 0 days of notice a force learns of a change when it is made")
    if "model" not in notice.covers:
        yield Finding((*at, "covers"), f"notice is given of changes to {', '.join(notice.covers)}, and not to a model")
