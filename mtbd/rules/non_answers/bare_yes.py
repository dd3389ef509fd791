"""A bare yes stands where words are asked.

The whole answer is "yes", "fully compliant", "of course" or the like, and the question asks how, which or what.

**Why a force cares.** It asked how, since every product says yes.

**How to mend it.** Say how, by whom or with what.

```yaml bad
collaboration:
  user_group: "Yes"
```

```yaml bad
interoperability:
  statement: Fully compliant.
```

```yaml good
collaboration:
  user_group: Yes. Six forces meet each quarter and rank what is built next.
```
"""

import re
from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.excuses import bare
from mtbd.rules.case import Case
from mtbd.rules.written import shown

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


_YES = re.compile(
    r"(?:(?:yes|yep|true|y|correct|affirmative|of course|absolutely|certainly|definitely)[,.;]?\s?){1,2}"
    r"(?:(?:it|we|they|this) (?:is|are|does|do|can|has|have|will))?"
    r"|(?:it|we|they|this) (?:does|do|can|has|have|will)"
    r"|(?:(?:yes, )?(?:it is|we are) )?(?:fully |100 ?% )?(?:compliant|compatible|interoperable|supported)"
    r"|(?:we|it) (?:fully )?(?:comply|complies)"
)


def check(case: Case) -> Iterator[Finding]:
    """Every text in words of one's own: a question for a yes or no takes nothing but `true` and `false`."""
    for one in case.written:
        if is_bare_yes(one.text):
            yield Finding(one.location, f'"{shown(one.text)}" tells nothing of what is asked: "{one.asks}"')


def is_bare_yes(text: str) -> bool:
    """Whether a text says yes and no more."""
    return _YES.fullmatch(bare(text)) is not None
