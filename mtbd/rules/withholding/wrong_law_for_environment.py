"""Environmental information is withheld under the wrong law.

Questions about sustainability ask for environmental information, which the Environmental Information Regulations
decide on: a presumption of telling, and a higher bar.

**Why a force cares.** A force that gets the request must use the Regulations; a ground of the Freedom of
Information Act is of no use to it.

**How to mend it.** Use a ground of `eir2004`, such as eir2004:12(5)(e) for business interests. Outside
sustainability, use the other laws.

```yaml bad
sustainability:
  energy:
    withheld:
      what: The energy use of each hosting site, month by month
      concern: commercial_prejudice
      ground: foia2000:s.43(2)
      harm: The figures give away how many customers each site serves, which a rival could use in its next bid.
      likelihood: would
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
from mtbd.model.ask import Withhold
from mtbd.model.ground import Ground
from mtbd.rules.case import Case
from mtbd.rules.usual_ground import usual_ground

SEVERITY = Severity.ERROR
SINCE = "0.1.0"
FIX = "unsafe"


def check(case: Case) -> Iterator[Finding]:
    """Environmental questions take environmental grounds, and no others do."""
    for found, settled in case.withheld:
        environmental = found.ask.withhold is Withhold.ENVIRONMENT
        for row in settled.grounds:
            if (row.get("environment") == "true") != environmental and row["use"] != "no":
                at = (*found.location, "withheld", "ground")
                fix = usual_ground(found, settled) if row is settled.ground else None
                yield Finding(at, _message(row, environmental=environmental), fix=fix)


def _message(row: Ground, *, environmental: bool) -> str:
    if environmental:
        return f"{row['id']} does not cover environmental information: use a ground of eir2004"
    return f"{row['id']} is only for environmental information"
