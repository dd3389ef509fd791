"""A test by group names no groups.

The product is said to be tested for groups of people, and it is not said which groups were compared.

**Why a force cares.** Whether it errs more for some is the force's duty to ask; without the groups there is no answer
to it.

**How to mend it.** List the `groups`; or say `tested: false`.

```yaml bad
biometrics:
  demographic_performance: {tested: true, differs: none_found}
```

```yaml good
biometrics:
  demographic_performance:
    tested: true
    groups: [Women, Men, Black, Asian, White]
    differs: below_a_setting
    finding: At 0.56 and below Black women were wrongly matched more often. At 0.60 no difference was found.
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity, dotted
from mtbd.model.biometrics import DemographicPerformance
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Others who compiled a page from public sources may not have found which."""
    if case.is_compilation:
        return
    for at, measured in case.each(DemographicPerformance):
        if measured.tested and not measured.groups:
            what = "names none" if measured.groups is not None else "is missing"
            yield Finding((*at, "tested"), f"tested is true, and {dotted((*at, 'groups'))} {what}")
