"""The provider of a model is not among the sub-processors.

A model runs at its provider's and is reached over an interface, the supplier processes a force's data, and
`subprocessors` does not have the provider.

**Why a force cares.** What is typed in goes to the provider, and may be about people. A processor may bring in another
only with the force's leave, and this is the one that is most easily forgotten.

**How to mend it.** Add the provider to `subprocessors`. If no data about people go there, a note on `subprocessors`
can say so.

```yaml bad
ai:
  models:
    - name: Urgency
      version: "4.2"
      task: Gives each report a step of urgency
      type: neural_net
      origin: fine_tuned
      output: A step from 1 to 5
      datasets: [reports-2024]
      provider: example-models
      hosting: api
      performance: []
      performance_reason: The first trial ends in spring.
parties:
  - {id: example-hosting, name: Example Hosting Limited, country: GB}
  - {id: example-models, name: Example Models Limited, country: GB}
```

```yaml good
ai:
  models:
    - name: Urgency
      version: "4.2"
      task: Gives each report a step of urgency
      type: neural_net
      origin: fine_tuned
      output: A step from 1 to 5
      datasets: [reports-2024]
      provider: example-models
      hosting: api
      performance: []
      performance_reason: The first trial ends in spring.
parties:
  - {id: example-hosting, name: Example Hosting Limited, country: GB}
  - {id: example-models, name: Example Models Limited, country: GB}
data_protection:
  subprocessors:
    - {party: example-hosting, purpose: Hosting, country: GB, since: 2024-03}
    - {party: example-models, purpose: Running the model, country: GB, since: 2026-02}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.told import data_protection, models, told

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Silent beside a note, and where a name is withheld: it may be the one that is missed."""
    answer = data_protection(case).subprocessors
    if case.is_compilation or answer is None or answer.value is None or "supplier_handles_data" not in case.traits:
        return
    known = {told(one.party) for one in answer.value}
    if answer.withheld is not None or answer.forms.note is not None or None in known:
        return
    # Who stands among the locations is held against the sub-processors by another rule.
    known |= {place.provider for place in told(data_protection(case).locations) or []}
    for at, model in models(case):
        if model.hosting == "api" and model.provider is not None and model.provider not in known:
            message = f'"{model.name}" runs at "{model.provider}", which is not among the sub-processors'
            yield Finding((*at, "provider"), message)
