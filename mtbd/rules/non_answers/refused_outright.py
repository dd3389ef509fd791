"""The whole answer is a refusal.

The answer says that it is commercially sensitive, confidential, withheld or not to be disclosed, and nothing else.

**Why a force cares.** A page would count it as told, and nothing is: it cannot be weighed, nobody looks at it again,
and there is no way to ask for it.

**How to mend it.** Tell it, or withhold it with `withheld`: what it is, the concern, and what the ground needs. The
page *Withholding an answer*, under Questions, has a block to copy. What may never be withheld must be told.

```yaml bad
product:
  previous_process: Commercially sensitive
```

```yaml bad
product:
  deployments_total: We consider this information commercially sensitive.
```

```yaml good
product:
  deployments_total: 5 to 10 forces
  detailed_description: It hides what a caller marks as confidential, and shows names to a supervisor only.
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.excuses import REFUSALS, refuses, typed
from mtbd.rules.case import Case
from mtbd.rules.form import typed_at
from mtbd.rules.written import shown, unquoted

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Every text in words of one's own; in a compilation, what it quotes is not its own."""
    for one in case.mentioning(REFUSALS, "value"):
        text = unquoted(one.text) if case.is_compilation else one.text
        if refuses(text) and not typed(text):
            rest = typed_at("withheld", one.location)
            yield Finding(one.location, f'"{shown(text)}" withholds without a ground{rest}')
