"""A report is about a product that is not there.

`reports.yaml` lists a report about a declaration that the catalogue does not have.

**Why a force cares.** A report that is shown beside no answer warns nobody.

**How to mend it.** Write the id of the declaration: the name of its supplier's folder, a slash, and the name of its
file without `.yaml`, such as `exemplar/triage`. A declaration that is withdrawn keeps its file, and its reports.
"""

from collections.abc import Iterator

from mtbd.diagnostic import Severity
from mtbd.rules.facts import Across, Claim

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(files: Across) -> Iterator[tuple[Claim, str]]:
    """By the ids of all declarations, drafts included."""
    for claim in files.claims("report"):
        if claim.value not in files.declarations:
            yield claim, f'there is no declaration "{claim.value}" in the catalogue'
