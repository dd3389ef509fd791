"""Foreign law is said not to matter, and it reaches.

The question whose law outside the United Kingdom could make you or your host hand over data is said not to apply. The
product runs in a cloud, and the supplier, its owner, a host or a sub-processor is in another country, or registered
there.

**Why a force cares.** A data centre in London does not help where its owner answers to a court abroad; a force has to
weigh that itself.

**How to mend it.** Answer `foreign_access_exposure`: which law, and what stands against it, such as keys that the force
holds.

```yaml bad
data_protection:
  foreign_access_exposure: {not_applicable: All our servers are in London.}
supplier:
  ultimate_parent: {name: Exemplar Holdings Inc, country: US}
```

```yaml good
data_protection:
  foreign_access_exposure: >-
    The owner is in the United States and is under its CLOUD Act. The keys are held by the force, so the owner can
    only hand over what it cannot read.
supplier:
  ultimate_parent: {name: Exemplar Holdings Inc, country: US}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Location, Severity
from mtbd.model.data_protection import DataProtection
from mtbd.model.product import Product
from mtbd.rules.case import Case
from mtbd.rules.clash import of_company, says
from mtbd.rules.told import told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """The first place is enough: the question then applies."""
    section = case.declaration.data_protection or DataProtection()
    answer = section.foreign_access_exposure
    is_cloud = told((case.declaration.product or Product()).cloud_hosted)
    if answer is None or answer.forms.not_applicable is None or not is_cloud:
        return
    for place in _abroad(case, section):
        at = ("data_protection", "foreign_access_exposure")
        yield Finding(at, f"foreign_access_exposure is said not to apply, and {place}: both cannot be true")
        return


def _abroad(case: Case, section: DataProtection) -> Iterator[str]:
    parent, jurisdiction = of_company(case, "ultimate_parent"), of_company(case, "jurisdiction")
    owner, home = told(parent.answer), told(jurisdiction.answer)
    if owner is not None and owner.country != "GB":
        yield says(("supplier", "ultimate_parent", "country"), owner.country, parent.file)
    if home not in (None, "GB"):
        yield says(("supplier", "jurisdiction"), home, jurisdiction.file)
    for index, location in enumerate(told(section.locations) or ()):
        at = ("data_protection", "locations", index)
        if location.country != "GB":
            yield says((*at, "country"), location.country)
        yield from _registered(case, (*at, "provider"), location.provider)
    for index, row in enumerate(told(section.subprocessors) or ()):
        at = ("data_protection", "subprocessors", index)
        if row.country != "GB":
            yield says((*at, "country"), row.country)
        yield from _registered(case, (*at, "party"), row.party.value)


def _registered(case: Case, at: Location, identifier: str | None) -> Iterator[str]:
    """A third party that answers to another law, wherever its computers are."""
    party = case.parties.get(identifier or "")
    if party and party.country not in (None, "GB"):
        yield f"{says(at, identifier)}, registered in {party.country}"
