"""Accuracy stands alone.

The only measure of a model is its accuracy, the share of all answers that were right.

**Why a force cares.** If one report in a hundred is urgent, a model that never finds one is 99 per cent accurate.
Accuracy does not tell how many are missed or how many people are pointed out wrongly.

**How to mend it.** Add what the errors are: `recall` or `fnr` for what is missed, `precision` or `fpr` for what is
pointed out wrongly.

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
        - metric: accuracy
          result: 0.98
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
        - metric: accuracy
          result: 0.98
          model_version: "4.2"
          dataset: reports-2025
          n: 1000
          operating_conditions: [{condition: Counted as found, setting: In the first fifth of the queue}]
          evaluator: self
          subgroup_reason: The reports do not say who wrote them.
        - metric: recall
          result: 0.91
          model_version: "4.2"
          dataset: reports-2025
          n: 1000
          operating_conditions: [{condition: Counted as found, setting: In the first fifth of the queue}]
          evaluator: self
          subgroup_reason: The reports do not say who wrote them.
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.told import models

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Once for each model."""
    if case.is_compilation:
        return
    for at, model in models(case):
        if {figure.metric for figure in model.performance} == {"accuracy"}:
            message = f'accuracy is the only measure of "{model.name}", and does not tell which errors it makes'
            yield Finding((*at, "performance", 0, "metric"), message)
