"""A role looks like a person's name.

Somebody answers for the declaration, or for a decision to withhold, in a role. What stands there reads like a name.

**Why a force cares.** People move on and their names stay on the page; a role can still be asked in three years.
A name is also personal data that nobody needs here.

**How to mend it.** Write the role: `Director of Product`, `General Counsel`, `Head of Security`.

```yaml bad
metadata:
  approver_role: Jane Smith
```

```yaml bad
metadata:
  approvals:
    - {role: "Dr Jane O'Neill, Director of Product", area: product, on: 2026-09-28}
    - {role: General Counsel, area: legal, on: 2026-09-29}
```

```yaml good
metadata:
  approver_role: Director of Product
```
"""

import re
from collections.abc import Iterator

from mtbd.diagnostic import Finding, Location, Severity
from mtbd.model.declaration import Declaration
from mtbd.rules.case import Case

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


_ROLES = """
accountant administrator advisor adviser advocate analyst architect assessor assistant associate assurer auditor
barrister board boss ceo cfo chair chairman chairperson chairwoman chief ciso clerk cio commander commissioner
committee company consultant controller coordinator coo counsel counsellor cro cso cto custodian deputy designer
desk developer director directorate dpo editor engineer executive expert founder co-founder cofounder general
governor group guardian head inspector constable sergeant superintendent lawyer lead leader leadership legal
librarian maintainer maintainers manager managers member moderator office officer officers operator owner panel
paralegal partner president principal programmer proprietor publisher representative researcher reviewer scientist
secretariat secretary senior shareholder signatory siro solicitor specialist staff steward strategist superior
supervisor supplier team technician technologist tester trustee unit vice volunteer volunteers writer
"""
ROLES = frozenset(_ROLES.split())
"""Words that make a text a role, and no name."""
_FIELDS = """
access accessibility accounts admin affairs ai analytics apps assurance audit authority bid bids biometrics blue
board brand business care careers cases change client clients cloud commercial communications comms community
compliance contact contracts control corporate customer customers cyber data delivery demo department design
desktop development digital disclosure division docs documentation editorial education emergency engagement
engineering enquiries enterprise environment equality ethics events evidence external feedback finance foi
forensics force forces freedom general global governance government growth health hello help helpdesk hr human
identity impact inclusion industry info information innovation inquiries insight integration integrity internal
international investor it justice knowledge labs law learning light line mail mailbox management market marketing
media mobile national network news online open operations ops order orders org partners partnerships people
permissions platform police policing policy portal post press pricing privacy procurement product products
professional programme project projects protection public quality questions records recruitment relations
release reliability reports request requests research resilience responsible response risk safety sales school
science secure security service services shared site social software solutions source standards statistics
strategy success supply support sustainability systems technical technology tenders testing tools trade training
transformation transparency transport triage trust uk user users vetting victim vulnerability web
"""
FIELDS = frozenset(_FIELDS.split())
"""Words for what a team does, and no name either."""

_TITLE = r"(?:(?:Mr|Mrs|Ms|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|PC|DC|DS|DI|DCI|Sgt|Insp|Supt)\.? )?"
_NAME = re.compile(_TITLE + r"(?:[A-Z](?:\. ?| )|[A-Z][a-zà-ÿ]+[ -])+(?:(?:de|van|von|der|bin|al) )*[A-Z][\w'\u2019-]+")
_END_OF_FIRST_PART = re.compile(r"[,;:(/|\u2013\u2014]| - ")


def check(case: Case) -> Iterator[Finding]:
    """A guess, hence a warning: two capitalised words or more, and none of them one for a role or a field of work."""
    for location, role in _roles(case):
        if looks_like_a_name(role):
            yield Finding(location, f'"{role}" looks like a person\'s name: a role is asked')


def looks_like_a_name(role: str) -> bool:
    """Whether a text begins as names do; what follows a comma or a bracket may well be a role."""
    first = _END_OF_FIRST_PART.split(role.strip())[0].strip()
    words = {word.lower() for word in re.findall(r"[\w'\u2019-]+", first)}
    return bool(_NAME.fullmatch(first)) and words.isdisjoint(ROLES | FIELDS)


def _roles(case: Case) -> Iterator[tuple[Location, str]]:
    metadata = case.document.metadata if isinstance(case.document, Declaration) else None
    if metadata and metadata.approver_role:
        yield ("metadata", "approver_role"), metadata.approver_role
    for index, approval in enumerate(metadata.approvals or () if metadata else ()):
        yield ("metadata", "approvals", index, "role"), approval.role
    for found, settled in case.withheld:
        # The block's own words: the default is the approver, who is looked at above.
        if settled.withheld.decided_by:
            yield (*found.location, "withheld", "decided_by"), settled.withheld.decided_by
