"""A link is not https.

A web address starts with `http://`.

**Why a force cares.** What an unprotected link shows can be changed on the way, and police networks often block it.

**How to mend it.** Write `https://`. If the site has no https, link to an archived copy that has.

```yaml bad
product:
  website: http://exemplar.example/triage
```

```yaml bad
evidence:
  - id: trial-report
    type: test_report
    title: Trial of 2026
    url: http://exemplar.example/trial.pdf
    independence: customer
    access: public
```

```yaml good
product:
  website: https://exemplar.example/triage
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Wherever the model asks for a link: in prose, the same text may be the name of something."""
    for location, url in case.shown_as("link"):
        # An old public source may have no other address, and a compilation must be able to cite it.
        is_a_source = case.is_compilation and location[0] == "evidence"
        if url.startswith("http:") and not is_a_source:
            yield Finding(location, f'"{url}" is not https')
