"""There is no impact assessment to start from.

The product processes sensitive data, and the supplier gives a force no data protection impact assessment to start
from.

**Why a force cares.** An assessment of its own is the force's duty. In Bridges the force's was found wanting, and the
facts that it needs are often the supplier's.

**How to mend it.** Write one for the product and say in `dpia` who can read it. If you made one, list it in
`ai.impact_assessments` or name its summary here. A `note` that says why, or what is done instead, ends this warning.

```yaml bad
data_protection:
  dpia: {template: none}
```

```yaml good
data_protection:
  dpia: {template: on_request, last_reviewed: 2026-08-14}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.told import ai, data_protection, told, unexplained

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """An assessment that is listed under AI will do; what is missing altogether is a finding of its own."""
    support = unexplained(data_protection(case).dpia)
    if case.is_compilation or "sensitive_data" not in case.traits or support is None:
        return
    made = {told(one.type) for one in told(ai(case).impact_assessments) or []}
    if told(support.template) == "none" and "dpia" not in made:
        at = ("data_protection", "dpia", "template")
        yield Finding(at, "it processes sensitive data, and there is no impact assessment to start from")
