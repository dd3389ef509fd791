"""Review by a person is told in two ways.

A person is said to confirm each decision, to decide or to finish the draft, and the answer on review says that nobody
looks, or not each time. Or every output is said to be reviewed while matches are acted on without a person, or the
other way round.

**Why a force cares.** The person in the middle is the safeguard on which the rest of the assessment leans.

**How to mend it.** Say what happens in use: correct `stage`, `before_action` or `automation_level`.

```yaml bad
ai:
  automation_level: decision_with_review
  human_review:
    {stage: sample, reviewer_competence: A trained call handler, can_override: true, override_recorded: true}
```

```yaml bad
ai:
  human_review:
    {stage: always, reviewer_competence: A trained operator, can_override: true, override_recorded: true}
biometrics:
  human_adjudication: {before_action: never}
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

_WITHOUT = {
    "drafting": frozenset({"never"}),
    "recommendation": frozenset({"never"}),
    "decision_with_review": frozenset({"never", "on_request", "sample", "above_threshold"}),
}
"""For each level that promises a person, the stages of review at which that person is not there."""


def check(case: Case) -> Iterator[Finding]:
    """The stage against the level, then what is done with matches against the stage."""
    ai = case.declaration.ai or Ai()
    review, level = told(ai.human_review), told(ai.automation_level)
    if review is None:
        return
    if review.stage in _WITHOUT.get(level or "", ()):
        yield from against(("ai", "human_review", "stage"), review.stage, [says(("ai", "automation_level"), level)])
    match = told((case.declaration.biometrics or Biometrics()).human_adjudication)
    if match is not None and {match.before_action, review.stage} == {"always", "never"}:
        at = ("biometrics", "human_adjudication", "before_action")
        yield from against(at, match.before_action, [says(("ai", "human_review", "stage"), review.stage)])
