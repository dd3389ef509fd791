"""A withholding block is incomplete.

What a block must say follows from its ground: the harm and how likely it is, the public interest on both sides and
the balance, a date, an address or a law.

**Why a force cares.** Whoever withholds must have weighed it; what is asked here is what a force would have to show.

**How to mend it.** Add the keys that the message names. Which ground needs what stands on the page *Withholding an
answer*, under Questions.

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
      against_disclosure: [Fewer firms would pay for such research.]
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
from mtbd.model.ground import needed
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """What the ground's kind, test and needs call for and the block does not have; not of one that cannot stay."""
    for found, settled in case.withheld:
        withheld = settled.withheld
        at = (*found.location, "withheld")
        if settled.ground is None:
            yield Finding(at, f"concern {withheld.concern} suggests no ground: name one", on_key=True)
        if withheld.ground is None and not settled.is_fit(found.ask.withhold):
            continue
        missing = dict.fromkeys(key for row in settled.grounds for key in needed(row) if not getattr(withheld, key))
        if missing:
            grounds = " and ".join(row["id"] for row in settled.grounds)
            yield Finding(at, f"{', '.join(missing)} must be said too: {grounds} calls for it", on_key=True)
