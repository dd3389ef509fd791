"""A security answer is withheld for another reason.

This answer may be withheld only for the sake of security, law enforcement or safety, or, for a limitation, of
safety or at an authority's request.

**Why a force cares.** Forces and the public rely on these answers; a business interest does not outweigh that.

**How to mend it.** Name a ground of that kind if there is one; else tell it.

```yaml bad
limitations:
  - description:
      withheld:
        what: At which angle a blade passes between the panels
        concern: commercial_prejudice
        ground: foia2000:s.43(2)
        harm: A rival would use the sentence in its advertising, and forces would read it without the context.
        likelihood: would_be_likely
        for_disclosure: [Officers rely on it.]
        against_disclosure: [It can be misread.]
        balance: Officers are told by their force in training, which is the safer place.
    affects: Every wearer
```

```yaml good
limitations:
  - description:
      withheld:
        what: At which angle a blade passes between the panels
        concern: safety_of_individuals
        ground: foia2000:s.38
        harm: An attacker who knows the angle would aim for it, and an officer would be hurt or killed by it.
        likelihood: would
        for_disclosure: [Officers rely on it.]
        against_disclosure: [So do attackers.]
        balance: Officers are told by their force in training, which is the safer place.
        ask: nda_to_forces
    affects: Every wearer
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity, dotted
from mtbd.model.ground import fits, fitting
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """What the question's definition says about its grounds."""
    for found, settled in case.withheld:
        withhold, concerns = found.ask.withhold, ", ".join(fitting(found.ask.withhold))
        for row in settled.grounds:
            if not fits(row, withhold, requested=settled.withheld.requested_by is not None):
                at = (*found.location, "withheld", "ground" if settled.withheld.ground else "concern")
                says = f"{row['id']} ({row['title']}) is no ground for {dotted(found.location)}"
                yield Finding(at, f"{says}: tell it, unless the concern is one of {concerns}")
