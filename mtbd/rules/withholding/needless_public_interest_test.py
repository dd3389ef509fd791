"""An absolute ground is weighed.

The block weighs the public interest, and its ground is absolute: the law asks for no such test.

**Why a force cares.** Weighing that the law does not ask for suggests that the wrong ground is named.

**How to mend it.** Take `for_disclosure`, `against_disclosure` and `balance` out, or name the ground that was meant.

```yaml bad
product:
  detailed_description:
    value: It reads reports and puts the most urgent first.
    withheld:
      what: How the 41 inputs of the model are computed
      concern: third_party_confidence
      ground: foia2000:s.41
      for_disclosure: [Forces want to know what the score rests on.]
      against_disclosure: [Fewer firms would pay for such research.]
      balance: What the score rests on is told in general, which answers most of the question.
      ask: nda_to_forces
```

```yaml good
product:
  detailed_description:
    value: It reads reports and puts the most urgent first.
    withheld:
      what: How the 41 inputs of the model are computed
      concern: third_party_confidence
      ground: foia2000:s.41
      ask: nda_to_forces
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Fix, Location, Remove, Severity
from mtbd.model.ground import needs_public_interest_test
from mtbd.model.withheld import Withheld
from mtbd.rules.case import Case

SEVERITY = Severity.WARNING
SINCE = "0.1.0"
FIX = "unsafe"


def check(case: Case) -> Iterator[Finding]:
    """Only when every ground of the block is absolute."""
    for found, settled in case.withheld:
        withheld = settled.withheld
        weighed = withheld.for_disclosure or withheld.against_disclosure or withheld.balance
        if weighed and settled.grounds and not any(needs_public_interest_test(row) for row in settled.grounds):
            at = (*found.location, "withheld", "ground")
            message = f"{settled.grounds[0]['id']} is absolute: it needs no public interest test"
            yield Finding(at, message, fix=_without(withheld, at[:-1]))


def _without(withheld: Withheld, at: Location) -> Fix:
    """The block without what weighs the public interest."""
    told = [name for name in ("for_disclosure", "against_disclosure", "balance") if getattr(withheld, name)]
    return Fix(f"take {', '.join(told)} out", tuple(Remove((*at, name)) for name in told))
