"""An endorsement is implied.

The text says that the product is certified, approved or compliant under MTBD, or that a national policing body
endorses it.

**Why a force cares.** Nobody certifies a declaration, and national bodies do not endorse products; a buyer who
believes it skips checks of its own.

**How to mend it.** Leave it out. If there is a certificate, a contract notice or a test against a standard, name that
and list it as evidence.

```yaml bad
product:
  one_sentence: The MTBD-certified way to sort reports from the public.
```

```yaml bad
collaboration:
  statement: We are proud that our product is approved by the National Police Chiefs' Council for every force.
```

```yaml bad
product:
  phase: {value: production, note: This is the MTBD-certified product.}
```

```yaml good
collaboration:
  statement: It is not endorsed by the NPCC. The trial was approved by the ethics committee of the pilot force.
```
"""

import re
from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


_SCHEME = r"(?:MTBD|Maximum\s+Transparency\s+by\s+Default|(?:Police\s+)?Industry\s+Charter)"
_BODY = (
    r"(?:NPCC|National\s+Police\s+Chiefs['\u2019]?\s+Council|APCC|Association\s+of\s+Police\s+and\s+Crime\s+Commissioners"
    r"|Home\s+Office|Blue\s?Light\s+Commercial|College\s+of\s+Policing)"
)
_GIVEN = r"(?:certified|approved|accredited|endorsed|assured)"
_CLAIM = rf"""(?ix)
    \b(?:
      {_SCHEME}[-\s]+(?:{_GIVEN}|compliant|verified|validated)
    | (?:{_GIVEN}|verified)\s+(?:by|under|against|to)\s+(?:the\s+)?{_SCHEME}
    | (?:compliant|complies|comply|complying)\s+with\s+(?:the\s+)?{_SCHEME}
    | {_BODY}[-\s]+(?:endorsed|approved|certified|backed)
    | (?<!type\s)(?<!type-)(?:endorsed|approved|certified|backed)\s+by\s+(?:both\s+)?(?:the\s+)?(?:UK\s+)?{_BODY}
      (?!['\u2019]?s?(?:\s\w+){{0,6}}\s(?:ethics|committee))
    | (?:endorsed|approved|certified)\s+by\s+(?:the\s+)?(?:UK\s+)?police(?=[.,;!]|\s*$)
    | police-(?:approved|endorsed|certified)
    | (?-i:police)\s+(?:approved|endorsed|certified)(?!\s+(?:the|a|an|its|it|this|that|their|our|by)\b)
    )(?!\w)
"""
_DENIED = re.compile(
    r"\b(?:not|no|never|neither|nor|none|cannot|without|whether|if|unless|until|must|should|to\s+be|before)\b"
    r"[^.;:!?]{0,60}$|n't\b[^.;:!?]{0,60}$",
    re.IGNORECASE,
)
_WORDS = (
    *("certified", "approved", "accredited", "endorsed", "assured", "verified", "validated", "backed"),
    *("complian", "complie", "comply"),
)
"""One of these stands in whatever the pattern matches, so that most files do not wait until it is compiled."""


def check(case: Case) -> Iterator[Finding]:
    """In every text that a page shows, notes, reasons and the titles of evidence among them; a link claims nothing."""
    for one in case.mentioning(_WORDS, "value", "form", "file"):
        for claim in endorsements(one.text):
            yield Finding(one.location, f'"{claim}" claims an endorsement that nobody gives')


def endorsements(text: str) -> list[str]:
    """The claims of endorsement in a text, each once, in its own words; denials, conditions and plans are none."""
    found = (
        match
        for match in re.finditer(_CLAIM, text)
        if not _DENIED.search(text, max(0, match.start() - 70), match.start())
    )
    return [*dict.fromkeys(" ".join(match.group().split()) for match in found)]
