"""Nobody can read how to report a weakness.

Neither a policy on reporting weaknesses nor a `security.txt` file has an address.

**Why a force cares.** Whoever finds a weakness in policing's tools should know where to tell it and that they will not
be sued; without that they tell nobody, or everybody.

**How to mend it.** Publish a policy, or a `security.txt` file (RFC 9116), and give its address. A `note` that says
why, or what is done instead, ends this warning.

```yaml bad
security:
  vulnerability_disclosure: {contact: security@exemplar.example}
```

```yaml good
security:
  vulnerability_disclosure: {contact: security@exemplar.example, policy_url: "https://exemplar.example/security"}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.told import unexplained

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """An answer with a contact and no address of a policy."""
    section = case.declaration.security
    answer = unexplained(section.vulnerability_disclosure) if section else None
    if answer is not None and not answer.policy_url and not answer.security_txt_url:
        message = "no policy on reporting weaknesses can be read: give policy_url or security_txt_url"
        yield Finding(("security", "vulnerability_disclosure"), message)
