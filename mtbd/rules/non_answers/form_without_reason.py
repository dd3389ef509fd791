"""The name of a form stands for an answer.

The whole answer is `not_applicable`, `not_yet_known`, `not_told` or `withheld`, or a text that begins with one of them
and a colon. Each is a key, and its reason stands behind it.

**Why a force cares.** The page would show the bare word and count the question as told.

**How to mend it.** Write the form with its reason, between `{` and `}` or on a line of its own below the question.

```yaml bad
product:
  deployments_total: not_applicable
```

```yaml bad
product:
  deployments_total: "not_applicable: we sell none of these"
```

```yaml good
product:
  deployments_total: {not_applicable: It is new and no force has it.}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.excuses import typed
from mtbd.rules.case import Case
from mtbd.rules.form import typed_at
from mtbd.rules.written import shown

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Every text in words of one's own; where a word of a list, a link or a number is asked, it is not read at all."""
    for one in case.written:
        if form := typed(one.text):
            rest = typed_at(form, one.location)
            yield Finding(one.location, f'"{shown(one.text)}" is a form without its reason{rest}')
