"""An answer is empty.

A key has no value, or `~`, or `null`.

**Why a force cares.** Blank never means withheld: a reader cannot tell whether it was forgotten or kept back.

**How to mend it.** Tell it, withhold it with a ground, or say with `not_applicable` or `not_yet_known` why there is
nothing to tell.

```yaml bad
product:
  website:
```

```yaml good
product:
  website: {not_applicable: There is no public page yet; the handbook goes to customers.}
```
"""

import re
from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"

_LONGEST = 60


def check(case: Case) -> Iterator[Finding]:
    """Not below a key that is not known: nobody asks for an answer there."""
    unknown = {problem.location for problem in case.problems if problem.rule == "unknown-key"}
    for finding in case.refused("empty-answer"):
        if unknown.isdisjoint(finding.location[:depth] for depth in range(1, len(finding.location) + 1)):
            yield _after_a_comma(case, finding) or finding


def _after_a_comma(case: Case, finding: Finding) -> Finding | None:
    """What to say of words between brackets that no key could be: the rest of a text, after a comma that ended it."""
    words = str(finding.location[-1]) if finding.location else ""
    _, group = case.source.places.get(finding.location[:-1], (None, None))
    if re.fullmatch("[a-z0-9_]+", words) or not getattr(group, "flow_style", False):
        return None
    cut = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}..."
    message = f'"{cut}" was read as a key: between {{ and }}, a text with a comma stands in quotes'
    return finding._replace(message=message)
