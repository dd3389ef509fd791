"""The answer stands elsewhere.

The whole answer, or the reason why there is none, sends its reader to a website, a document, a sales team or another
answer, or it is only a link.

**Why a force cares.** A link cannot be searched or compared, it changes or dies, and what it led to on the day of the
purchase is lost.

**How to mend it.** Write the answer here in a sentence or two. Then list the document as evidence and cite it with
`evidence`, or point to the other answer with `see`.

```yaml bad
product:
  previous_process: Please see our website for more information.
```

```yaml bad
product:
  previous_process: https://exemplar.example/triage/about
```

```yaml good
product:
  previous_process: Two clerks read every report in the order of arrival; see our website for their manual.
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


_LINK = r"(?:https?://|www\.)\S+|\[[^\]]{0,80}\]\(\S+\)"
_PLACE = (
    r"(?:web\s?sites?|web\s?pages?|home\s?pages?|pages?|documentation|docs|documents?|brochures?|data\s?sheets?|manuals?"
    r"|guides?|portal|wiki|readme|faqs?|polic(?:y|ies)|privacy\snotice|terms|terms\sand\sconditions|links?|url|repository"
    r"|(?:\"?\w+\"?\s)?(?:fields?|sections?|questions?|answers?|comments?|appendix|annex|attachments?)(?:\s[\w.]{1,4})?"
    r"|t\s?&\s?cs?|terms\s&\sconditions|tender(?:\s(?:response|submission))?|bid|[\w-]{1,60}\.(?:pdf|docx?|xlsx?|pptx?)"
    r"|attached|above|below|previous|elsewhere)"
)
_OF_WHAT = rf"(?:\s(?:of|in|to)\s(?:the|our|your)\s(?:[\w'\u2019-]+\s){{0,2}}?{_PLACE})?"
_FOR = (
    r"(?:\s\(?(?:above|below|attached|enclosed|online|on\srequest)\)?)?"
    r"(?:\s(?:for|to\sfind|to\slearn|to\sread)\s(?:(?:further|more|full|any|the|additional)\s)*"
    r"(?:details?|information|info|specifics|description|answer|out\smore))?"
)
_WHOLE = re.compile(
    rf"(?:(?:for\s(?:(?:further|more|full)\s)?(?:details?|information|info),?\s)?(?:please\s|kindly\s)?"
    rf"(?:see|refer\sto|visit|consult|(?:check|read)(?=\s(?:also\s)?(?:the|our|your|their)\s)|go\sto|(?:is\s)?(?:described|documented|available|listed|found|set\sout|published)"
    rf"\s(?:in|on|at|under))\s(?:also\s)?(?:(?:the|our|your|attached|their|product|company|supplier)\s)*"
    rf"(?:[\w'\u2019-]+\s){{0,2}}?{_PLACE}{_OF_WHAT}{_FOR}(?:[\s:(\u2013-]+(?:{_LINK})\)?)?"
    rf"|(?:(?:please\s)?see:?\s)?(?:{_LINK})(?:\s(?:[,;]\s)?(?:and\s)?(?:{_LINK}))*"
    r"|(?:please\s)?(?:contact|ask|call|email|e-mail)\s(?:us|sales|our\s\w+(?:\s\w+)?|your\saccount\smanager|the\s(?:vendor|supplier|sales\steam))"
    rf"(?:\sdirectly)?{_FOR}"
    r"|(?:as|same\sas|see)\s(?:above|below|before)|ditto|idem|(?:attached|enclosed)(?:\s(?:separately|with\sthis))?|as\s(?:stated|described|mentioned)\s(?:above|before|elsewhere|previously))"
)
_LONGEST = 200
_REASONS = ("not_applicable", "not_yet_known")


def check(case: Case) -> Iterator[Finding]:
    """Every text in words of one's own, and the reasons beside them; where a link is asked, a link is the answer."""
    for one in case.written:
        if sends_away(one.text):
            yield Finding(one.location, f'"{shown(one.text)}" leads elsewhere: write the answer here')
    for one in case.texts:
        if one.part == "form" and one.location[-1] in _REASONS and sends_away(one.text):
            yield Finding(one.location, f'"{shown(one.text)}" leads elsewhere: say here why')


def sends_away(text: str) -> bool:
    """Whether a text does nothing but lead its reader elsewhere."""
    return len(text) <= _LONGEST and _WHOLE.fullmatch(bare(text)) is not None
