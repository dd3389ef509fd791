"""Looking at many files: what is kept is taken from the cache, the rest is shared among processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from mtbd.linter.file import Examined, Folder, cases, examine, folders
from mtbd.source import Text

if TYPE_CHECKING:
    from mtbd.linter.cache import Cache

_WORTHWHILE = 200
"""Fewer files are done before other processes have started."""
_SHARE = 20
"""Files that a process takes at a time, so that none waits long for the last one."""

Progress = Callable[[int, int], None]
"""Hears how many files or pages are done, of how many."""
Results = list[tuple[str, Examined]]


def examined(
    texts: Iterable[Text],
    today: date,
    *,
    is_wanted: Callable[[Text], bool],
    jobs: int,
    cache: Cache | None,
    progress: Progress,
) -> dict[str, Examined]:
    """What comes of each wanted text, by its path. ChildProcessError when a process was killed."""
    wanted = [
        folder._replace(texts=some) for folder in folders(texts) if (some := tuple(filter(is_wanted, folder.texts)))
    ]
    keyed = {text.path: key for folder in wanted for text, key in cache.keys(folder, today)} if cache else {}
    found = cache.find(keyed) if cache else {}
    every = sum(len(folder.texts) for folder in wanted)
    fresh: dict[str, Examined] = {}
    try:
        for results in _looked_at(list(_shares(wanted, found)), today, jobs):
            fresh |= results
            progress(len(found) + len(fresh), every)
    finally:  # what an interrupted run has done, the next one need not do again
        if cache:
            cache.keep({keyed[path]: one for path, one in fresh.items() if path in keyed})
    return found | fresh


def _shares(wanted: Iterable[Folder], found: dict[str, Examined]) -> Iterator[Folder]:
    """What is left to do, in pieces of like size."""
    for folder in wanted:
        left = tuple(text for text in folder.texts if text.path not in found)
        for start in range(0, len(left), _SHARE):
            yield folder._replace(texts=left[start : start + _SHARE])


def _looked_at(shares: list[Folder], today: date, jobs: int) -> Iterator[Results]:
    if jobs < 2 or sum(len(share.texts) for share in shares) < _WORTHWHILE:
        yield from (_look(today, share) for share in shares)
        return
    from mtbd.linter.pool import spread  # what few runs need, the others shall not wait for

    with spread(_look, today, shares, jobs) as results:
        yield from results


def _look(today: date, folder: Folder) -> Results:
    return [(text.path, examine(case)) for text, case in cases(folder, today)]
