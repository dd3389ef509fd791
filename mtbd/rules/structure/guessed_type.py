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
from decimal import Decimal

from yaml.events import ScalarEvent

from mtbd.diagnostic import Finding, Fix, Location, Severity, Write
from mtbd.model.section import read_at
from mtbd.rules.case import Case

SEVERITY = Severity.WARNING
SINCE = "0.1.0"
FIX = "safe"

_QUOTE, _UNQUOTE = "put it in quotes", "take the quotes off"


def check(case: Case) -> Iterator[Finding]:
    """Compares the style of a scalar with the type of what the model read there."""
    if case.document is None:
        return
    for location, guess in case.source.plain.items():
        if isinstance(read_at(case.document, location), str):
            fix = Fix(_QUOTE, (Write(location, _text(case, location), quoted=True),), safe=True)
            yield Finding(location, f"an editor reads this as {guess}, and text is asked: {_QUOTE}", fix=fix)
    for location, guess in case.source.quoted.items():
        if isinstance(read_at(case.document, location), (bool, int, Decimal)):
            fix = Fix(_UNQUOTE, (Write(location, _text(case, location), quoted=False),), safe=True)
            yield Finding(location, f"an editor reads this as text, and {guess} is asked: {_UNQUOTE}", fix=fix)


def _text(case: Case, location: Location) -> str:
    """The text of the scalar that is written at a place."""
    _, event = case.source.places[location]
    return str(event.value) if isinstance(event, ScalarEvent) else ""
