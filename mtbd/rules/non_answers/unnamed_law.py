"""Compliance is claimed with laws that are not named.

A text says that the product or the supplier complies with "all applicable laws", "all relevant legislation" or the
like, and names no Act, regulation or standard.

**Why a force cares.** Everybody must obey the law; what a force has to check is which laws the maker had in mind.

**How to mend it.** Name the law or the standard and say what was done about it, or leave the sentence out.

```yaml bad
product:
  detailed_description: It applies the rules of the force. It complies with all relevant legislation and standards.
```

```yaml good
product:
  detailed_description: Logs are kept for each look-up, as section 62 of the Data Protection Act 2018 asks.
```
"""

import re
from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.written import unquoted

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


_CLAIM = r"""(?ix)
    \b(?:(?:we|it|our|which|that|system|product|solution|service|company|platform|is|are|and)\s+)
    (?:(?:is|are|remains?|always|fully|strictly|also)\s+){0,3}
    (?:compl(?:y|ies)|compliant|conforms?|adheres?|in\s+(?:full\s+)?(?:compliance|accordance|line))\s+(?:with|to)\s+
    (?:(?:all|any)\s+)(?:the\s+)?(?:(?:applicable|relevant|appropriate|necessary|current|existing|required|UK|
    legal|statutory|regulatory|data\s+protection|and)\s+){0,4}
    (?:laws?|legislation|regulations?|statutes?|standards?|guidance|requirements|policies|rules)\b
"""
_NAMED = re.compile(r"\b(?:Act|GDPR|Directive|Regulations?\s+(?:\d{4}|\(EU\))|ISO|BS|NCSC|section\s+\d+)\b")
_WORDS = ("comply", "complie", "complian", "conform", "adhere", "accordance", "line")
"""One of these stands in whatever the pattern matches, so that most files do not wait until it is compiled."""


def check(case: Case) -> Iterator[Finding]:
    """Every text in words of one's own; in a compilation, what it quotes is not its own."""
    for one in case.mentioning(_WORDS, "value"):
        for claim in claims(unquoted(one.text) if case.is_compilation else one.text):
            yield Finding(one.location, f'"{claim}" names no law: which one, and what was done about it?')


def claims(text: str) -> list[str]:
    """The claims in a text, each once; none where the text names a law or a standard."""
    if _NAMED.search(text):
        return []
    return [*dict.fromkeys(" ".join(match.group().split()) for match in re.finditer(_CLAIM, text))]
