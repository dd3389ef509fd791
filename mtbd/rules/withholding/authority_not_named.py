"""An authority's ground names no authority.

Grounds such as national security belong to public bodies: a supplier uses them only when a named body asked for it.

**Why a force cares.** "National security" on a supplier's own word cannot be checked with anyone.

**How to mend it.** Name the body in `requested_by`, or choose a ground of your own.

```yaml bad
product:
  detailed_description:
    value: It reads reports and puts the most urgent first.
    withheld:
      what: How the 41 inputs of the model are computed
      concern: commercial_prejudice
      ground: foia2000:s.24
      harm: Rivals could copy the method from this text alone, and the two years it took to find would be lost to us.
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
      ground: foia2000:s.24
      harm: Rivals could copy the method from this text alone, and the two years it took to find would be lost to us.
      for_disclosure: [Forces want to know what the score rests on.]
      against_disclosure: [Fewer firms would pay for such research.]
      balance: What the score rests on is told in general, which answers most of the question.
      ask: nda_to_forces
      requested_by: home-office
```
"""

from collections.abc import Iterator

from mtbd import reference
from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """The `use` column of the grounds, and the concerns that make an exception."""
    invented = frozenset(row["id"] for row in reference.rows("bodies") if "example" in row)
    for found, settled in case.withheld:
        withheld = settled.withheld
        if withheld.requested_by in invented and not (case.company and case.company.example):
            at = (*found.location, "withheld", "requested_by")
            yield Finding(at, f"{withheld.requested_by} is invented, and only invented suppliers can name it")
        for row in settled.grounds:
            by_supplier = withheld.concern in row.get("supplier_if_concern", ())
            if row["use"] == "authority" and not by_supplier and withheld.requested_by is None:
                at = (*found.location, "withheld", "ground" if withheld.ground else "concern")
                yield Finding(at, f"{row['id']} ({row['title']}) needs requested_by: the public body that asked for it")
