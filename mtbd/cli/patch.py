"""What is to change in a file as a unified diff, in the form that `patch` and git read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import unified_diff
from itertools import takewhile

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_MOST = 5_000
"""In so many lines the fewest differences are looked for; in the 100,000 of a hostile file that takes minutes."""
_CONTEXT = 3


def patch(path: str, before: str, after: str) -> Iterator[str]:
    """The lines of the diff, with the file's own line endings; none where nothing is to change."""
    old, new = _LINE.findall(before), _LINE.findall(after)
    differ = _one_block if max(len(old), len(new)) > _MOST else unified_diff
    for line in differ(old, new, f"a/{path}", f"b/{path}"):
        yield line.removesuffix("\n")
        if not line.endswith("\n"):
            yield "\\ No newline at end of file"


def _one_block(old: Sequence[str], new: Sequence[str], from_file: str, to_file: str) -> Iterator[str]:
    """All from the first difference to the last as one."""
    if old == new:
        return
    same = _same(old, new)
    start = max(0, same - _CONTEXT)
    behind = _same(old[same:][::-1], new[same:][::-1])
    gone, come = old[same : len(old) - behind], new[same : len(new) - behind]
    above, below = old[start:same], old[len(old) - behind :][:_CONTEXT]
    around = len(above) + len(below)
    yield from (f"--- {from_file}\n", f"+++ {to_file}\n")
    yield f"@@ -{start + 1},{len(gone) + around} +{start + 1},{len(come) + around} @@\n"
    for mark, lines in ((" ", above), ("-", gone), ("+", come), (" ", below)):
        yield from (f"{mark}{line}" for line in lines)


def _same(old: Sequence[str], new: Sequence[str]) -> int:
    """How many lines are the same from the first on."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
