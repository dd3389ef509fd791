"""The data that a model was trained with are not named.

The supplier trained or tuned a model, and the model names none of the listed data as what it was trained with.

**Why a force cares.** A model repeats what it was shown. In Bridges the force seems not to have known what that was,
and could not satisfy itself that the software treats people alike.

**How to mend it.** List the data in `ai.datasets` with the role `training`, and name their ids in the model's
`datasets`. What must stay confidential about them can be withheld part by part.

```yaml bad
ai:
  models:
    - name: Urgency
      version: "4.2"
      task: Gives each report a step of urgency
      type: tree_ensemble
      origin: built
      output: A step from 1 to 5
      performance: []
      performance_reason: The first trial ends in spring.
```

```yaml bad
ai:
  models:
    - name: Urgency
      version: "4.2"
      task: Gives each report a step of urgency
      type: tree_ensemble
      origin: built
      output: A step from 1 to 5
      datasets: [reports-2025]
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
      origin: built
      output: A step from 1 to 5
      datasets: [reports-2024]
      performance: []
      performance_reason: The first trial ends in spring.
  datasets:
    - id: reports-2024
      name: Reports of 2024 from two forces
      role: training
      contains_sensitive: true
      contains_police_data: false
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity, few
from mtbd.rules.case import Case
from mtbd.rules.told import ai, for_training, models, told, was_trained

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Only beside a list of data; that there is none, or that an id is not in it, are findings of their own."""
    listed = told(ai(case).datasets)
    if case.is_compilation or listed is None:
        return
    known, training = {one.id for one in listed}, for_training(case)
    for at, model in models(case):
        names = model.datasets or []
        if was_trained(model, training) and all(name in known and name not in training for name in names):
            found = (
                f"{few(names)} are not for training"
                if names
                else "its datasets name none: say `datasets: [id under ai.datasets]` beside its origin"
            )
            message = f'"{model.name}" was trained by the supplier, and {found}'
            yield Finding((*at, "datasets") if names else (*at, "origin"), message)
