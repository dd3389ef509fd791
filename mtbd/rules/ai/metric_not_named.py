"""A measure is not named.

The measure of a figure is `other`, for one that is not in the list, and the figure does not say which.

**Why a force cares.** A figure without the name of its measure cannot be compared with anything.

**How to mend it.** Write the name of the measure into `named`.

```yaml bad
ai:
  models:
    - name: Urgency
      version: "4.2"
      task: Gives each report a step of urgency
      type: tree_ensemble
      origin: built
      output: A step from 1 to 5
      datasets: [reports-2024]
      performance:
        - metric: other
          result: 0.91
          model_version: "4.2"
          dataset: reports-2025
          n: 1000
          operating_conditions: [{condition: Counted as found, setting: In the first fifth of the queue}]
          evaluator: self
          subgroup_reason: The reports do not say who wrote them.
```

```yaml good
ai:
  models:
    - name: Urgency
      version: "4.2"
      task: Gives each report a step of urgency
      type: tree_ensemble
      origin: built
      output: A step from 1 to 5
      datasets: [reports-2024]
      performance:
        - metric: other
          result: 0.91
          model_version: "4.2"
          dataset: reports-2025
          n: 1000
          operating_conditions: [{condition: Counted as found, setting: In the first fifth of the queue}]
          evaluator: self
          named: Mean reciprocal rank
          subgroup_reason: The reports do not say who wrote them.
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.told import figures

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Each figure by itself."""
    for at, model, figure in figures(case):
        if figure.metric == "other" and figure.named is None:
            message = f'"other" needs the name of the measure in `named`, for a figure of "{model.name}"'
            yield Finding((*at, "metric"), message)
