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

from mtbd.diagnostic import Finding, Severity
from mtbd.model.ai_models import Model
from mtbd.rules.case import Case
from mtbd.rules.told import ai, models, told

SEVERITY = Severity.ERROR


_LEARNT = frozenset({"tree_ensemble", "neural_net", "transformer_generative", "embedding", "biometric_matcher"})


def check(case: Case) -> Iterator[Finding]:
    """Only beside a list of data; that there is none, or that an id is not in it, are findings of their own."""
    listed = told(ai(case).datasets)
    if case.is_compilation or listed is None:
        return
    roles = {one.id: one.role for one in listed}
    for at, model in models(case):
        names = model.datasets or []
        if _was_trained(model) and all(name in roles and roles[name] != "training" for name in names):
            found = f"{', '.join(names)} are not for training" if names else "its datasets name none"
            message = f'"{model.name}" was trained by the supplier, and {found}'
            yield Finding((*at, "datasets") if names else (*at, "origin"), message)


def _was_trained(model: Model) -> bool:
    """Rules and weights may be set by hand, and a plan may be searched for without learning."""
    origin = told(model.origin)
    return origin == "fine_tuned" or (origin == "built" and (told(model.type) or "") in _LEARNT)
