"""The declaration that takes its place is not there.

`metadata.superseded_by` names a declaration that the catalogue does not have, or the declaration itself.

**Why a force cares.** The old page sends its readers to the new one; this one sends them nowhere.

**How to mend it.** Write the id of the declaration that takes its place: the name of its supplier's folder, a slash,
and the name of its file without `.yaml`, such as `exemplar/triage-2`. Add that file first, or in the same change.
"""

from collections.abc import Iterator

from mtbd.diagnostic import Severity
from mtbd.rules.facts import Across, Claim

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(files: Across) -> Iterator[tuple[Claim, str]]:
    """By the ids of all declarations, drafts included."""
    for claim in files.claims("successor"):
        if claim.value == claim.by:
            yield claim, f'"{claim.value}" is this declaration itself'
        elif claim.value not in files.declarations:
            yield claim, f'there is no declaration "{claim.value}" in the catalogue'
