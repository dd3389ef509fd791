"""An independent evaluation is denied and listed.

Nobody independent is said to have evaluated the product. Elsewhere a study of it, a benefit or a document in the
evidence is called independent.

**Why a force cares.** Policing wants technology that is evidence-based; a force that filters by this answer misses
the evidence.

**How to mend it.** Say `independently_evaluated: true`; or correct whose word the other one is.

```yaml bad
benefits:
  public_and_communities: {claim: People in danger are called back within the hour., strength: independent}
```

```yaml good
benefits:
  public_and_communities: {claim: People in danger are called back within the hour., strength: supplier_measured}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.benefits import Claim
from mtbd.model.evaluation import Evaluation, Study
from mtbd.rules.case import Case
from mtbd.rules.clash import denied, says
from mtbd.rules.told import told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"

_INDEPENDENT = frozenset({"regulator", "independent"})


def check(case: Case) -> Iterator[Finding]:
    """Passed over: customers, whom not all call independent, and tests of a model alone or of its recognition."""
    section = case.declaration.evaluation or Evaluation()
    if told(section.independently_evaluated) is False:
        yield from denied(("evaluation", "independently_evaluated"), _independent(case))


def _independent(case: Case) -> Iterator[str]:
    for at, study in case.each(Study):
        if study.independence in _INDEPENDENT:
            yield says((*at, "independence"), study.independence)
    for at, claim in case.each(Claim):
        if claim.strength == "independent":
            yield says((*at, "strength"), claim.strength)
    for index, item in enumerate(case.declaration.evidence or ()):
        if item.type == "independent_evaluation" and item.independence in _INDEPENDENT:
            yield says(("evidence", index, "independence"), item.independence)
