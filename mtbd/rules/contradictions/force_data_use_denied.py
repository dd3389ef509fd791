"""Use of force data is denied and shown.

A force's data are said never to be used to train, test or improve anything. A model was trained or tested with data
that hold police data.

Both can be true, when the police data came from elsewhere than a force that uses the product: published crime figures,
say. A note at either answer says so, and then this rule is silent.

**Why a force cares.** A force is advised to know every purpose for which its data will be used, and must be able to
rely on a never.

**How to mend it.** Say `opt_in` or `default`, and for what; or say in a note where the police data came from.

```yaml bad
ai:
  datasets:
    - {id: reports-2024, name: Reports of 2024, role: training, contains_sensitive: false, contains_police_data: true}
```

```yaml good
ai:
  datasets:
    - id: reports-2024
      name: Street crime of 2024
      role: training
      contains_sensitive: false
      contains_police_data: {value: true, note: Published figures that anybody can load.}
      lawful_acquisition: {basis: Open data, licence: OGL-UK-3.0}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.ai import Ai
from mtbd.model.data_protection import DataProtection
from mtbd.rules.case import Case
from mtbd.rules.clash import says
from mtbd.rules.told import told

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Data by which models of others are compared improve nothing of the supplier's."""
    use = (case.declaration.data_protection or DataProtection()).training_use
    if use is None or use.value is None or use.forms.note or use.value.force_data_used != "never":
        return
    at = ("data_protection", "training_use", "force_data_used")
    for place in _police_data(case.declaration.ai or Ai()):
        yield Finding(at, f'force_data_used is "never", and {place}: correct one, or say in a note where it came from')


def _police_data(ai: Ai) -> Iterator[str]:
    for index, data in enumerate(told(ai.datasets) or ()):
        holds = data.contains_police_data
        if data.role != "benchmark" and holds.value and not holds.forms.note:
            yield says(("ai", "datasets", index, "contains_police_data"), holds.value)
