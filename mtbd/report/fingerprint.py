"""What a finding is known by from run to run, so that services show once what was there before."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from mtbd.diagnostic import Diagnostic, Report, Suppressed
from mtbd.report.place import relative

_COMMENT = re.compile(r"(?:^|\s)#[ \t]*mtbd[ \t]*:.*")


class Known(NamedTuple):
    """A finding, or one that is overlooked, with what it is known by."""

    diagnostic: Diagnostic
    fingerprint: str
    suppressed: Suppressed | None


def fingerprints(report: Report) -> Iterator[Known]:
    """Each finding with its fingerprint, the overlooked among them, in the order of the files, then of the lines.

    Lines that move leave it as it is, as does overlooking, and no two findings have the same.
    The message has no part in it, since it may count days or change its words with the version.
    """
    from hashlib import sha256  # loads OpenSSL, for which the other formats need not wait

    seen: Counter[str] = Counter()
    for one, suppressed in _every(report):
        what = _what(one, report.folder)
        seen[what] += 1
        yield Known(one, sha256(f"{what}{seen[what]}".encode()).hexdigest(), suppressed)


def _every(report: Report) -> list[tuple[Diagnostic, Suppressed | None]]:
    found: list[tuple[Diagnostic, Suppressed | None]] = [(one, None) for one in report.diagnostics]
    found += [(one.diagnostic, one) for one in report.suppressed]
    return sorted(found, key=lambda pair: pair[0].order)


def _what(one: Diagnostic, folder: str) -> str:
    """Everything of a finding that stays: a place in a list does not when another item is put before it."""
    keys = [key for key in one.location if isinstance(key, str)]
    return json.dumps([relative(one.path, folder), one.rule, keys, _line(one)])


def _line(one: Diagnostic) -> str:
    """The line that is meant, without what asks to overlook it; none where the first line stands for the file."""
    stands_for_file = one.position == (1, 1, len(one.excerpt) + 1)
    return "" if stands_for_file else _COMMENT.sub("", one.excerpt).strip()
