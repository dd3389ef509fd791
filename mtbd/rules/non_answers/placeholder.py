"""A placeholder stands for an answer.

The whole answer is "N/A", "TBC", "unknown", "various", "-" or the like, or it begins with "N/A:" or "Unknown:" and
goes on with a reason. Where a list is asked, or a limit of the product, "none" is a placeholder too; elsewhere it may
well be the answer. A reason or a note that says no more than "not applicable" or "TBC" is none.

**Why a force cares.** It cannot tell whether there is nothing to say, nobody knows yet, or nobody looked. The forms of
an answer tell these apart, and they are counted and dated.

**How to mend it.** Answer the question. Otherwise write `not_applicable` with the reason, or `not_yet_known` with the
reason and a date in `by`. A list with nothing in it is `[]`.

```yaml bad
product:
  previous_process: TBC
```

```yaml bad
product:
  previous_process: "N/A: it is the first of its kind"
```

```yaml bad
product:
  out_of_scope_uses: [None]
```

```yaml bad
product:
  phase: {value: production, note: tbc}
```

```yaml good
product:
  previous_process: {not_applicable: Before it there were no reports by web form.}
```
"""

import re
from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.written import Written, bare, shown

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


_NOT_APPLICABLE, _NOT_YET_KNOWN, _NO_FORM = "not_applicable", "not_yet_known", "no_form"
_UNKNOWN = r"unknown|unkown|not (?:yet )?(?:known|sure|decided|determined)|unsure"
_LATER = (
    r"tb[acds]|to be (?:confirmed|determined|advised|announced|decided|provided|agreed|completed|published|posted)"
    r"|to follow|details to follow|coming soon|in due course|pending"
    r"|(?:it is )?not (?:yet (?:published|available|finali[sz]ed)|(?:published|available|finali[sz]ed) yet)"
)
# Each group is named after the form that should stand in its place.
_WHOLE = re.compile(
    rf"(?P<{_NOT_APPLICABLE}>n/?a|n\.a|not applicable|does not apply|not relevant)"
    rf"|(?P<{_NOT_YET_KNOWN}>(?:{_UNKNOWN}|{_LATER})(?: (?:please|at this (?:time|stage)|at present|currently))?)"
    rf"|(?P<{_NO_FORM}>|not available|[-\u2013\u2014_.?/x]+|(?:not|none) (?:given|specified|stated|provided)"
    r"|various|multiple|several|numerous|many|misc(?:ellaneous)?|other"
    r"|(?:as|if|where|when) (?:required|needed|necessary|appropriate|applicable|agreed)|todo|fixme"
    r"|lorem ipsum\b.*|[\[<{](?:please )?(?:insert|enter|add|your)\b[^\]>}]*[\]>}])"
)
# Without the stroke, NA is the name of many a thing, so more must follow it to tell.
_BEGINNING = re.compile(
    rf"(?P<{_NOT_APPLICABLE}>"
    r"(?:n/a|na(?= -|\. |: )|not applicable)(?:\s*[-\u2013\u2014:;,.(]|\s(?:to|for|as|since|because)\b))"
    rf"|(?P<{_NOT_YET_KNOWN}>(?:{_UNKNOWN}|tb[acds])\s*(?:[-\u2013\u2014:;,.(])(?! ?(?:or|and)\b))"
)
_NONE = re.compile(
    r"(?:there are )?(?:none|no)(?: (?:known|identified))?(?: limitations?| limits?| issues?| impacts?)?"
    r"(?: (?:known|identified))?|nothing|nil"
)

_BESIDE = {
    _NOT_APPLICABLE: "is no reason: say why",
    _NOT_YET_KNOWN: "is no reason: say why",
    "note": "is no note: say what there is to note, or leave it out",
}


def check(case: Case) -> Iterator[Finding]:
    """Every text in words of one's own, and the notes and reasons beside them."""
    for one in case.written:
        form = stands_for(one.text)
        if form is None and (_asks_for_some(one) and _NONE.fullmatch(one.bare)):
            form = ""
        if form is not None:
            yield Finding(one.location, f'"{shown(one.text)}" {_remedy(form)}')
    for one in case.texts:
        remedy = _BESIDE.get(str(one.location[-1])) if one.part == "form" else None
        if remedy and _WHOLE.fullmatch(one.bare):
            yield Finding(one.location, f'"{shown(one.text)}" {remedy}')


def stands_for(text: str) -> str | None:
    """The form of an answer that a text is a placeholder for, "" where none is meant; None for any other text."""
    standing = bare(text)
    found = _WHOLE.fullmatch(standing) or _BEGINNING.match(standing)
    form = found.lastgroup if found else None
    return "" if form == _NO_FORM else form


def _asks_for_some(one: Written) -> bool:
    """Whether "none" is no answer: `[]` says it for a list, and every product has a limit."""
    return one.in_list or (one.location[0] == "limitations" and one.location[-1] == "description")


def _remedy(form: str) -> str:
    if form:
        return f"is a placeholder: write {form} with the reason"
    return "is a placeholder: answer the question, or say with not_applicable or not_yet_known why not"
