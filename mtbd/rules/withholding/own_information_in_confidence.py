"""A supplier keeps its own confidence.

Section 41 protects what somebody else gave in confidence. A supplier's own information is not in confidence because
the supplier says so.

**Why a force cares.** A force could not use this ground either: the information must come from another person.

**How to mend it.** For your own information use commercial interests, s.43(2), and show the harm. For a third
party's, say whose it is in `what`.

```yaml bad
product:
  detailed_description:
    value: It reads reports and puts the most urgent first.
    withheld:
      what: How the 41 inputs of the model are computed
      concern: commercial_prejudice
      ground: foia2000:s.41
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

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """A ground for third parties with a concern that is the supplier's own."""
    for found, settled in case.withheld:
        for row in settled.grounds:
            if row.get("third_party_only") == "true" and settled.withheld.concern != "third_party_confidence":
                at = (*found.location, "withheld", "ground")
                yield Finding(at, f"{row['id']} is for what a third party gave, and the concern is your own")
