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
from urllib.parse import urlsplit

from mtbd import reference
from mtbd.diagnostic import Finding, Fix, Severity, Write
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"
FIX = "safe or unsafe"


def check(case: Case) -> Iterator[Finding]:
    """Wherever the model asks for a link: in prose, the same text may be the name of something."""
    for location, url in case.shown_as("link"):
        # An old public source may have no other address, and a compilation must be able to cite it.
        is_a_source = case.is_compilation and location[0] == "evidence"
        if url.startswith("http:") and not is_a_source:
            secure = f"https:{url.removeprefix('http:')}"
            fix = Fix("write https", (Write(location, secure),), safe=_has_https(url))
            yield Finding(location, f'"{url}" is not https', fix=fix)


def _has_https(url: str) -> bool:
    """Whether the project's table of hosts says that a browser would open the same page with https anyway."""
    address = urlsplit(url)
    host = (address.hostname or "").lower()
    return address.netloc.lower() == host and any(
        host == row["id"] or (row["subdomains"] == "true" and host.endswith(f".{row['id']}"))
        for row in reference.rows("https")
    )
