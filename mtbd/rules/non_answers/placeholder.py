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
from mtbd.model.excuses import is_placeholder, stands_for
from mtbd.rules.case import Case
from mtbd.rules.form import typed_at
from mtbd.rules.written import Written, shown

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


_NONE = re.compile(
    r"(?:there are )?(?:none|no)(?: (?:known|identified))?(?: limitations?| limits?| issues?| impacts?)?"
    r"(?: (?:known|identified))?|nothing|nil"
)

_BESIDE = {
    "not_applicable": "is no reason: say why",
    "not_yet_known": "is no reason: say why",
    "note": "is no note: say what there is to note, or leave it out",
}


def check(case: Case) -> Iterator[Finding]:
    """Every text in words of one's own, and the notes and reasons beside them."""
    for one in case.written:
        form = stands_for(one.text)
        if form is None and (_asks_for_some(one) and _NONE.fullmatch(one.bare)):
            form = ""
        if form is not None:
            yield Finding(one.location, f'"{shown(one.text)}" is a placeholder{_remedy(form, one)}')
    for one in case.texts:
        remedy = _BESIDE.get(str(one.location[-1])) if one.part == "form" else None
        if remedy and is_placeholder(one.text):
            yield Finding(one.location, f'"{shown(one.text)}" {remedy}')


def _asks_for_some(one: Written) -> bool:
    """Whether "none" is no answer: `[]` says it for a list, and every product has a limit."""
    return one.in_list or (one.location[0] == "limitations" and one.location[-1] == "description")


def _remedy(form: str, one: Written) -> str:
    if form:
        return typed_at(form, one.location)
    return ": answer the question, or say with not_applicable or not_yet_known why not"
