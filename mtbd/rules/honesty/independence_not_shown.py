"""An independent evaluation is claimed and not shown.

The product is said to have been evaluated independently. No study in the list, and no evidence of the answer, comes
from a customer, a regulator or somebody else who is independent.

**Why a force cares.** Evidence-based policing begins with who looked.

**How to mend it.** Add the study to `evaluations`, or say `false`. A study that the supplier paid for is worth telling
and is not independent.

```yaml bad
evaluation:
  independently_evaluated: true
```

```yaml good
evaluation:
  independently_evaluated: true
  evaluations:
    - title: Trial in one control room
      type: before_after
      setting: One control room for six weeks
      n: 4210
      outcome: Hours until an answer
      effect: From 31 to 12 hours
      null_or_negative: false
      evaluator: The pilot force
      independence: customer
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


_INDEPENDENT = frozenset({"customer", "regulator", "independent"})


def check(case: Case) -> Iterator[Finding]:
    """Silent while the list of studies is missing: that is a finding of its own."""
    section = case.declaration.evaluation
    if section is None or section.independently_evaluated is None or section.evaluations is None:
        return
    cited = [case.evidence[name] for name in section.independently_evaluated.forms.evidence if name in case.evidence]
    shown = {one.independence for one in (*(section.evaluations.value or ()), *cited)}
    if section.independently_evaluated.value and shown.isdisjoint(_INDEPENDENT):
        at = ("evaluation", "independently_evaluated")
        yield Finding(at, "no study in evaluations comes from a customer, a regulator or somebody independent")
