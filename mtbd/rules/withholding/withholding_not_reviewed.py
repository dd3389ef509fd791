"""A decision to withhold is overdue.

A decision to withhold is looked at again within twelve months. This one is past its date, or gives itself longer.

**Why a force cares.** What was sensitive two years ago is often public now; a secret that nobody looks at again
lasts for ever.

**How to mend it.** Look at it again, then set `decided_on` and, if you wish, an earlier `review_by`.

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
      decided_on: 2024-01-10
      review_by: 2025-01-10
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
from mtbd.model.ground import a_year_after
from mtbd.model.instead import written
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"
LAPSES = True
FIX = "unsafe"


def check(case: Case) -> Iterator[Finding]:
    """On the day of the run, with the defaults filled in."""
    for found, settled in case.withheld:
        at = (*found.location, "withheld", "review_by" if settled.withheld.review_by else "decided_on")
        decided, review = settled.decided_on, settled.review_by
        # One that is not typed is the day of the review, of which another rule speaks.
        if settled.withheld.decided_on and decided is not None and decided > case.today:
            yield Finding((*found.location, "withheld", "decided_on"), f"decided_on {decided} is in the future")
        if review is not None and review < case.today:
            message = f"the decision to withhold was to be looked at again by {review}"
            yield Finding(at, message, lapsed=case.has_lapsed(review))
        elif decided is not None and review is not None and review > a_year_after(decided):
            fix = written(at, f"{a_year_after(decided)}") if settled.withheld.review_by else None
            yield Finding(at, f"review_by {review} is more than twelve months after {decided}", fix=fix)
