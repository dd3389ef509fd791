"""Nothing is published instead.

For gaming, cybersecurity and intellectual property, guidance on algorithmic transparency says that less detail
usually meets the concern, so something can almost always be told.

**Why a force cares.** A reader who knows the general shape can ask the right question.

**How to mend it.** Tell the general part as `value`, or write `published_instead`.

```yaml bad
product:
  detailed_description:
    withheld:
      what: How the 41 inputs of the model are computed
      concern: intellectual_property
      ground: foia2000:s.43(2)
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
      concern: intellectual_property
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


_CONCERNS = frozenset({"gaming", "cybersecurity", "intellectual_property"})


def check(case: Case) -> Iterator[Finding]:
    """Only where nothing is told beside the block."""
    for found, settled in case.withheld:
        withheld = settled.withheld
        told = found.answer.value is not None or withheld.published_instead is not None
        if withheld.concern in _CONCERNS and not told:
            at = (*found.location, "withheld", "concern")
            yield Finding(at, f"nothing is published instead: for {withheld.concern} a general answer usually will do")
