"""A whole section is withheld.

Every answer of a section that could be told is withheld.

**Why a force cares.** Maximum transparency by default leaves no section dark: a redacted field is better than no
record.

**How to mend it.** Tell at least the general part of each answer; `value` can stand beside `withheld`.

```yaml bad
sustainability:
  energy:
    withheld:
      what: The energy use of each hosting site, month by month
      concern: commercial_prejudice
      ground: eir2004:12(5)(e)
      harm: The figures give away how many customers each site serves, which a rival could use in its next bid.
      likelihood: would
      for_disclosure: [Forces must report their own emissions.]
      against_disclosure: [Small sites would stop reporting.]
      balance: The yearly total is published, which is what a force needs for its own report.
  hardware:
    withheld:
      what: How long each part of the reader lasts in the field
      concern: commercial_prejudice
      ground: eir2004:12(5)(e)
      harm: The figures give away which maker the parts come from, and it would raise its price to us and others.
      likelihood: would
      for_disclosure: [Forces must report their own emissions.]
      against_disclosure: [Small sites would stop reporting.]
      balance: The yearly total is published, which is what a force needs for its own report.
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
from mtbd.rules.withholding.much_of_section_withheld import withheld_by_chapter

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Per section, over the answers that may be withheld; one alone is no section."""
    for chapter, withheld, could in withheld_by_chapter(case):
        if could > 1 and withheld == could:
            yield Finding((chapter,), f"all {could} answers of {chapter} that could be told are withheld", on_key=True)
