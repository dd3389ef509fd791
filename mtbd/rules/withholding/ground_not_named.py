"""A withholding block names no ground.

The block has a concern and no ground. The page shows the ground that usually follows from the concern.

**Why a force cares.** A force that gets a request must name an exemption; the supplier's own choice helps it more
than a guess.

**How to mend it.** Write the ground that the message proposes, or the one that is right.

```yaml bad
product:
  detailed_description:
    value: It reads reports and puts the most urgent first.
    withheld:
      what: How the 41 inputs of the model are computed
      concern: commercial_prejudice
      harm: Rivals could copy the method from this text alone, and the two years it took to find would be lost to us.
      likelihood: would_be_likely
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

from mtbd.diagnostic import Add, Finding, Fix, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.WARNING
SINCE = "0.1.0"
FIX = "safe"


def check(case: Case) -> Iterator[Finding]:
    """Proposes the ground that the block would be read with, unless that is none for the answer."""
    for found, settled in case.withheld:
        if settled.withheld.ground is None and settled.ground is not None and settled.is_fit(found.ask.withhold):
            concern, ground = settled.withheld.concern, settled.ground["id"]
            at = (*found.location, "withheld", "concern")
            fix = Fix(f"name {ground}", (Add((*at[:-1], "ground"), ground, after="concern"),), safe=True)
            message = f"no ground is named: for {concern} it is usually {ground}, which the page will show"
            yield Finding(at, message, fix=fix)
