"""A sub-processor is left out.

Data are stored, processed, backed up or reached by a third party, or it keeps the measurements of people, and that
third party is not in the list of those who work on a force's data for you. What runs on the force's own premises or in
its own account is not meant.

**Why a force cares.** A processor may bring in another only with the force's leave. What is not in the list, the force
did not agree to.

**How to mend it.** Add the third party to `subprocessors`. If the force itself is its customer, say
`customer_control: true` at the location.

```yaml bad
data_protection:
  subprocessors: []
```

```yaml good
data_protection:
  locations:
    - {activity: storage, country: GB, provider: example-hosting, customer_control: true}
    - {activity: support_access, country: GB}
  subprocessors: []
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.biometrics import Biometrics
from mtbd.model.data_protection import DataProtection
from mtbd.model.declaration import Declaration
from mtbd.rules.case import Case
from mtbd.rules.clash import says, whole
from mtbd.rules.told import told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"

_AT = ("data_protection", "subprocessors")


def check(case: Case) -> Iterator[Finding]:
    """Silent where a name is withheld: it may be the one that is missed."""
    section = case.declaration.data_protection or DataProtection()
    rows = whole(section.subprocessors)
    known = {told(row.party) for row in rows or ()}
    if rows is None or None in known:
        return
    for party, place in _at_work(section, known).items():
        yield Finding(_AT, f'"{party}" is not in the list, and {place}')
    if not rows and (kept := _kept_by_others(case.declaration)):
        yield Finding(_AT, f"no third party is in the list, and {kept}")


def _at_work(section: DataProtection, known: set[str | None]) -> dict[str, str]:
    """The first place of each third party that does something with data and is not known."""
    found: dict[str, str] = {}
    for index, location in enumerate(told(section.locations) or ()):
        if location.provider and location.customer_control is not True and location.provider not in known:
            place = says(("data_protection", "locations", index, "provider"), location.provider)
            found.setdefault(location.provider, place)
    return found


def _kept_by_others(declaration: Declaration) -> str:
    storage = told((declaration.biometrics or Biometrics()).template_storage)
    if storage is None or storage.kept_by != "third_party":
        return ""
    return says(("biometrics", "template_storage", "kept_by"), storage.kept_by)
