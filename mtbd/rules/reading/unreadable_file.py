"""A file cannot be read.

mtbd could not open this file, or list the files in this folder: it is a link, it is not a file, or its permissions
forbid it.

**Why a force cares.** A check that did not run must not look like one that passed.

**How to mend it.** Put the file itself into the supplier's folder, readable for everyone.
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    yield from case.refused("unreadable-file")
