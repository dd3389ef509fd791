"""A value is too short or too long.

The question asks for at least, or at most, so many characters or entries.

**Why a force cares.** A harm told in three words cannot be weighed, and a summary of a page is no summary.

**How to mend it.** Say what the question asks for; long documents belong in the evidence.

```yaml bad
product:
  one_sentence:
    Exemplar Triage reads every report that the public sends by web form, by email or by telephone,
    works out how soon it needs an answer from forty-one of its features,
    puts the most urgent first and tells the clerk why.
```

```yaml good
product:
  one_sentence: Sorts reports from the public by how soon they need an answer.
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    yield from case.misread("wrong-length")
