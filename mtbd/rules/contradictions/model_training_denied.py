"""Training is told in two ways.

Whether the supplier trained or tuned a model is answered once for the product and once for each model, and the
answers do not fit: no training, with a model that was trained or tuned; or training, with nothing but models that are
used as they come.

**Why a force cares.** Whoever trained a model can say with which data. A force that asks the wrong company learns
nothing about bias.

**How to mend it.** Correct `trains_models`, or the `origin` of the model. A weighted sum counts as trained when its
`datasets` name training data, and otherwise as set by hand.

```yaml bad
ai:
  trains_models: false
  models:
    - name: Urgency
      version: "4.2"
      task: Gives each report a step of urgency
      type: tree_ensemble
      origin: fine_tuned
      output: A step from 1 to 5
      performance: []
      performance_reason: The first trial ends in spring.
```

```yaml bad
ai:
  trains_models: true
  models:
    - name: Order of the queue
      version: "4.2"
      task: Puts reports with a ticked box for danger first
      type: rules
      origin: off_the_shelf
      provider: example-hosting
      output: An order
      performance: []
      performance_reason: Rules of the force cannot be right or wrong.
```

```yaml good
ai:
  trains_models: false
  models:
    - name: Order of the queue
      version: "4.2"
      task: Puts reports with a ticked box for danger first
      type: rules
      origin: off_the_shelf
      provider: example-hosting
      output: An order
      performance: []
      performance_reason: Rules of the force cannot be right or wrong.
```
"""

from collections.abc import Iterable, Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.ai import Ai
from mtbd.model.ai_models import Model
from mtbd.rules.case import Case
from mtbd.rules.clash import against, says, whole
from mtbd.rules.told import for_training, told, was_trained

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Against a yes only a whole list of models says anything."""
    ai = case.declaration.ai or Ai()
    trains, at = told(ai.trains_models), ("ai", "trains_models")
    models = [*enumerate(told(ai.models) or ())]
    if trains is False:
        yield from against(at, trains, _trained(case, models))
    elif trains and whole(ai.models) and all(told(model.origin) == "off_the_shelf" for _, model in models):
        yield from against(at, trains, (_origin(index, model) for index, model in models))


def _trained(case: Case, models: Iterable[tuple[int, Model]]) -> Iterator[str]:
    """What says of each model that the supplier trained it; that a weighted sum was built does not, its data do."""
    training = for_training(case)
    for index, model in models:
        if was_trained(model, training):
            of_data = told(model.origin) == "built" and told(model.type) == "linear"
            yield says(("ai", "models", index, "datasets"), model.datasets) if of_data else _origin(index, model)


def _origin(index: int, model: Model) -> str:
    return says(("ai", "models", index, "origin"), told(model.origin))
