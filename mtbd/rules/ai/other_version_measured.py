"""Another version was measured.

A figure was measured on another version of the model than the one the product uses now.

**Why a force cares.** A model that was trained again can be better or worse, and for other people. Old figures say
nothing sure about the new model.

**How to mend it.** Measure the version in use. Until then the old figure may stand; forces are told that it is old.

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
          model_version: "4.1"
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
from mtbd.rules.told import figures, told

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Where both versions are told."""
    if case.is_compilation:
        return
    for at, model, figure in figures(case):
        now, measured = told(model.version), told(figure.model_version)
        if now and measured and _bare(now) != _bare(measured):
            message = f'"{model.name}" is at version {now}, and this was measured on version {measured}'
            yield Finding((*at, "model_version"), message)


def _bare(version: str) -> str:
    """`V4.2` and `4.2` are one version."""
    return version.lower().removeprefix("version").strip().removeprefix("v")
