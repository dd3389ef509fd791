"""Security is praised and not told.

A sentence speaks of "industry standard encryption", "bank-grade security", "robust security measures" or the like, and
the answer names no algorithm, standard or certificate.

**Why a force cares.** Nobody can check it, and a security assurer has to ask again.

**How to mend it.** Name what is used and in which version, such as TLS 1.3, AES-256 or Cyber Essentials Plus; or
withhold it with a ground.

```yaml bad
product:
  detailed_description: All data are protected by industry-standard encryption and military-grade security.
```

```yaml bad
product:
  detailed_description: Data are guarded by robust security measures at every step.
```

```yaml good
product:
  detailed_description: Reports travel over TLS 1.3, the industry-standard protocol, and rest under AES-256.
```
"""

import re
from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.written import unquoted

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


_SECURITY = r"(?:cyber\s?security|security|encryption|cryptography|encrypted)"
_MEANS = r"(?:measures?|controls?|standards?|features?|protocols?|practices?|mechanisms?|safeguards?)"
_VAGUE = rf"""(?ix)
    \b(?:
      (?:industry|sector|market)[-\s]+(?:standard|leading|best)[-\s]+(?:\w+[-\s]+)?{_SECURITY}
    | (?:industry|sector)[-\s]+(?:standard|leading)\s+(?:protection|protocols?|safeguards?)
    | (?:military|bank|banking|enterprise|government|commercial|police|hospital)[-\s]+(?:grade|level|class|strength)\s+
      (?:\w+\s+)?{_SECURITY}
    | (?:state[-\s]+of[-\s]+the[-\s]+art|cutting[-\s]+edge|best[-\s]+in[-\s]+class|world[-\s]+class|unbreakable)\s+
      {_SECURITY}
    | highest\s+(?:levels?|standards?)\s+of\s+{_SECURITY}
    | {_SECURITY}\s+best[-\s]+practices?(?=[.;,]|\s*$)
    | best[-\s]+practices?\s+(?:in|for)\s+{_SECURITY}
    | strong\s+encryption
    )(?!\w)
"""
_BROAD = rf"""(?ix)
    \b(?:robust|strong|stringent|strict|rigorous|advanced|comprehensive|appropriate|adequate|strictest|
    highest(?:\s+levels?\s+of)?)\s+{_SECURITY}\s+{_MEANS}(?!\w)
"""
"""Of a yard or a border as often as of data, so the sentence must speak of those."""
_OF_DATA = re.compile(
    r"\b(?:data|information|records?|stor(?:age|es?|ed)|hosted|cloud|servers?|network\w*)\b", re.IGNORECASE
)
_NAMED = re.compile(
    r"\b(?:AES|TLS|SSL|IPsec|RSA|SHA-?\d|ECDSA|Ed25519|ChaCha20|PGP|OpenPGP|FIPS|ISO|IEC|BS\s?EN|NIST|NCSC|CHECK|CREST"
    r"|Cyber\s+Essentials|SOC\s?2|OWASP|ASVS|FedRAMP|PCI|CIS|OAuth|OpenID|SAML|FIDO2?|WebAuthn|PASF|NPIRMT|BitLocker|LUKS"
    r"|Common\s+Criteria|GovAssure|CAF)\b"
)
_DENIED = re.compile(
    r"\b(?:not?|never|without|lacks?|needs?|requires?|must|should|assess\w*|check\w*)\b[^.;:!?]{0,30}$", re.I
)
_WORDS = ("security", "encrypt", "cryptography", "industry", "sector")
"""One of these stands in whatever the patterns match, so that most files do not wait until those are compiled."""


def check(case: Case) -> Iterator[Finding]:
    """Every text in words of one's own; in a compilation, what it quotes is not its own."""
    for one in case.mentioning(_WORDS, "value"):
        for phrase in praised(unquoted(one.text) if case.is_compilation else one.text):
            yield Finding(one.location, f'"{phrase}" names no measure: which algorithm, standard or certificate?')


def praised(text: str) -> list[str]:
    """The vague words about security, each once; none where the text names something that can be checked."""
    if _NAMED.search(text):
        return []
    broad = (match for match in re.finditer(_BROAD, text) if _OF_DATA.search(_sentence(text, match)))
    found = (one for one in (*re.finditer(_VAGUE, text), *broad) if not _is_denied(text, one))
    return [*dict.fromkeys(" ".join(match.group().lower().split()) for match in found)]


def _sentence(text: str, match: re.Match[str]) -> str:
    """The sentence around a match, or as much of it as matters."""
    before, after = text[max(0, match.start() - 200) : match.start()], text[match.end() : match.end() + 200]
    return f"{re.split('[.;!?]', before)[-1]} {re.split('[.;!?]', after)[0]}"


def _is_denied(text: str, match: re.Match[str]) -> bool:
    return _DENIED.search(text, max(0, match.start() - 40), match.start()) is not None
