"""Much of a section is withheld.

More than a quarter of the answers of a section that may be withheld are withheld.

**Why a force cares.** Each block may be right, and the section still tells a reader little.

**How to mend it.** Look at them together: can a part of each be told?

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
  previous_process:
    withheld:
      what: How the pilot force worked before, step by step
      concern: commercial_prejudice
      ground: foia2000:s.43(2)
      harm: Rivals could copy the method from this text alone, and the two years it took to find would be lost to us.
      likelihood: would_be_likely
      for_disclosure: [A benefit is a difference.]
      against_disclosure: [The pilot force asked for discretion.]
      balance: The hours saved are told, which is what a force compares.
  alternatives_considered:
    withheld:
      what: The products that the pilot force tried before
      concern: commercial_prejudice
      ground: foia2000:s.43(2)
      harm: Rivals could copy the method from this text alone, and the two years it took to find would be lost to us.
      likelihood: would_be_likely
      for_disclosure: [Others could save the effort.]
      against_disclosure: [It would name and blame.]
      balance: The kinds of product are told, which is what a force can use.
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

from collections import Counter
from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.ask import Withhold
from mtbd.rules.case import Case

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


_SHARE = 0.25
_FEWEST = 3


def check(case: Case) -> Iterator[Finding]:
    """From three answers on: one of two is no pattern."""
    for chapter, withheld, could in withheld_by_chapter(case):
        if withheld >= _FEWEST and _SHARE < withheld / could < 1:
            message = f"{withheld} of {could} answers of {chapter} that could be told are withheld"
            yield Finding((chapter,), message, on_key=True)


def withheld_by_chapter(case: Case) -> Iterator[tuple[str, int, int]]:
    """For each section, if any has a withheld answer: its name, how many are withheld, how many given that may be."""
    if not case.withheld:
        return
    may: Counter[str] = Counter()
    are: Counter[str] = Counter()
    for location, ask, answer in case.given:
        if ask.withhold is not Withhold.NEVER and len(location) == 2:
            may[str(location[0])] += 1
            are[str(location[0])] += answer.withheld is not None
    yield from ((chapter, are[chapter], count) for chapter, count in may.items())
