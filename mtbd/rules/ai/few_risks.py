"""Few risks are named.

Fewer than three risks are told, or all of them are of one kind.

**Why a force cares.** Things go wrong with the data, with the model and with how people use it. A short list looks as
if nobody had thought about the rest, and a force would have to start again.

**How to mend it.** Go through the six kinds of `category` and ask what could go wrong in each. Three is this project's
own figure; a `note` that says why there are fewer ends this warning.

```yaml bad
ai:
  risks:
    - category: outputs_and_decisions
      description: An urgent report is put low and read late.
      mitigation: All are read on the day they arrive.
```

```yaml good
ai:
  risks:
    - category: outputs_and_decisions
      description: An urgent report is put low and read late.
      mitigation: All are read on the day they arrive.
    - category: application_and_use
      description: Busy staff trust the order too much.
      mitigation: Every tenth report is shown without it.
    - category: data
      description: A changed form makes it worse.
      mitigation: The force tells us two weeks ahead and we test it.
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.told import ai, told, unexplained

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Silent where part of the list is withheld: what is counted then is not what there is."""
    answer = ai(case).risks
    risks = unexplained(answer)
    if case.is_compilation or answer is None or answer.withheld is not None or not risks:
        return
    kinds = {told(one.category) for one in risks}
    if len(risks) < 3:
        one_or_two = "one risk is" if len(risks) == 1 else "two risks are"
        message = f"only {one_or_two} named, and most models have three or more, of different kinds"
        yield Finding(("ai", "risks"), message)
    elif len(kinds) == 1 and None not in kinds:
        yield Finding(("ai", "risks"), f'all {len(risks)} risks are of the kind "{kinds.pop()}"')
