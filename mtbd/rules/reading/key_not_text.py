"""A key is not a word.

A key is a list or a group, or an editor would read it as a number, as true or false, or as nothing.

**Why a force cares.** Two programs that read the key differently show different declarations.

**How to mend it.** Put the key in quotes, or write the value in quotes if it holds braces.
A number has no commas: between braces, `2,000` is a 2 and the next key.

```yaml bad
product:
  name: {{ name }}
```

```yaml good
product:
  name: "{{ name }}"
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"
FIX = "unsafe"


def check(case: Case) -> Iterator[Finding]:
    yield from case.refused("key-not-text")
