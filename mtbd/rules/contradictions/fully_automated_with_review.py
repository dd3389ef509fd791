"""It decides with nobody in between, and somebody is.

The product is said to be fully automated. Elsewhere a person looks at every output before it is used, or decides on
every match before anything is done.

**Why a force cares.** The law has rules of its own for automated decisions about people. A force must know whether
they apply.

**How to mend it.** If a person looks each time, say `decision_with_review` or `recommendation`. If nobody does, correct
`human_review` or `human_adjudication`.

```yaml bad
ai:
  automation_level: fully_automated
  human_review:
    {stage: always, reviewer_competence: A trained call handler, can_override: true, override_recorded: true}
```

```yaml good
ai:
  automation_level: decision_with_review
  human_review:
    {stage: always, reviewer_competence: A trained call handler, can_override: true, override_recorded: true}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.ai import Ai
from mtbd.model.biometrics import Biometrics
from mtbd.rules.case import Case
from mtbd.rules.clash import against, says
from mtbd.rules.told import told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Only `always` rules the level out: a sample may be read afterwards."""
    ai = case.declaration.ai or Ai()
    if told(ai.automation_level) == "fully_automated":
        others = _reviews(ai, case.declaration.biometrics or Biometrics())
        yield from against(("ai", "automation_level"), "fully_automated", others)


def _reviews(ai: Ai, section: Biometrics) -> Iterator[str]:
    review, adjudication = told(ai.human_review), told(section.human_adjudication)
    if review is not None and review.stage == "always":
        yield says(("ai", "human_review", "stage"), review.stage)
    if adjudication is not None and adjudication.before_action == "always":
        yield says(("biometrics", "human_adjudication", "before_action"), adjudication.before_action)
