"""What a force's data are used for is not told.

A force's data may be used to train, test or improve something, and the declaration does not say for what.

**Why a force cares.** Forces are advised to know all the purposes for which a supplier will use their data. Whether
one of them fits with what the data were collected for depends on what it is.

**How to mend it.** List the `purposes`, one for each thing that the data make better.

```yaml bad
data_protection:
  training_use: {force_data_used: opt_in}
```

```yaml good
data_protection:
  training_use: {force_data_used: opt_in, purposes: [Testing new versions]}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.told import data_protection, told

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """An empty list is none either."""
    use = told(data_protection(case).training_use)
    if not case.is_compilation and use is not None and use.force_data_used != "never" and not use.purposes:
        at = ("data_protection", "training_use", "force_data_used")
        yield Finding(at, f'force_data_used is "{use.force_data_used}", and purposes do not say what for')
