"""Evidence has expired.

An answer cites evidence whose date of validity has passed. It no longer counts for the answer.

**Why a force cares.** A lapsed certificate says how things were.

**How to mend it.** Cite the renewed document, or leave the reference out and let the answer stand on its own word.

```yaml bad
product:
  networked: {value: true, evidence: [cyber-essentials]}
evidence:
  - id: cyber-essentials
    type: certificate
    title: Cyber Essentials Plus
    expires_on: 2026-03-31
    independence: supplier_commissioned
    access: on_request
```

```yaml good
product:
  networked: {value: true, evidence: [cyber-essentials]}
evidence:
  - id: cyber-essentials
    type: certificate
    title: Cyber Essentials Plus
    expires_on: 2027-03-31
    independence: supplier_commissioned
    access: on_request
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity, dotted
from mtbd.model.evidence import expired, level
from mtbd.rules.case import Case

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Each answer with each piece of expired evidence, and how far what is left carries."""
    for location, _, answer in case.qualified:
        cited = [case.evidence[name] for name in answer.forms.evidence if name in case.evidence]
        for item in cited:
            if expired(item, case.today):
                counts_as = level(cited, case.today).value.replace("_", " ")
                message = f'"{item.id}" expired on {item.expires_on}: {dotted(location)} now counts as {counts_as}'
                yield Finding((*location, "evidence"), message)
