"""A password alone opens it.

More than a password to log in is not on offer.

**Why a force cares.** Stolen passwords are the most common way in; police systems ask for a second factor.

**How to mend it.** Offer one, and better require it; single sign-on with the force's own will do. A `note` that says
why, or what is done instead, ends this warning.

```yaml bad
security:
  controls: {encryption_in_transit: TLS 1.3, encryption_at_rest: AES-256 on every disk, mfa: none}
```

```yaml good
security:
  controls: {encryption_in_transit: TLS 1.3, encryption_at_rest: AES-256 on every disk, mfa: required}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.told import told, unexplained

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """The answer `none`, unless single sign-on leaves it to the force."""
    section = case.declaration.security
    answer = unexplained(section.controls) if section else None
    if answer is not None and told(answer.mfa) == "none" and not told(answer.sso):
        yield Finding(
            ("security", "controls", "mfa"), "a password alone opens it: offer a second factor, or say why not"
        )
