"""Data are named that are not listed.

A model says that it was made with some data, or a figure that it was measured on some, and `ai.datasets` has no such
id.

**Why a force cares.** A figure means something only for data like those it was measured on, and here nobody can read
what they were.

**How to mend it.** Add the data to `ai.datasets`, also when they are not yours, or correct the id.

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
          dataset: reports-2026
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

from mtbd.diagnostic import Finding, Location, Severity
from mtbd.model.answer import State
from mtbd.model.instead import written
from mtbd.model.nearest import did_you_mean, near_word
from mtbd.rules.case import Case
from mtbd.rules.told import ai, figures, models, told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"
FIX = "unsafe"


_AT = ("ai", "datasets")


def check(case: Case) -> Iterator[Finding]:
    """Silent where the list itself is what is wrong, or is not told."""
    listed = {one.id for one in told(ai(case).datasets) or []}
    if not listed and not _should_be_listed(case):
        return
    for location, name in _named(case):
        if name not in listed:
            fix = written(location, word) if (word := near_word(name, listed)) else None
            yield Finding(location, f'"{name}" is not listed under ai.datasets{did_you_mean(name, listed)}', fix=fix)


def _should_be_listed(case: Case) -> bool:
    """Where models were not trained nobody must list data, but whoever names some must."""
    answer = ai(case).datasets
    if answer is None:
        return not case.has(_AT) and "trains_models" not in case.traits
    return answer.state is State.NOT_APPLICABLE


def _named(case: Case) -> Iterator[tuple[Location, str]]:
    for at, model in models(case):
        yield from (((*at, "datasets", index), name) for index, name in enumerate(model.datasets or ()))
    for at, _, figure in figures(case):
        yield (*at, "dataset"), figure.dataset
