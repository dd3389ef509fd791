"""A file is not UTF-8.

The file holds bytes that are not text in UTF-8, the encoding of YAML.

**Why a force cares.** Names and quotations would come out wrong on the page.

**How to mend it.** Save the file as UTF-8: most editors have this under "Save as".
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    yield from case.refused("not-utf-8")
