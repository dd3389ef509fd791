"""Two declarations of a supplier have one name.

Two declarations in a supplier's folder give their product the same name, and both still stand.

**Why a force cares.** A reader who finds one of them does not know whether it is the right one.

**How to mend it.** If it is one product, keep one file: write into the other that it is superseded, and by which. If
there are two, give them names that tell them apart.
"""

from collections.abc import Iterator

from mtbd.diagnostic import Severity
from mtbd.rules.facts import Across, Claim, repeated

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(files: Across) -> Iterator[tuple[Claim, str]]:
    """Within a supplier's folder; what is superseded, archived or withdrawn may have the name of its successor."""
    for claim, other in repeated(files.claims("name"), within=lambda claim: claim.by.partition("/")[0]):
        yield claim, f'"{claim.value}" is the name of {other.by} too'
