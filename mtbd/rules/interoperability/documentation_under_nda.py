"""An interface is documented under an agreement only.

Who wants to read how an interface works must sign a confidentiality agreement first.

**Why a force cares.** The supplier of its next system will not connect to what it may not read; a force then pays for
both sides of the talk.

**How to mend it.** Publish the documentation. What is sensitive about an interface is its keys, not its form.

```yaml bad
interoperability:
  apis:
    - {name: Queue API, purpose: Read the queue, style: rest, docs_access: nda, charge: none}
```

```yaml good
interoperability:
  apis:
    - {name: Queue API, purpose: Read the queue, style: rest, docs_access: public, charge: none}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Each interface; one that anyone may read on request passes."""
    section = case.declaration.interoperability
    apis = section.apis.value if section and section.apis else None
    for index, api in enumerate(apis or ()):
        if api.docs_access and api.docs_access.value == "nda":
            name = f'"{api.name.value}"' if api.name.value else "this interface"
            at = ("interoperability", "apis", index, "docs_access")
            yield Finding(at, f"the documentation of {name} can be read under a confidentiality agreement only")
