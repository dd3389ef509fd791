"""A measured benefit has no evidence.

A benefit is said to have been measured by a customer or independently, and the answer cites nothing.

**Why a force cares.** "Saves two hours a shift" moves money; who measured it, where and how is what a business case
needs.

**How to mend it.** List the report under `evidence` and cite it in the answer. If there is only your own word, say
`supplier_measured`.

```yaml bad
benefits:
  officer_time_freed:
    claim: Call handlers spend less time on sorting.
    strength: customer_measured
```

```yaml good
benefits:
  officer_time_freed:
    value: {claim: Call handlers spend less time on sorting., strength: customer_measured}
    evidence: [trial]
evidence:
  - id: trial
    type: independent_evaluation
    title: A trial of three months
    url: "https://exemplar.example/trial.pdf"
    independence: customer
    access: public
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.benefits import Claim
from mtbd.rules.case import Case

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


_MEASURED_BY_OTHERS = ("customer_measured", "independent")


def check(case: Case) -> Iterator[Finding]:
    """Each claim of that strength in an answer that cites nothing."""
    for found in case.given:
        claim, forms = found.answer.value, found.answer.forms
        if isinstance(claim, Claim) and claim.strength in _MEASURED_BY_OTHERS and not forms.evidence:
            message = f"{claim.strength.replace('_', ' ')}, and no evidence is cited: list the report and cite it"
            yield Finding((*found.location, "strength"), message)
