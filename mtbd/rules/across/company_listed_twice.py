"""A company has two folders.

Two suppliers' files give the same organisation id.

**Why a force cares.** What one company says must stand in one place, or a reader sees half of it.

**How to mend it.** Keep one folder and move the declarations of the other into it; or correct the id that is wrong.
"""

from collections.abc import Iterator

from mtbd.diagnostic import Severity
from mtbd.rules.facts import Across, Claim, repeated

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(files: Across) -> Iterator[tuple[Claim, str]]:
    """By the id, whatever the names are; told in each of the folders."""
    for claim, other in repeated(files.claims("company")):
        yield claim, f'"{claim.value}" is the id of {other.by} too'
