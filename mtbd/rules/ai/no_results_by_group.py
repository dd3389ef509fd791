"""Results are not told by groups of people.

The product affects people, a model of it was measured, and none of its figures is told by groups of people or says why
it cannot be.

**Why a force cares.** In Bridges a force lost because it had not taken reasonable steps to find out whether software
erred more for some people than for others. One figure for everybody cannot show that.

**How to mend it.** Add `subgroups` to a figure, with the number of people in each. If that is not possible, say why in
`subgroup_reason`.

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
        - metric: recall
          result: 0.91
          model_version: "4.2"
          dataset: reports-2025
          n: 1000
          operating_conditions: [{condition: Counted as found, setting: In the first fifth of the queue}]
          evaluator: self
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
        - metric: recall
          result: 0.91
          model_version: "4.2"
          dataset: reports-2025
          n: 1000
          operating_conditions: [{condition: Counted as found, setting: In the first fifth of the queue}]
          evaluator: self
          subgroups:
            - {attribute: sex, group: Women, n: 480, result: 0.9}
            - {attribute: sex, group: Men, n: 520, result: 0.92}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.told import models

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Once for each model: not every measure of it can be split."""
    if case.is_compilation or "affects_individuals" not in case.traits:
        return
    for at, model in models(case):
        if model.performance and not any(one.subgroups or one.subgroup_reason for one in model.performance):
            message = f'no figure of "{model.name}" is told by groups of people, and no subgroup_reason says why'
            yield Finding((*at, "performance"), message)
