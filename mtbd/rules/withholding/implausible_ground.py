"""A ground cannot be a supplier's.

The ground is one that no supplier can have, such as Parliamentary privilege, or that another law has taken over.

**Why a force cares.** A ground that cannot hold leaves the reader without the reason and without the answer.

**How to mend it.** Choose the ground that fits the concern; the message of `ground-not-named` proposes one when the
key is left out.

```yaml bad
product:
  detailed_description:
    value: It reads reports and puts the most urgent first.
    withheld:
      what: How the 41 inputs of the model are computed
      concern: commercial_prejudice
      ground: foia2000:s.35
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

from mtbd.diagnostic import Finding, Severity
from mtbd.model.ground import Ground
from mtbd.rules.case import Case
from mtbd.rules.usual_ground import usual_ground

SEVERITY = Severity.ERROR
SINCE = "0.1.0"
FIX = "unsafe"


def check(case: Case) -> Iterator[Finding]:
    """The `use` column of the grounds says so."""
    for found, settled in case.withheld:
        for key, row in (("ground", settled.ground), ("in_the_alternative", settled.alternative)):
            if row is not None and row["use"] == "no":
                fix = usual_ground(found, settled) if key == "ground" else None
                at = (*found.location, "withheld", key)
                yield Finding(at, f"{row['id']} ({row['title']}) {_why(row)}", fix=fix)


def _why(row: Ground) -> str:
    if "redirect" in row:
        return f"has been replaced by a law of its own: use a ground of {row['redirect']}"
    return "is not a ground that a supplier can have"
