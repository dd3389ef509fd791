"""Nobody is named as the maker of a model.

A model is somebody else's, as it comes or trained further, and the declaration does not say whose.

**Why a force cares.** The maker decides when the model changes and knows what it was trained on. A force that does not
know whose model it is cannot ask.

**How to mend it.** List the maker under `parties` and name its id in `provider`. For a model that you made yourself,
the `origin` is `built`.

```yaml bad
ai:
  models:
    - name: Urgency
      version: "4.2"
      task: Gives each report a step of urgency
      type: tree_ensemble
      origin: fine_tuned
      output: A step from 1 to 5
      datasets: [reports-2024]
      performance: []
      performance_reason: The first trial ends in spring.
```

```yaml good
ai:
  models:
    - name: Urgency
      version: "4.2"
      task: Gives each report a step of urgency
      type: tree_ensemble
      origin: fine_tuned
      output: A step from 1 to 5
      datasets: [reports-2024]
      provider: example-models
      hosting: supplier_hosted
      performance: []
      performance_reason: The first trial ends in spring.
parties:
  - {id: example-hosting, name: Example Hosting Limited, country: GB}
  - {id: example-models, name: Example Models Limited, country: GB}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.told import models, told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Whoever compiled a page may have found no name."""
    if case.is_compilation:
        return
    for at, model in models(case):
        origin = told(model.origin)
        if origin in ("off_the_shelf", "fine_tuned") and model.provider is None:
            message = f'the origin of "{model.name}" is "{origin}", and no provider says whose it is'
            yield Finding((*at, "origin"), message)
