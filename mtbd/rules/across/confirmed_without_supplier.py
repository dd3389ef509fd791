"""A confirmed publisher has no folder.

`confirmed.yaml` says that a supplier showed control of a domain, and the catalogue has no folder of that name.

**Why a force cares.** A name that is wrong here leaves the right publisher unconfirmed, or confirms
one who comes later.

**How to mend it.** Write the name of the supplier's folder, or take the entry out.
"""

from collections.abc import Iterator

from mtbd.diagnostic import Severity
from mtbd.rules.facts import Across, Claim

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(files: Across) -> Iterator[tuple[Claim, str]]:
    """By the folders that have a supplier's file."""
    for claim in files.claims("confirmed"):
        if claim.value not in files.suppliers:
            yield claim, f'there is no supplier "{claim.value}" in the catalogue'
