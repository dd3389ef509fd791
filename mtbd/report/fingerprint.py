"""What a finding is known by from run to run, so that services show once what was there before."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator

from mtbd.diagnostic import Diagnostic, Report
from mtbd.report.place import relative


def fingerprints(report: Report) -> Iterator[tuple[Diagnostic, str]]:
    """Each finding with its fingerprint: lines that move leave it as it is, and no two findings have the same.

    The message has no part in it, since it may count days or change its words with the version.
    """
    from hashlib import sha256  # loads OpenSSL, for which the other formats need not wait

    known: Counter[str] = Counter()
    for one in report.diagnostics:
        what = _what(one, report.folder)
        known[what] += 1
        yield one, sha256(f"{what}{known[what]}".encode()).hexdigest()


def _what(one: Diagnostic, folder: str) -> str:
    """Everything of a finding that stays: a place in a list does not when another item is put before it."""
    keys = [key for key in one.location if isinstance(key, str)]
    return json.dumps([relative(one.path, folder), one.rule, keys, _line(one)])


def _line(one: Diagnostic) -> str:
    """The line that is meant; none where the whole first line is marked, which then stands for the file."""
    stands_for_file = one.position == (1, 1, len(one.excerpt) + 1)
    return "" if stands_for_file else one.excerpt.strip()
