"""A reference leads nowhere.

An answer refers to evidence, to a third party or to another answer that is not there.

**Why a force cares.** A reader follows the reference and finds nothing, which is worse than none.

**How to mend it.** List the evidence under `evidence`, the third party under `parties`, here or in supplier.yaml,
or correct the id.

```yaml bad
product:
  uses_ai: {value: false, evidence: [trial-report]}
```

```yaml good
product:
  uses_ai: {value: false, evidence: [trial-report]}
evidence:
  - {id: trial-report, type: test_report, title: Trial of 2026, independence: customer, access: on_request}
```
"""

from collections.abc import Collection, Iterable, Iterator

from mtbd.diagnostic import Finding, Location, Severity
from mtbd.model.declaration import Declaration
from mtbd.model.nearest import did_you_mean
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR


def check(case: Case) -> Iterator[Finding]:
    """Evidence by id, answers by path, and third parties by id."""
    for location, _, answer in case.given:
        if not _unread(case, "evidence"):
            yield from _unknown((*location, "evidence"), answer.forms.evidence, case.evidence, "evidence")
        for index, path in enumerate(answer.forms.see):
            if not case.has(_location(path)):
                yield Finding((*location, "see", index), f'there is no answer at "{path}" in this file')
        if not _unread(case, "parties") and answer.forms.not_told is not None:
            by = answer.forms.not_told.by
            yield from _unknown((*location, "not_told"), (by,), case.parties, "parties")
    if not _unread(case, "parties"):
        yield from _parties(case)


def _location(path: str) -> Location:
    return tuple(int(part) if part.isdecimal() else part for part in path.split("."))


def _unread(case: Case, name: str) -> bool:
    return (name,) in case.broken


def _parties(case: Case) -> Iterator[Finding]:
    if not isinstance(case.document, Declaration):
        return
    product, data = case.declaration.product, case.declaration.data_protection
    chain = product.supply_chain.value if product and product.supply_chain else None
    for index, link in enumerate(chain or ()):
        if link.party.value is not None:
            yield from _unknown(
                ("product", "supply_chain", index, "party"), (link.party.value,), case.parties, "parties"
            )
    places = data.locations.value if data and data.locations else None
    for index, place in enumerate(places or ()):
        at = ("data_protection", "locations", index, "provider")
        if place.provider is not None:
            yield from _unknown(at, (place.provider,), case.parties, "parties")


def _unknown(at: Location, ids: Iterable[str], known: Collection[str], name: str) -> Iterator[Finding]:
    for identifier in ids:
        if identifier not in known:
            yield Finding(at, f'"{identifier}" is not listed under {name}{did_you_mean(identifier, known)}')
