"""A likely harm is not enough.

Under the Environmental Information Regulations it must be shown that telling *would* cause harm; that it would be
likely to is not enough.

**Why a force cares.** A lower bar than the law's would keep back what the law would tell.

**How to mend it.** Show that it would, and write `likelihood: would`; else tell it.

```yaml bad
sustainability:
  energy:
    withheld:
      what: The energy use of each hosting site, month by month
      concern: commercial_prejudice
      ground: eir2004:12(5)(e)
      harm: The figures give away how many customers each site serves, which a rival could use in its next bid.
      likelihood: would_be_likely
      for_disclosure: [Forces must report their own emissions.]
      against_disclosure: [Small sites would stop reporting.]
      balance: The yearly total is published, which is what a force needs for its own report.
```

```yaml good
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
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """The test of the ground says which likelihood it takes."""
    for found, settled in case.withheld:
        for row in settled.grounds:
            if row["test"] == "adverse_effect" and settled.withheld.likelihood == "would_be_likely":
                at = (*found.location, "withheld", "likelihood")
                yield Finding(at, f"{row['id']} asks for harm that would happen, not for harm that is likely")
