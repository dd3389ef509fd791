"""A file is too large.

A declaration may have 512 KiB; a long one has about 20.

**Why a force cares.** Nobody reads a declaration of that size, and a page of it would not open on an old PC.

**How to mend it.** Publish long documents elsewhere and refer to them as evidence.
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    yield from case.refused("file-too-large")
