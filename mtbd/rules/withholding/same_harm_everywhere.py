"""The same harm stands everywhere.

Three or more blocks tell the same harm, word for word.

**Why a force cares.** A harm that fits everything was weighed for nothing.

**How to mend it.** Say for each answer what telling *it* would do.

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
interoperability:
  apis:
    withheld:
      what: How the pilot force's own system is connected
      concern: commercial_prejudice
      ground: foia2000:s.43(2)
      harm: Rivals could copy the method from this text alone, and the two years it took to find would be lost to us.
      likelihood: would_be_likely
      for_disclosure: [Others want to connect too.]
      against_disclosure: [The pilot force asked for discretion.]
      balance: The interface for everyone else is public, which is what others need.
collaboration:
  ip_terms:
    withheld:
      what: The terms that the pilot force was given
      concern: commercial_prejudice
      ground: foia2000:s.43(2)
      harm: Rivals could copy the method from this text alone, and the two years it took to find would be lost to us.
      likelihood: would_be_likely
      for_disclosure: [Others want the same terms.]
      against_disclosure: [It would name and blame.]
      balance: The standard terms are public, which is what a force compares.
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
interoperability:
  apis:
    withheld:
      what: How the pilot force's own system is connected
      concern: commercial_prejudice
      ground: foia2000:s.43(2)
      harm: The pilot force would be known by its systems, and it took part on the word that it would not be.
      likelihood: would_be_likely
      for_disclosure: [Others want to connect too.]
      against_disclosure: [The pilot force asked for discretion.]
      balance: The interface for everyone else is public, which is what others need.
collaboration:
  ip_terms:
    withheld:
      what: The terms that the pilot force was given
      concern: commercial_prejudice
      ground: foia2000:s.43(2)
      harm: Rivals could copy the method from this text alone, and the two years it took to find would be lost to us.
      likelihood: would_be_likely
      for_disclosure: [Others want the same terms.]
      against_disclosure: [It would name and blame.]
      balance: The standard terms are public, which is what a force compares.
```
"""

from collections import Counter
from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


_TIMES = 3


def check(case: Case) -> Iterator[Finding]:
    """At the third block with the same words and at each one after."""
    times: Counter[str] = Counter()
    for found, settled in case.withheld:
        harm = " ".join((settled.withheld.harm or "").lower().split())
        times[harm] += 1
        if harm and times[harm] >= _TIMES:
            at = (*found.location, "withheld", "harm")
            yield Finding(at, f"the same harm stands in {times[harm]} blocks: say what telling this one would do")
