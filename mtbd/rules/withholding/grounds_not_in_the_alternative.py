"""Two grounds stand together that may not.

`in_the_alternative` is for the one pair that the law knows: security bodies (s.23) with national security (s.24),
so that neither gives away which it is.

**Why a force cares.** Piling up grounds hides which one was really meant.

**How to mend it.** Name one ground. Only s.23 and s.24 may stand in the alternative, at an authority's request.

```yaml bad
product:
  detailed_description:
    value: It reads reports and puts the most urgent first.
    withheld:
      what: How the 41 inputs of the model are computed
      concern: commercial_prejudice
      ground: foia2000:s.43(2)
      harm: Rivals could copy the method from this text alone, and the two years it took to find would be lost to us.
      likelihood: would_be_likely
      for_disclosure: [Forces want to know what the score rests on.]
      against_disclosure: [Fewer firms would pay for such research.]
      balance: What the score rests on is told in general, which answers most of the question.
      ask: nda_to_forces
      in_the_alternative: foia2000:s.41
```

```yaml good
product:
  detailed_description:
    value: It reads reports and puts the most urgent first.
    withheld:
      what: How the 41 inputs of the model are computed
      concern: commercial_prejudice
      ground: foia2000:s.43(2)
      harm: Rivals could copy the method from this text alone, and the two years it took to find would be lost to us.
      likelihood: would_be_likely
      for_disclosure: [Forces want to know what the score rests on.]
      against_disclosure: [Fewer firms would pay for such research.]
      balance: What the score rests on is told in general, which answers most of the question.
      ask: nda_to_forces
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Fix, Remove, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"
FIX = "unsafe"


def check(case: Case) -> Iterator[Finding]:
    """The `in_the_alternative` column of the grounds says which pairs there are."""
    for found, settled in case.withheld:
        other = settled.alternative
        if other is None or (settled.ground and settled.ground.get("in_the_alternative") == other["id"]):
            continue
        name = settled.ground["id"] if settled.ground else "this block"
        at = (*found.location, "withheld", "in_the_alternative")
        fix = Fix("take it out", (Remove(at),))
        yield Finding(at, f"{other['id']} cannot stand in the alternative to {name}", fix=fix)
