"""It is withheld and public at once.

A part of an answer is withheld, and the part beside it says that everybody can read it, or gives the address where it
stands.

**Why a force cares.** A ground for withholding protects nothing that is published, and one such block makes readers
doubt the others.

**How to mend it.** Tell it. If it is public and only too long or too changeable to repeat here, give the address in the
`url` of the block, with the ground for what can be read elsewhere.

```yaml bad
security:
  sbom:
    access: public
    format:
      withheld:
        what: The format of the list of components
        concern: cybersecurity
        harm: Whoever knows the format could read the list with less work and find what is out of date in it sooner.
        likelihood: would_be_likely
        for_disclosure: [Forces could read the list with their own tools.]
        against_disclosure: [Attackers could do so as well.]
        balance: The work that is saved for an attacker is more than what is saved for a force.
        published_instead: That there is a list is told.
        ask: on_request
```

```yaml good
security:
  sbom: {format: cyclonedx, access: public, generated_on: 2026-05-01}
```
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from mtbd.diagnostic import Finding, Severity
from mtbd.model.answer import Answer, State
from mtbd.model.commercial_groups import PriceList
from mtbd.model.covenant import ImpactAssessment
from mtbd.model.group import Group
from mtbd.model.interoperability import Api
from mtbd.model.product import Deployment
from mtbd.model.security_groups import Sbom
from mtbd.rules.case import Case
from mtbd.rules.clash import says
from mtbd.rules.told import told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


class Public(NamedTuple):
    """What cannot be withheld in a group once one part of it is public."""

    kind: type[Group]
    field: str
    word: str
    """What that part says; empty for an address, where any will do."""
    open: tuple[str, ...]


_PUBLIC = (
    Public(Sbom, "access", "public", ("format", "generated_on")),
    Public(Api, "docs_access", "public", ("docs_url", "docs_formats")),
    Public(ImpactAssessment, "access", "public", ("summary", "url")),
    Public(PriceList, "url", "", ("amount_from", "amount_to")),
    Public(Deployment, "url", "", ("force",)),
)


def check(case: Case) -> Iterator[Finding]:
    """What is withheld whole; a block that says where or when it is published contradicts nothing."""
    for one in _PUBLIC:
        for at, group in case.each(one.kind):
            said = told(getattr(group, one.field))
            if said is None or (one.word and said != one.word):
                continue
            for name in one.open:
                if _is_secret(getattr(group, name)):
                    place = says((*at, one.field), said)
                    message = f"{name} is withheld, and {place}: both cannot be true"
                    yield Finding((*at, name, "withheld"), message, on_key=True)


def _is_secret(answer: Answer[Any] | None) -> bool:
    if answer is None or answer.withheld is None or answer.state is not State.WITHHELD:
        return False
    return answer.withheld.url is None and answer.withheld.publish_by is None
