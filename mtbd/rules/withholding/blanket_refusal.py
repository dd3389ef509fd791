"""A refusal is dressed up as an answer.

The value is a phrase such as "commercially sensitive" or "N/A": that withholds without a ground.

**Why a force cares.** It cannot be weighed, it is not counted, and nobody looks at it again.

**How to mend it.** Withhold it properly, or write `not_applicable` or `not_yet_known` with a reason.

```yaml bad
product:
  previous_process: Commercially sensitive
```

```yaml good
product:
  previous_process: Two clerks read every report in the order of arrival.
```
"""

import re
from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.prose import texts

SEVERITY = Severity.WARNING


_PHRASES = re.compile(
    r"(this (information )?is )?(commercial(ly)?[- ](sensitive|in[- ]confidence|confidential)|confidential|restricted|"
    r"n/?a|not applicable|(tbc|tbd|to be (confirmed|determined|advised))( please)?|none given|not disclosed|withheld|"
    r"(please )?(available )?(up)?on request|(please )?see (our |the )?(web ?site|brochure|data ?sheet)|-+|\.+|\?+)"
    r"[.!]?",
    re.IGNORECASE,
)
_NO_LIMITS = re.compile(
    r"(there are )?(none|no)( known)?( limitations?| limits?| issues?)?( known)?[.!]?", re.IGNORECASE
)


def check(case: Case) -> Iterator[Finding]:
    """Only when the phrase is the whole value: in a sentence the same words can be an answer."""
    for location, text in texts(case):
        denies = location[0] == "limitations" and location[-1] == "description" and _NO_LIMITS.fullmatch(text.strip())
        if denies or _PHRASES.fullmatch(text.strip()):
            yield Finding(location, f'"{text.strip()}" is no answer: withhold with a ground, or say why there is none')
