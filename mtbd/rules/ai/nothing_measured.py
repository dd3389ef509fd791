"""A model was not measured.

A model has no figures, and nothing says why not.

**Why a force cares.** A force must find out for itself whether a tool works and for whom. It cannot tell a model that
nobody measured from one whose figures were left out.

**How to mend it.** Add the figures to `performance`, or say in `performance_reason` why there are none yet.

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
      performance: []
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
      performance: []
      performance_reason: The first trial ends in spring.
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.told import models

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Each model by itself; whoever compiled a page cannot know why nothing was measured."""
    if case.is_compilation:
        return
    for at, model in models(case):
        if not model.performance and model.performance_reason is None:
            yield Finding((*at, "performance"), f'"{model.name}" has no figures, and no performance_reason says why')
