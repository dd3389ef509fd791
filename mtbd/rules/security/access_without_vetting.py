"""People who can reach police data have no police vetting.

The supplier's people can reach a force's data or systems, and no level of police vetting (NPPV) is told, here or in
the supplier's file.

**Why a force cares.** Forces vet whoever can reach their data, and that takes months: they must know what is there
already.

**How to mend it.** Tell the levels and how many roles have them. If that is sensitive, withhold it with a ground.

```yaml bad
security:
  personnel: {access: unsupervised, bs7858: bs7858_2019}
```

```yaml good
security:
  personnel: {access: unsupervised, bs7858: bs7858_2019, nppv_levels: [{level: nppv_2_full, roles_count: 4}]}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.assurance import Vetting
from mtbd.rules.case import Case
from mtbd.rules.told import told

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Access of some kind, and no answer of any form on vetting levels."""
    section = case.declaration.security
    answer = told(section.personnel) if section else None
    if answer is None or told(answer.access) in (None, "none") or case.is_compilation:
        return
    if not any(map(_speaks_of_levels, (answer, _of_company(case)))):
        message = "people can reach a force's data or systems, and no police vetting (nppv_levels) is told"
        yield Finding(("security", "personnel"), message)


def _of_company(case: Case) -> Vetting | None:
    own = case.declaration.supplier
    company = case.company.supplier if case.company else None
    vetting: Vetting | None = next((found for one in (own, company) if one and (found := told(one.vetting))), None)
    return vetting


def _speaks_of_levels(vetting: Vetting | None) -> bool:
    """A list, or a form such as `withheld`; an empty list is none."""
    levels = vetting.nppv_levels if vetting else None
    return levels is not None and levels.value != []
