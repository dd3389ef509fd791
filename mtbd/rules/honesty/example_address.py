"""An address is only an example.

A web or email address ends in `.example`, `example.org`, `example.com` or another name that is kept for examples and
leads nowhere. Suppliers that are invented, `example: true` in supplier.yaml, may have them.

**Why a force cares.** A question sent there is never answered, and evidence at such an address is no evidence.

**How to mend it.** Give the real address. A mailbox must be one that somebody reads.

```yaml bad
metadata:
  contact_email: transparency@example.org
```

```yaml good
metadata:
  contact_email: transparency@mtbd-catalogue.police.uk
```
"""

import re
from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


_HOST = re.compile(r"(?:https?://|.*@)([A-Za-z0-9.-]+)")
_KEPT_FOR_EXAMPLES = re.compile(
    r"(?:.*\.)?(?:example\.(?:com|net|org)|example|invalid|test|localhost)\.?", re.IGNORECASE
)


def check(case: Case) -> Iterator[Finding]:
    """Silent while the supplier's file, which says whether the supplier is invented, is missing."""
    if case.is_example is not False:
        return
    for location, address in case.shown_as("link", "mailbox"):
        host = _HOST.match(address)
        if host and _KEPT_FOR_EXAMPLES.fullmatch(host[1]):
            yield Finding(location, f'"{address}" is an address for examples and leads nowhere: give the real one')
