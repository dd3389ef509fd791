"""An editor guesses another type.

mtbd reads every value as text and knows what is asked. An editor guesses: 1.10 without quotes is the number 1.1
there, and "12" with quotes is not a number.

**Why a force cares.** A check in the supplier's own editor says something else than the one here, and other
programs may lose a digit.

**How to mend it.** Put the text in quotes, or take the quotes off the number.

```yaml bad
product:
  versions: {current: 1.10}
```

```yaml good
product:
  versions: {current: "1.10"}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.reading import is_text
from mtbd.rules.case import Case

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Compares the style of a scalar with the type that the model has for its place, where the value is right."""
    if case.document is None:
        return
    kind, wrong = type(case.document), {problem.location for problem in case.problems}
    for location, guess in case.source.plain.items():
        if is_text(kind, case.data, location) and tuple(part for part in location if part != "value") not in wrong:
            yield Finding(location, f"an editor reads this as {guess}, and text is asked: put it in quotes")
    for location, guess in case.source.quoted.items():
        if is_text(kind, case.data, location) is False:
            yield Finding(location, f"an editor reads this as text, and {guess} is asked: take the quotes off")
