"""Something is denied and described.

It was not done, or there is none, and right beside that stands its date, its address or who did it.

**Why a force cares.** A reader cannot tell whether the no or the date is left over from an earlier version.

**How to mend it.** Correct the no; or take out what describes it.

```yaml bad
security:
  sbom: {format: none, access: on_request, generated_on: 2026-05-01}
```

```yaml bad
security:
  pen_test: {frequency: never, last_on: 2026-05-20}
```

```yaml good
equality:
  eqia_support: {available: none, summary: A force can ask us for waiting times by language.}
```
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from mtbd.diagnostic import Finding, Location, Severity
from mtbd.model.answer import Answer
from mtbd.model.biometrics import DemographicPerformance, IndependentTest, SurveillanceCameraCode
from mtbd.model.commercial_groups import SupplyResilience
from mtbd.model.covenant import Check, ResponsibleAiChecklist
from mtbd.model.data_handling import TrainingUse
from mtbd.model.equality import EqiaSupport
from mtbd.model.group import Group
from mtbd.model.security_groups import PenTest, Sbom, SoftwareSecurityCode
from mtbd.model.supplier import Charter, EnvironmentalManagement
from mtbd.model.transparency import AtrsSupport, FoiSupport
from mtbd.rules.case import Case
from mtbd.rules.clash import against, says

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


class Denial(NamedTuple):
    """What a group cannot hold beside a no."""

    field: str
    no: tuple[Any, ...]
    describing: tuple[str, ...]


_DENIALS: Mapping[type[Group], Denial] = {
    PenTest: Denial("frequency", ("never",), ("last_on", "approach")),
    Sbom: Denial("format", ("none",), ("access", "generated_on")),
    SoftwareSecurityCode: Denial("self_assessed", (False,), ("on",)),
    SurveillanceCameraCode: Denial("self_assessed", ("not_done",), ("on", "url")),
    IndependentTest: Denial("tested", (False,), ("tester", "on", "version", "url")),
    DemographicPerformance: Denial("tested", (False,), ("groups", "differs")),
    ResponsibleAiChecklist: Denial("status", ("not_done",), ("on", "flags", "url")),
    Check: Denial("done", (False,), ("on",)),
    TrainingUse: Denial("force_data_used", ("never",), ("purposes",)),
    EqiaSupport: Denial("available", ("none",), ("url",)),
    SupplyResilience: Denial("insolvency_plan", (False,), ("insolvency_plan_detail",)),
    FoiSupport: Denial("will_support_force_requests", (False,), ("response_days",)),
    AtrsSupport: Denial("will_supply_fields", (False,), ("within_days",)),
    Charter: Denial("status", ("not_signed", "intends_to_sign"), ("signed_on",)),
    EnvironmentalManagement: Denial("iso14001", (False,), ("expires_on",)),
}


def check(case: Case) -> Iterator[Finding]:
    """At the no: a date is less often typed by mistake."""
    for at, group in case.each(Group):
        denial = _DENIALS.get(type(group))
        if denial is not None:
            said = _plain(getattr(group, denial.field))
            if said in denial.no:
                yield from against((*at, denial.field), said, _described(at, group, denial))


def _described(at: Location, group: Group, denial: Denial) -> Iterator[str]:
    for name in denial.describing:
        value = _plain(getattr(group, name))
        if value not in (None, []):
            yield says((*at, name), _short(value))


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, Answer) else value


def _short(value: Any) -> Any:
    """A group has no short form of its own."""
    return "told" if isinstance(value, Group) else value
