"""A figure cannot be.

A result lies outside its own interval, the interval runs from high to low, a share is below nothing or above all, or a
figure was measured on nobody.

**Why a force cares.** A figure that cannot be true takes the trust from those beside it.

**How to mend it.** Look up the figure where it comes from. If it is right and counts something else, such as errors
per 1,000 searches, say so in `unit`.

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
          ci_low: 0.93
          ci_high: 0.97
          subgroup_reason: The reports do not say who wrote them.
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
      datasets: [reports-2024]
      performance:
        - metric: recall
          result: 910
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
        - metric: recall
          result: 0.91
          model_version: "4.2"
          dataset: reports-2025
          n: 1000
          operating_conditions: [{condition: Counted as found, setting: In the first fifth of the queue}]
          evaluator: self
          ci_low: 0.89
          ci_high: 0.93
          subgroup_reason: The reports do not say who wrote them.
```
"""

from collections.abc import Iterator
from itertools import islice

from mtbd.diagnostic import Finding, Location, Severity
from mtbd.model.ai_models import Performance, Subgroup
from mtbd.model.text import Number
from mtbd.rules.case import Case
from mtbd.rules.told import figures, told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


_WHOLE = 100
_SHARES = frozenset({"precision", "recall", "f1", "accuracy", "fpr", "fnr", "tpir", "fpir", "auc"})


def check(case: Case) -> Iterator[Finding]:
    """Each figure and each group of it; the first thing that cannot be is told."""
    for at, _, figure in figures(case):
        result, n = told(figure.result), told(figure.n)
        if result is not None:
            yield from _impossible((*at, "result"), figure, figure, result)
        if n == 0:
            yield Finding((*at, "n"), "n is 0: nothing was measured")
        for index, group in enumerate(figure.subgroups or ()):
            yield from _impossible((*at, "subgroups", index, "result"), figure, group, group.result)


def _impossible(at: Location, figure: Performance, one: Performance | Subgroup, result: Number) -> Iterator[Finding]:
    low, high = one.ci_low, one.ci_high
    if low is not None and high is not None and low > high:
        yield Finding((*at[:-1], "ci_low"), f"the interval runs from {low} down to {high}")
    elif (low is not None and result < low) or (high is not None and result > high):
        yield Finding(at, f"{result} lies outside its interval, {_end(low)} to {_end(high)}")
    elif figure.metric in _SHARES:
        ends = ((at, result), ((*at[:-1], "ci_low"), low), ((*at[:-1], "ci_high"), high))
        wrong = ((place, end) for place, end in ends if end is not None and not _can_be_share(end, figure.unit))
        yield from (Finding(place, f"{end} is no share, and {figure.metric} is one") for place, end in islice(wrong, 1))


def _can_be_share(number: Number, unit: str | None) -> bool:
    return number >= 0 and (number <= _WHOLE or not _is_share(unit))


def _end(limit: Number | None) -> str:
    return "open" if limit is None else str(limit)


def _is_share(unit: str | None) -> bool:
    """Whether nothing says that something else is counted, such as errors per 1,000 searches."""
    return unit is None or any(word in unit.lower() for word in ("%", "share", "per cent", "percent"))
