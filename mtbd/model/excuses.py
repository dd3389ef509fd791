"""Words in the place of an answer that stand for another form of it, and how that form is written."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import normalize

_MARKS = " \t\n\r*_`'\"\u2018\u2019\u201c\u201d.!"

_JOINERS = re.compile("[\u200d\ufe0f]")

WRITTEN = {
    "not_applicable": "{not_applicable: why it does not apply}",
    "not_yet_known": "{not_yet_known: what is awaited, by: YYYY-MM-DD}",
    "not_told": "{not_told: {by: id of the third party, asked_on: YYYY-MM-DD}}",
    "withheld": "{withheld: ...}, as the page Withholding an answer, under Questions, shows",
}
"""Each form that says why nothing is told, as it is typed."""

NO_FORM = "no_form"
_UNKNOWN = r"unknown|unkown|not (?:yet )?(?:known|sure|decided|determined)|unsure"
_LATER = (
    r"tb[acds]|to be (?:confirmed|determined|advised|announced|decided|provided|agreed|completed|published|posted)"
    r"|to follow|details to follow|coming soon|in due course|pending"
    r"|(?:it is )?not (?:yet (?:published|available|finali[sz]ed)|(?:published|available|finali[sz]ed) yet)"
)
# Each group is named after the form that should stand in its place.
_WHOLE = re.compile(
    r"(?P<not_applicable>n/?a|n\.a|not applicable|does not apply|not relevant)"
    rf"|(?P<not_yet_known>(?:{_UNKNOWN}|{_LATER})(?: (?:please|at this (?:time|stage)|at present|currently))?)"
    rf"|(?P<{NO_FORM}>|not available|[-\u2013\u2014_.?/x]+|(?:not|none) (?:given|specified|stated|provided)"
    r"|various|multiple|several|numerous|many|misc(?:ellaneous)?|other|nil|null"
    r"|(?:as|if|where|when) (?:required|needed|necessary|appropriate|applicable|agreed)|todo|fixme"
    r"|lorem ipsum\b.*|[\[<{](?:please )?(?:insert|enter|add|your)\b[^\]>}]*[\]>}])"
)
# Without the stroke, NA is the name of many a thing, so more must follow it to tell.
_BEGINNING = re.compile(
    r"(?P<not_applicable>"
    r"(?:n/a|na(?= -|\. |: )|not applicable)(?:\s*[-\u2013\u2014:;,.(]|\s(?:to|for|as|since|because)\b))"
    rf"|(?P<not_yet_known>(?:{_UNKNOWN}|tb[acds])\s*(?:[-\u2013\u2014:;,.(])(?! ?(?:or|and)\b))"
)
# The name of a form that was typed as text: alone, or with what should stand behind it.
_TYPED = re.compile(
    r"\s*\{?\s*(not[_-]applicable|not[_-]yet[_-]known|not[_-]told|withheld)(?:[.!]?\s*\}?\s*\Z|\s*[:=-])", re.IGNORECASE
)

_KEPT = (
    r"(?:(?:strictly|highly|company|vendor)\s)?confidential"
    r"|(?:commercial(?:ly)?|operational(?:ly)?)[-\s]+(?:sensitiv(?:e|ity)|in[-\s]confidence|confidential(?:ity)?)"
    r"|(?:an?\s|our\s)?trade\ssecrets?|proprietary\sand\sconfidential|withheld|redacted|undisclosed"
    r"|not\s(?:disclosed|for\s(?:disclosure|publication|release))"
    r"|(?:can\s?not|will\snot|may\snot|can't|won't)\sbe\s(?:publicly\s)?"
    r"(?:disclosed|shared|published|released|provided|made\spublic)"
)
_WHAT = r"(?:(?:this|the|our|that|such|all)\s)?(?:(?:information|answer|figure|data|detail|details|it|this|these)\s)?"
_REFUSED = (
    rf"(?:(?:we|i)\s(?:consider|regard|treat|deem|class)\s{_WHAT}(?:as\s|to\sbe\s)?"
    rf"|{_WHAT}(?:(?:is|are|remains?)\s)?(?:(?:considered|deemed|treated\sas|regarded\sas)\s)?)"
    rf"(?:{_KEPT})(?:\s(?:information|data))?(?:\s(?:for|due\sto)\s[\w\s]{{1,40}})?"
    r"|(?:we|i)\s(?:can\s?not|do\snot|will\snot|can't|won't|don't|are\s(?:unable|not\sable)\sto)\s"
    r"(?:publicly\s)?(?:disclose|publish|share|release|provide)"
    r"(?:\s(?:this|that|it|these|such))?(?:\s(?:information|details?|data|figures?))?"
)
_LONGEST = 200
REFUSALS = ("confiden", "sensitiv", "secret", "withheld", "redact", "disclos", "publi", "shar", "releas", "provid")
"""One of these stands in whatever refuses, so that most files do not wait until the pattern is compiled."""


@lru_cache(maxsize=1024)  # Many rules ask it of each text of a file in turn.
def bare(text: str) -> str:
    """A text on one line, in small letters, without what Markdown and punctuation put around it.

    It has a, i and s for whatever a pattern that passes over case takes for one of those, and usual letters for wide
    and mathematical ones; what joins the parts of an emoji is left out, since between letters nobody sees it.
    """
    if not text.isascii():
        text = normalize("NFKC", _JOINERS.sub("", text))
    return " ".join(text.split()).strip(_MARKS).casefold().replace("i\u0307", "i").replace("\u0131", "i")


def stands_for(text: str) -> str | None:
    """The form of an answer that a text is a placeholder for, "" where none is meant; None for any other text."""
    standing = bare(text)
    found = _WHOLE.fullmatch(standing) or _BEGINNING.match(standing)
    form = found.lastgroup if found else None
    return "" if form == NO_FORM else form


def is_placeholder(text: str) -> bool:
    """Whether a text is one and nothing more: no reason follows it."""
    return _WHOLE.fullmatch(bare(text)) is not None


def typed(text: str) -> str:
    """The form whose name a text begins with; empty for any other text."""
    found = _TYPED.match(text)
    return found[1].lower().replace("-", "_") if found else ""


def refuses(text: str) -> bool:
    """Whether a text does nothing but refuse: of a longer one, its reasons can be read."""
    if len(text) > _LONGEST or not any(word in bare(text) for word in REFUSALS):
        return False
    return re.fullmatch(_REFUSED, bare(text)) is not None


def form_meant(text: str) -> str:
    """The form of an answer that a text stands for; empty where it stands for none, or for one that cannot be told."""
    return typed(text) or ("withheld" if refuses(text) else stands_for(text) or "")


_SINCE = (
    r"known|reported|recorded|identified|found|so far|yet|as yet|currently|to (?:date|report|declare|our knowledge)"
    r"|at (?:present|this time|the moment)|that we (?:know|are aware) of|of which we are aware"
)
_NONE = re.compile(
    rf"(?:there (?:is|are|have been|has been) )?(?:(?:none|nil|nothing|no)(?:,? (?:{_SINCE}))*"
    rf"|no (?:(?:known|reported|recorded|such|previous) )*[a-z]+(?:,? (?:{_SINCE}))*)"
)


def says_none(text: str) -> bool:
    """Whether a text says that there is nothing of the kind, and no more."""
    return _NONE.fullmatch(bare(text)) is not None
