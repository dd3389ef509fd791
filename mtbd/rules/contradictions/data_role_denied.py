"""A role is denied and shown.

The supplier says that it has no role in processing data about people: the force runs the product, and the supplier
never sees its data. Elsewhere it has another role, brings in sub-processors, runs the product as a service, or keeps
the measurements of people itself.

**Why a force cares.** The contract that the law asks for follows from the role. Without a role there is none, and
nobody has promised anything.

**How to mend it.** Say `processor`, or whichever role it is, in place of `none`; or correct the other answer.

```yaml bad
data_protection:
  roles: [none]
```

```yaml good
data_protection:
  roles: [processor]
```
"""

from collections.abc import Iterator, Sequence

from mtbd.diagnostic import Finding, Severity
from mtbd.model.biometrics import Biometrics
from mtbd.model.data_protection import DataProtection
from mtbd.model.declaration import Declaration
from mtbd.model.product import Product
from mtbd.rules.case import Case
from mtbd.rules.clash import against, says
from mtbd.rules.told import told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """By the other roles, the kind of product and who works on the data."""
    section = case.declaration.data_protection or DataProtection()
    roles = told(section.roles) or []
    if "none" in roles:
        yield from against(("data_protection", "roles"), roles, _signs(case.declaration, section, roles))


def _signs(declaration: Declaration, section: DataProtection, roles: Sequence[str]) -> Iterator[str]:
    for index, role in enumerate(roles):
        if role != "none":
            yield says(("data_protection", "roles", index), role)
    for row in (told(section.subprocessors) or ())[:1]:
        yield says(("data_protection", "subprocessors", 0, "country"), row.country)
    for index, kind in enumerate(told((declaration.product or Product()).kind) or ()):
        if kind == "saas":
            yield says(("product", "kind", index), kind)
    storage = told((declaration.biometrics or Biometrics()).template_storage)
    if storage is not None and storage.kept_by == "supplier":
        yield says(("biometrics", "template_storage", "kept_by"), storage.kept_by)
