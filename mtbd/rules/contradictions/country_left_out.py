"""A country is left out of the locations.

A sub-processor works on data in a country, or prompts are worked on there, and the list of locations does not have
that country.

**Why a force cares.** The list of locations is what a force reads. Police data are expected to stay in the United
Kingdom, and a country that stands only further down is found too late.

**How to mend it.** Add the country to `locations`, with what happens there; or correct the country of the
sub-processor, or the region.

```yaml bad
data_protection:
  subprocessors:
    - {party: example-hosting, purpose: Hosting, country: GB, since: 2024-03}
    - {party: example-hosting, purpose: Support at night, country: IN}
```

```yaml good
data_protection:
  locations:
    - {activity: storage, country: GB, provider: example-hosting}
    - {activity: processing, country: IE, provider: example-hosting}
    - {activity: support_access, country: GB}
  subprocessors:
    - {party: example-hosting, purpose: Hosting, country: GB, since: 2024-03}
    - {party: example-hosting, purpose: Sending messages, country: IE}
  transfers:
    - {country: IE, mechanism: adequacy, to: example-hosting, tia: true}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Location, Severity
from mtbd.model.ai import Ai
from mtbd.model.data_protection import DataProtection
from mtbd.rules.case import Case
from mtbd.rules.clash import says
from mtbd.rules.told import told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Each missing country once, at the list."""
    section = case.declaration.data_protection or DataProtection()
    locations = told(section.locations)
    if locations is None:
        return
    known = {location.country for location in locations}
    for place, country in _elsewhere(section, case.declaration.ai or Ai()):
        if country not in known:
            known.add(country)
            message = f'"{country}" is not in the list, and {says(place, country)}'
            yield Finding(("data_protection", "locations"), message)


def _elsewhere(section: DataProtection, ai: Ai) -> Iterator[tuple[Location, str]]:
    """Where data are worked on: a transfer may be to somebody whose work is not the product's."""
    for index, row in enumerate(told(section.subprocessors) or ()):
        yield ("data_protection", "subprocessors", index, "country"), row.country
    genai = told(ai.genai)
    for index, country in enumerate(told(genai.regions) or () if genai else ()):
        yield ("ai", "genai", "regions", index), country
