"""A question is dodged.

The answer is `not_applicable`, and the question applies to every product that is asked it: a yes or no, what the
product is, what it cannot do or what it is not for.

**Why a force cares.** "Not applicable" to "does it use AI?" is an answer that sounds like no and is none.

**How to mend it.** Answer it. For a yes or no, `false` is the answer when there is nothing of the kind; what is
unclear about it belongs into an answer that asks for words.

```yaml bad
product:
  uses_ai: {not_applicable: The product is built on rules that each force sets.}
```

```yaml bad
product:
  phase: {not_applicable: The service is improved continuously.}
```

```yaml bad
limitations: {not_applicable: The product has no limitations that we know of.}
```

```yaml good
product:
  uses_ai: false
  no_ai_statement: It sorts by date and by rules that each force sets.
```
"""

from collections.abc import Iterator
from typing import get_args

from mtbd.diagnostic import Finding, Location, Severity, dotted
from mtbd.model.always import ALWAYS
from mtbd.model.answer import State
from mtbd.model.declaration import QUESTIONS, Question
from mtbd.model.remedy import instead_of_none
from mtbd.model.text import Flag
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


_YES_OR_NO = get_args(Flag)[1]


def check(case: Case) -> Iterator[Finding]:
    """Only what this product is asked: a question for products with AI does not apply to one without."""
    for location, _, answer in case.qualified:
        if answer.state is State.NOT_APPLICABLE and _is_asked(case, location) and _always_applies(QUESTIONS[location]):
            rest = _instead(QUESTIONS[location])
            yield Finding((*location, "not_applicable"), f"{dotted(location)} always applies: {rest}", on_key=True)


def _is_asked(case: Case, location: Location) -> bool:
    return location in case.asked.get(str(location[0]), ())


def _instead(question: Question) -> str:
    if question.payload is _YES_OR_NO:
        return "true or false is asked"
    return instead_of_none(question.ask, question.payload)


def _always_applies(question: Question) -> bool:
    return question.location in ALWAYS or question.payload is _YES_OR_NO
