"""A # cuts an answer short.

A space and `#` in a value without quotes begin a comment: what follows is not part of the answer. A comment that
starts without a space behind its `#`, as in `case #4`, was most often meant as text.

**Why a force cares.** Half a sentence is published, and nobody sees that the other half is missing.

**How to mend it.** Put the whole value in quotes. If it is a comment, put a space behind the `#`.

```yaml bad
product:
  previous_process: Two clerks read every report in room #4 and sort it by hand.
```

```yaml good
product:
  previous_process: "Two clerks read every report in room #4 and sort it by hand."
  problem: Reports wait up to nine days. # the figure of 2025
```
"""

import re
from collections.abc import Iterator

from yaml.events import ScalarEvent

from mtbd.diagnostic import Finding, Fix, Location, Severity, TakeIn
from mtbd.model.reading import is_own_words
from mtbd.rules.case import Case

SEVERITY = Severity.WARNING
SINCE = "0.1.0"
FIX = "unsafe"


_LONGEST = 40
_COMMENT = re.compile(r"[ \t]+(#[^\s#].*)")
_AFTER_TEXT = re.compile(r"\S[ \t]+#[^\s#]")
"""Most files have no such line, and their values need no look."""


def check(case: Case) -> Iterator[Finding]:
    """Only where words of the supplier's own are asked."""
    if case.document is None or not any(_AFTER_TEXT.search(line) for line in case.source.lines if "#" in line):
        return
    for location in case.source.places:
        comment = _COMMENT.match(case.source.after(location))
        if comment and is_own_words(type(case.document), case.data, location):
            shown = comment[1].rstrip()
            shown = shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}..."
            message = f'"{shown}" is a comment and not part of the answer: put the whole value in quotes'
            yield Finding(location, message, fix=_whole(case, location))


def _whole(case: Case, location: Location) -> Fix | None:
    """The value with its comment in quotes; not of a value of several lines."""
    _, event = case.source.places[location]
    start, end = (event.start_mark, event.end_mark)
    if not isinstance(event, ScalarEvent) or start is None or end is None or start.line != end.line:
        return None
    comment = case.source.excerpt(end.line + 1)[end.column :].rstrip()
    return Fix("put the whole value in quotes", (TakeIn(location, f"{event.value}{comment}"),))
