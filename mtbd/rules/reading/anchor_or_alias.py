"""A file copies part of itself.

`&name` marks a part and `*name` repeats it. mtbd reads neither.

**Why a force cares.** A reader of the file must see each answer where it stands, and copies of copies can grow
without end.

**How to mend it.** Write the answer out in both places, or refer to it with `see`.

```yaml bad
product:
  name: &name Exemplar Triage
  one_sentence: *name
```

```yaml good
product:
  name: Exemplar Triage
  one_sentence: Sorts reports by how soon they need an answer.
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    yield from case.refused("anchor-or-alias")
