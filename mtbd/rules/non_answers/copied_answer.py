"""The same answer stands under several questions.

Three questions or more are answered with the same text.

**Why a force cares.** Different questions have different answers; one text for all of them answers none.

**How to mend it.** Answer each question by itself. If one answer does hold elsewhere too, point to it with `see`.

```yaml bad
professional_development:
  statement: We work closely with every force and are proud to be a trusted partner of policing.
sustainability:
  statement: We work closely with every force and are proud to be a trusted partner of policing.
collaboration:
  statement: We work closely with every force and are proud to be a trusted partner of policing.
```

```yaml good
collaboration:
  statement: A user group of six forces meets each quarter and ranks what is built next.
```
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from mtbd.diagnostic import Finding, Location, Severity, dotted
from mtbd.rules.case import Case

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


_SHORTEST = 40
"""Characters; shorter answers, such as a name, may well repeat."""
_TIMES = 3


def check(case: Case) -> Iterator[Finding]:
    """At the third question with the same text and at each one after; a compilation may quote one source often."""
    if case.is_compilation:
        return
    told = ((one.location, one.bare or one.text) for one in case.texts if one.part == "value")
    for standing in copies(told):
        first = dotted(standing[0][:2])
        for times, location in enumerate(standing, start=1):
            if times >= _TIMES:
                yield Finding(location, f"the same text answers {times} questions, {first} first of them")


def copies(told: Iterable[tuple[Location, str]]) -> list[list[Location]]:
    """For each bare text that answers too many questions, its places; one that an answer repeats counts once."""
    places: defaultdict[str, dict[Location, Location]] = defaultdict(dict)
    for location, text in told:
        if len(text) >= _SHORTEST:
            places[text].setdefault(location[:2], location)
    return [[*standing.values()] for standing in places.values() if len(standing) >= _TIMES]
