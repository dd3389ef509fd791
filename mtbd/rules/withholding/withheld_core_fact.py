"""A core fact is withheld.

This question belongs to the core that every product tells: what it is, whether it uses AI, where data are held,
what it cannot do.

**Why a force cares.** A product whose core facts are secret cannot be assessed at all, and law asks a force to
assess it.

**How to mend it.** Tell it. If a detail beside it is sensitive, withhold the detail where the question for it stands.

```yaml bad
product:
  uses_ai:
    withheld:
      what: Whether the product uses machine learning
      concern: commercial_prejudice
```

```yaml good
product:
  uses_ai: false
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity, dotted
from mtbd.model.ask import Withhold
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Any withholding block at a question whose definition forbids it."""
    for location, ask, answer in case.qualified:
        if answer.withheld is not None and ask.withhold is Withhold.NEVER:
            rest = "tell it; a detail beside it can be withheld where its own question stands"
            yield Finding((*location, "withheld"), f"{dotted(location)} can never be withheld: {rest}", on_key=True)
