"""A superlative stands where a fact is asked.

A description says "world-leading", "cutting-edge", "100 % accurate" or the like.

**Why a force cares.** Such words can be said of every product, so they say nothing of this one, and an officer who
must justify a purchase cannot quote them.

**How to mend it.** Say what it does and how well, with a number and its source, or leave the word out.

```yaml bad
product:
  one_sentence: The world-leading platform for sorting reports from the public.
```

```yaml bad
interoperability:
  statement: Our cutting-edge architecture integrates seamlessly with every police system.
```

```yaml good
product:
  one_sentence: Sorts reports from the public by how soon they need an answer.
  summary: It is not foolproof. In a trial with 4,210 reports it put nine of ten urgent ones into the first twenty.
```
"""

import re
from collections.abc import Iterator

from mtbd.diagnostic import Finding, Location, Severity
from mtbd.rules.case import Case
from mtbd.rules.written import unquoted

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


DESCRIPTIONS: frozenset[Location] = frozenset(
    (
        ("product", "name"),
        ("product", "one_sentence"),
        ("product", "summary"),
        ("product", "problem"),
        ("product", "detailed_description"),
        ("interoperability", "statement"),
        ("professional_development", "statement"),
        ("sustainability", "statement"),
        ("collaboration", "statement"),
    )
)
"""Where a product describes itself; results and studies stand elsewhere."""

_GOOD = (
    r"(?:accura\w+|secure|safe|safety|reliab\w+|effective\w*|compliance|compliant|unbiased|results?|success|savings?)"
)
_SUPERLATIVE = rf"""(?ix)
    \b(?:
      world[-\s]+(?:class|beating)
    | (?:world|market|industry|sector|class|globally|nationally)[-\s]+leading(?!\s+to\b)
    | best[-\s]+(?:in|of)[-\s]+(?:class|breed)
    | (?<!more\s)(?:cutting|bleeding)[-\s]+edge
    | leading[-\s]+edge(?=\s+(?:\w+\s+)?(?:tool|product|platform|solution)s?\b)
    | (?:(?<=\ba\s)|(?<=\bour\s))state[-\s]+of[-\s]+the[-\s]+art(?=,?\s+(?!(?:of|in|and|or)\b)\w)
    | revolutionary | revolutioni[sz](?:es?|ing) | game[-\s]chang(?:ing|er) | ground[-\s]?breaking
    | unparalleled | unrivall?ed | second\s+to\s+none
    | (?:unmatched|unprecedented)(?=\s+(?:performance|accuracy|speed|quality|security|insights?|levels?|precision))
    | (?:next-gen|next[-\s]+generation)
      (?=\s+(?:\w+\s+)?(?:polic|platform|solution|tool|product|technolog|search|analytics|ai\b|comput))
    | military[-\s]+grade(?!\s+(?:\w+\s+)?(?:security|encryption))
    | top[-\s]+tier | award[-\s]+winning | future[-\s]proof\w*
    | foolproof | infallible | flawless(?:ly)? | error[-\s]free | bias[-\s]free | unhackable | unbreakable
    | (?<!more\s)seamless(?:ly)?
    | 100\s?(?:%|per\s?cent)\s+{_GOOD}
    | (?:completely|totally|absolutely|perfectly)\s+{_GOOD}
    | guarantee[sd]?\s+(?:the\s+|your\s+|full\s+)?{_GOOD} | (?:is|are)\s+guaranteed\s+to
    | the\s+(?:most\s+\w+|best|fastest|safest)\s+(?:\w+\s+){{0,3}}(?:on\s+the\s+market|in\s+the\s+(?:world|industry))
    )(?!\w)
"""
_DENIED = re.compile(
    r"\b(?:not?|never|neither|nor|none|cannot|can't|isn't|without|nothing|lacks?|requires?|needs?)\b[^.;:!?]{0,30}$"
    r"|\b(?:agree(?:ment|s)?\s+with|keep(?:s|ing)?\s+up\s+with|compar\w+\s+(?:with|to|against)|against|than)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_WORDS = (
    *("world", "leading", "class", "breed", "edge", "state", "revolution", "game", "ground", "unparall", "unrival"),
    *("none", "unmatched", "unprecedented", "next-gen", "generation", "military", "tier", "award", "future"),
    *("foolproof", "infallible", "flawless", "free", "unhackable", "unbreakable", "seamless", "100", "complete"),
    *("total", "absolute", "perfect", "guarantee", "market", "industry"),
)
"""One of these stands in whatever the pattern matches, so that most files do not wait until it is compiled."""


def check(case: Case) -> Iterator[Finding]:
    """Each phrase once in each description; in a compilation, what it quotes is not its own."""
    for one in case.written:
        if one.location in DESCRIPTIONS and any(word in one.bare for word in _WORDS):
            for phrase in superlatives(unquoted(one.text) if case.is_compilation else one.text):
                message = f'"{phrase}" is praise and no fact: what it does, and how well, can be checked'
                yield Finding(one.location, message)


def superlatives(text: str) -> list[str]:
    """The superlatives in a text, each once, in its own words; one that the text denies is none."""
    found = (
        match
        for match in re.finditer(_SUPERLATIVE, text)
        if not _DENIED.search(text, max(0, match.start() - 40), match.start())
    )
    return [*dict.fromkeys(" ".join(match.group().lower().split()) for match in found)]
