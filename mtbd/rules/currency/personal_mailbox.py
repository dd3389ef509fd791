"""A mailbox looks like one person's.

A contact address reads like a first name, or an initial, and a surname.

**Why a force cares.** A question sent to somebody who has left is never answered, and a request for withheld
information has a deadline.

**How to mend it.** Give the address of a team: `transparency@`, `product.team@`, `data.protection@`.

```yaml bad
metadata:
  contact_email: jane.smith@exemplar.example
```

```yaml bad
transparency:
  foi_support: {will_support_force_requests: true, contact: j.smith2@exemplar.example, response_days: 5}
```

```yaml good
metadata:
  contact_email: data.protection@exemplar.example
```
"""

import re
from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.currency.personal_name_in_role import FIELDS, ROLES

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


_NAME = re.compile(r"[a-z]+(?:-[a-z]+)?(?:[._][a-z])?[._][a-z]{2,}(?:-[a-z]+)?[0-9]{0,3}")


def check(case: Case) -> Iterator[Finding]:
    """A guess, hence a warning: two words with a dot between them, and none of them one for a team or the company."""
    for location, mailbox in case.shown_as("mailbox"):
        if looks_personal(mailbox):
            yield Finding(location, f'"{mailbox}" looks like one person\'s mailbox: that of a team is asked')


def looks_personal(mailbox: str) -> bool:
    """Whether an email address begins with what reads like a person's name."""
    local, _, domain = mailbox.lower().partition("@")
    words = set(re.findall("[a-z]+", local))
    return bool(_NAME.fullmatch(local)) and words.isdisjoint(ROLES | FIELDS | set(re.split("[.-]", domain)))
