"""Recognising people was not assessed.

The product recognises or sorts people by their bodies or behaviour. Nobody independent has tested how well, or there
is no equality impact assessment that a force could start from.

**Why a force cares.** In tests of the National Physical Laboratory, how well faces were recognised depended on the
setting, and below a certain setting on whose face it was. The duty to find that out is the force's own. Without a test
by somebody else it has the supplier's word only.

**How to mend it.** Have it tested and assessed, and tell it here. A `note` that says why not yet, or when, ends this
warning.

```yaml bad
biometrics:
  independent_test: {tested: false}
```

```yaml bad
product:
  is_biometric: true
ai:
  impact_assessments: []
equality:
  eqia_support: {available: none}
```

```yaml good
biometrics:
  independent_test:
    tested: true
    tester: example-laboratory
    on: 2026-02-10
    version: "4.2"
    conditions: 400 volunteers in a street by day, with a list of 10,000 people.
    finding: Of 100 people on the list 89 were found, and one in 6,000 others was taken for one of them.
parties:
  - {id: example-hosting, name: Example Hosting Limited, country: GB}
  - {id: example-laboratory, name: Example Laboratory Limited, country: GB}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.told import ai, told, unexplained

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Both answers by themselves; that data protection was assessed is looked at wherever data are sensitive."""
    if case.is_compilation:
        return
    section = case.declaration.biometrics
    test = unexplained(section.independent_test) if section else None
    if test is not None and not test.tested:
        at = ("biometrics", "independent_test", "tested")
        yield Finding(at, "nobody independent has tested how well it recognises people")
    if "is_biometric" in case.traits and _has_no_equality_assessment(case):
        at = ("equality", "eqia_support", "available")
        yield Finding(at, "it recognises people, and there is no equality impact assessment to start from")


def _has_no_equality_assessment(case: Case) -> bool:
    section = case.declaration.equality
    support = unexplained(section.eqia_support) if section else None
    made = {told(one.type) for one in told(ai(case).impact_assessments) or []}
    return support is not None and support.available == "none" and "eqia" not in made
