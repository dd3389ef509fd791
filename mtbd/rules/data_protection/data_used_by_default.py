"""A force's data are used unless it objects.

The supplier trains, tests or improves something with a force's data without asking first.

**Why a force cares.** The force answers for every purpose that its data are used for. Nobody in it may have noticed
this one, and what a model has learnt is hard to take back.

**How to mend it.** Ask first: `opt_in`. If it is so, it is right to say so, and the warning stands.

```yaml bad
data_protection:
  training_use: {force_data_used: default, purposes: [Testing new versions]}
```

```yaml good
data_protection:
  training_use: {force_data_used: opt_in, purposes: [Testing new versions], deidentified: true}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.told import data_protection, told

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Others who compiled a page cannot do anything about it."""
    use = told(data_protection(case).training_use)
    if not case.is_compilation and use is not None and use.force_data_used == "default":
        at = ("data_protection", "training_use", "force_data_used")
        yield Finding(at, "a force's data are used for more than its own work unless it objects")
