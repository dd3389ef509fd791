"""A refusal is dressed up as an answer.

The answer, or one of its sentences, says only that something is proprietary, restricted, not public or to be had on
request, or that its details are commercially sensitive: that withholds without a ground. Where the whole answer says
that it is withheld or confidential, `refused-outright` says so.

**Why a force cares.** It cannot be weighed, it is not counted among what is withheld, and nobody looks at it again.

**How to mend it.** Tell what can be told, and withhold the rest with `withheld`: what it is, the concern, and what is
published in its place.

```yaml bad
product:
  previous_process: Vendor proprietary, not publicly available
```

```yaml bad
product:
  detailed_description: It ranks reports with rules of the force. Further details are available on request.
```

```yaml good
product:
  previous_process: Two clerks read every report in the order of arrival.
  detailed_description: It hides what a caller marks as confidential, and shows names on request of a supervisor only.
```
"""

import re
from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.excuses import bare, refuses, typed
from mtbd.rules.case import Case
from mtbd.rules.form import typed_at
from mtbd.rules.written import shown, unquoted

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


_SENSITIVE = r"commercial(?:ly)?[-\s]+(?:sensitive|in[-\s]confidence|confidential)"
_SECRET = (
    rf"(?:(?:considered|deemed|treated\sas)\s)?(?:{_SENSITIVE}|(?:strictly\s|company\s|vendor\s)?confidential"
    r"|(?:vendor|company)[-\s]proprietary|proprietary\s(?:to\s(?:the|our)\s\w+|information|and\sconfidential)"
    r"|restricted|classified|secret|(?:a\s)?trade\ssecrets?|(?:law\senforcement|operationally|security)[-\s]sensitive"
    r"|subject\sto\s(?:an?\s)?(?:nda|non-disclosure\sagreement))(?:\s\([a-z]{2,8}\))?(?:\sinformation)?"
)
_KEPT = (
    r"(?:not|un|never)[-\s]?(?:yet\s|currently\s)?public(?:ly|ally)?"
    r"(?:\s(?:available|disclosed|released|shared|published))?|unpublished"
    r"|not\s(?:disclosed|for\s(?:disclosure|publication|release))"
    r"|(?:redacted|withheld|not\s(?:disclosed|provided|available))\s(?:for|due\sto)\s[\w\s]{1,40}"
    r"|redacted|withheld|not\srequired\sto\s(?:be\s)?(?:disclosed?|reported|published)"
    r"|(?:can\s?not|will\snot|may\snot)\sbe\s(?:publicly\s)?(?:disclosed|shared|published|released|provided|made\spublic)"
)
_ASK = (
    r"(?:only\s)?(?:available\s)?(?:only\s)?(?:up)?on\s(?:written\s)?request"
    r"|(?:only\s)?(?:available\s)?under\s(?:an?\s)?(?:nda|non-disclosure\sagreement)"
)
_SUBJECT = r"(?:(?:(?:this|the|our|these|such|all|that)\s)?(?:[\w-]+\s){0,3}?(?:is|are|remains?)\s)?"
_REASON = r"(?:\s(?:for|due\sto)\s[\w\s]{1,40})?"
_WHOLE = (
    rf"(?:please\s)?{_SUBJECT}(?:{_SECRET}|{_KEPT}|{_ASK})"
    rf"(?:(?:,?\sand|,|;)\s(?:so\s)?(?:it\s|they\s)?(?:(?:is|are)\s)?(?:{_SECRET}|{_KEPT}|{_ASK}))?{_REASON}"
    rf"(?:\s[-\u2013\u2014]\s.{{1,80}})?"
)
_DETAILS = r"\b(?:details|specifics|(?:further|more|additional|technical|detailed|such|this)\s+information|sources)"
_INSIDE = rf"""(?ix)
      {_DETAILS}\s+(?:is|are|remains?)\s+(?:considered\s+)?
      (?:{_SENSITIVE}|proprietary(?:\s+to\s+(?:the|our)\s+\w+)?|(?:a\s+)?trade\s+secrets?)(?=[.,;]|\s+and\b|\s*$)
    | {_DETAILS}\s+(?:(?:is|are)\s+|can\s+be\s+(?:made\s+)?|may\s+be\s+)?(?:available|provided|supplied)
      \s+(?:only\s+)?(?:up)?on\s+request
    | {_DETAILS}\s+(?:can\s?not|will\s+not)\s+be\s+(?:disclosed|published|released)
    | \bconfidential\s+business\s+information\b[^.;]{{0,30}}\sis\s+not\s+available
    | \bwe\s+(?:do|will|can)\s?not\s+(?:disclose|publish|release)\s+(?:further\s+|any\s+|the\s+|technical\s+)?
      (?:details|specifics)
"""

_WORDS = (
    *("sensitive", "confiden", "proprietary", "restricted", "classified", "secret", "nda", "disclos", "publi"),
    *("redacted", "withheld", "required", "available", "shared", "release", "provided", "request"),
)
"""One of these stands in whatever the patterns match, so that most files do not wait until those are compiled."""


def check(case: Case) -> Iterator[Finding]:
    """Every text in words of one's own; in a compilation, what it quotes is not its own."""
    for one in case.mentioning(_WORDS, "value"):
        text = unquoted(one.text) if case.is_compilation else one.text
        phrase = "" if refuses(text) or typed(text) else refusal(text)
        if phrase:
            rest = typed_at("withheld", one.location)
            rest = ": use withheld, or tell it" if rest.startswith(": write") else rest
            yield Finding(one.location, f'"{shown(phrase)}" withholds without a ground{rest}')


def refusal(text: str) -> str:
    """The words that refuse, "" where none do: the whole text, or the words in one of its sentences."""
    if len(text) <= 200 and re.fullmatch(_WHOLE, bare(text)):
        return " ".join(text.split())
    found = re.search(_INSIDE, text)
    return " ".join(found.group().split()) if found else ""
