"""Data leave the country, and nothing says what allows it.

Data about people are kept, worked on or reached in a country outside the United Kingdom, by the supplier, a
sub-processor or the maker of a model, and `transfers` does not name that country.

**Why a force cares.** Each transfer needs its own ground in law, and Part 3 of the Data Protection Act 2018 has its
own list of them, in sections 72 to 78. As far as this project knows, parts of that changed in February 2026. Access
from abroad by support staff counts as well.

**How to mend it.** Add the country to `transfers` with the `mechanism` that allows it, and say whether the risk was
assessed.

```yaml bad
data_protection:
  locations:
    - {activity: storage, country: GB}
    - {activity: support_access, country: IE}
```

```yaml good
data_protection:
  locations:
    - {activity: storage, country: GB}
    - {activity: support_access, country: IE}
  transfers:
    - {country: IE, mechanism: adequacy, tia: true}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Location, Severity
from mtbd.model.answer import State
from mtbd.rules.case import Case
from mtbd.rules.told import ai, data_protection, told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Each country once, where it stands first."""
    if case.is_compilation or "processes_personal_data" not in case.traits or _is_not_told(case):
        return
    allowed = {"GB", *(one.country for one in told(data_protection(case).transfers) or [])}
    for location, country in _countries(case):
        if country not in allowed:
            allowed.add(country)
            yield Finding(location, f'"{country}" is outside the United Kingdom, and no entry of transfers names it')


def _is_not_told(case: Case) -> bool:
    """Whether transfers are there and cannot be looked at; that they do not apply is looked at."""
    answer = data_protection(case).transfers
    if answer is None:
        return case.has(("data_protection", "transfers"))
    return answer.value is None and answer.state is not State.NOT_APPLICABLE


def _countries(case: Case) -> Iterator[tuple[Location, str]]:
    section, at = data_protection(case), "data_protection"
    for index, place in enumerate(told(section.locations) or []):
        yield (at, "locations", index, "country"), place.country
    for index, party in enumerate(told(section.subprocessors) or []):
        yield (at, "subprocessors", index, "country"), party.country
    generative = told(ai(case).genai)
    for index, region in enumerate((told(generative.regions) if generative else None) or []):
        yield ("ai", "genai", "regions", index), region
