"""A value is not well formed.

A web address, an email address, an organisation id, a code or a version does not have its form. Or a text stands in
the curly quotes that word processors make, which YAML takes for a part of it; where others compiled a declaration,
only in a short text, since a longer one may be a quotation.

**Why a force cares.** A link that does not work or an id that does not resolve is no evidence, and a name in quotes is
neither found nor sorted where it belongs.

**How to mend it.** The message says which form is asked. Straight quotes, `"` or `'`, are those that YAML takes away.

```yaml bad
product:
  website: www.exemplar.example
```

```yaml bad
product:
  name: “Exemplar Triage”
```

```yaml good
product:
  website: https://www.exemplar.example/
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.instead import written
from mtbd.model.slips import without_curly_quotes
from mtbd.rules.case import Case
from mtbd.rules.written import shown

SEVERITY = Severity.ERROR
SINCE = "0.1.0"
FIX = "unsafe"


def check(case: Case) -> Iterator[Finding]:
    yield from case.misread("malformed-value")
    yield from _in_curly_quotes(case)


def _in_curly_quotes(case: Case) -> Iterator[Finding]:
    """Texts in words of one's own; what is longer may be a quotation, where others compiled it."""
    if all(map(str.isascii, case.source.lines)):  # as many are, and no text need be looked at
        return
    kinds = {"line"} if case.is_compilation else {"line", "prose"}
    for one in case.texts:
        text = without_curly_quotes(one.text) if one.show in kinds else ""
        if text and text != one.text:
            message = f'"{shown(one.text)}" has curly quotes around it, which are read as a part of it: leave them out'
            yield Finding(one.location, message, fix=written(one.location, text))
