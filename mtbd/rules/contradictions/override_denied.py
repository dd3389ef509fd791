"""Deciding otherwise is denied and claimed.

The person who looks at an output is said to be unable to decide otherwise. Elsewhere that person decides, finishes the
draft or can step in, or it is told how often that happened.

**Why a force cares.** A person who cannot disagree is no safeguard, and a force that counts on one has none.

**How to mend it.** Correct `can_override`; or the level of automation, if the person truly cannot.

```yaml bad
ai:
  automation_level: automated_with_override
  human_review:
    {stage: sample, reviewer_competence: A trained call handler, can_override: false, override_recorded: false}
```

```yaml good
ai:
  automation_level: automated_with_override
  human_review:
    {stage: sample, reviewer_competence: A trained call handler, can_override: true, override_recorded: true}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.ai import Ai
from mtbd.model.covenant import HumanReview
from mtbd.rules.case import Case
from mtbd.rules.clash import against, says
from mtbd.rules.told import told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"

_PERSON_DECIDES = frozenset({"drafting", "recommendation", "automated_with_override"})


def check(case: Case) -> Iterator[Finding]:
    """A rate of 0 says that it never happened, which fits."""
    ai = case.declaration.ai or Ai()
    review = told(ai.human_review)
    if review is not None and not review.can_override:
        yield from against(("ai", "human_review", "can_override"), review.can_override, _claims(ai, review))


def _claims(ai: Ai, review: HumanReview) -> Iterator[str]:
    level = told(ai.automation_level)
    if level in _PERSON_DECIDES:
        yield says(("ai", "automation_level"), level)
    if review.override_rate:
        yield says(("ai", "human_review", "override_rate"), review.override_rate)
