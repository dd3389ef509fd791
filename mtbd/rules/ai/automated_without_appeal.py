"""A machine decides and nobody can object.

The product decides by itself, on sensitive data. No person can decide otherwise afterwards, or people whom it affects
have no way to challenge what it put out.

**Why a force cares.** Data protection law has rules of its own for decisions that no person takes. As far as this
project knows, the present ones came into force in February 2026. A force has to show that somebody can object, and
that somebody can then decide otherwise.

**How to mend it.** Say in `appeals` how an output is challenged, and in `human_review` who looks at it then and can
decide otherwise. If a person does decide, say so in `automation_level`.

```yaml bad
ai:
  automation_level: fully_automated
  appeals: {not_applicable: The force decides on complaints.}
```

```yaml bad
ai:
  automation_level: fully_automated
  human_review:
    stage: on_request
    reviewer_competence: A call handler who passed the course on its errors
    can_override: false
    override_recorded: false
```

```yaml good
ai:
  automation_level: fully_automated
  human_review:
    stage: on_request
    reviewer_competence: A call handler who passed the course on its errors
    can_override: true
    override_recorded: true
  appeals:
    output: The force can show which findings counted, and a person reads the report again within a day.
    process: Through the force's complaints procedure; we answer its questions within five days.
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.answer import State
from mtbd.rules.case import Case
from mtbd.rules.told import ai, told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


_SAYS = "it decides by itself on sensitive data, "


def check(case: Case) -> Iterator[Finding]:
    """Silent where the answers are missing but asked: those are findings of their own."""
    section = ai(case)
    if case.is_compilation or told(section.automation_level) != "fully_automated" or not _is_sensitive(case):
        return
    if _nobody_can_appeal(case):
        yield Finding(("ai", "appeals"), _SAYS + "and appeals tell no way to challenge it")
    review = told(section.human_review)
    if review is not None and review.stage == "never":
        yield Finding(("ai", "human_review", "stage"), _SAYS + "and no person ever looks")
    elif review is not None and not review.can_override:
        at = ("ai", "human_review", "can_override")
        yield Finding(at, _SAYS + "and no person can decide otherwise")


def _is_sensitive(case: Case) -> bool:
    data = told(ai(case).operational_data)
    return "sensitive_data" in case.traits or (data is not None and data.contains_sensitive)


def _nobody_can_appeal(case: Case) -> bool:
    appeals = ai(case).appeals
    if appeals is None:
        return "affects_individuals" not in case.traits and not case.has(("ai", "appeals"))
    return appeals.state is State.NOT_APPLICABLE
