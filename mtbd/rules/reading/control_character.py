r"""A file holds an invisible character.

The file holds a control character, one that reverses the direction of text, one that takes no room or leaves a gap, or
one without a meaning of its own (from a private use area, or none at all). Or a space stands before a key, behind
its colon or behind the dash of a list that only looks like one, as word processors and web pages have them.

**Why a force cares.** Such characters can make a reader see something else than what is written.

**How to mend it.** Delete the character, or type a normal space in its place: the message says which it is and where.

```yaml bad
product:
  name: "Exemplar \u202eegairT"
```

```yaml good
product:
  name: Exemplar Triage
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"
FIX = "safe or unsafe"


def check(case: Case) -> Iterator[Finding]:
    yield from case.refused("control-character")
