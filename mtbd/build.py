"""A catalogue becomes a site: processes make its pages, and the files for programs beside them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path
from typing import Any

from mtbd import exports
from mtbd.catalogue import Catalogue
from mtbd.diagnostic import Diagnostic
from mtbd.gather import Checked, unpacked, worthwhile
from mtbd.linter.jobs import Progress
from mtbd.linter.pool import spread
from mtbd.pages import plan_entry, plan_whole
from mtbd.pages.page import Planned
from mtbd.pages.setting import Setting
from mtbd.publish import Published, Put, Site, publish, put


def build(
    checked: Checked,
    setting: Setting,
    *,
    config: Path,
    out: Path,
    jobs: int,
    progress: Progress,
    searchable: bool = False,
) -> Published:
    """Publish what was checked. Fails as `publish` does; ChildProcessError if a process is killed."""
    fill = partial(_fill, checked, setting, worthwhile(jobs, checked.report.files), progress)
    return publish(fill, config=config, out=out, site_url=setting.site, searchable=searchable)


@dataclass(frozen=True, eq=False)
class _Making:
    """What every process that makes pages is given."""

    site: Site
    catalogue: Catalogue
    setting: Setting
    between: Mapping[str, tuple[Diagnostic, ...]]


def _fill(checked: Checked, setting: Setting, jobs: int, progress: Progress, site: Site) -> Generator[Put, None, None]:
    making = _Making(site, checked.catalogue, setting, checked.between)
    others = range(len(_others(making)))
    done, every = 0, len(checked.parts) + len(others)
    works: tuple[tuple[Callable[[_Making, Any], list[Put]], Sequence[Any]], ...]
    works = (_put_entries, checked.parts), (_put_other, others)
    for work, some in works:
        with spread(work, making, some, jobs) as results:
            for puts in results:
                yield from puts
                done += 1
                progress(done, every)


def _put_entries(making: _Making, entries: bytes) -> list[Put]:
    """Write the pages of the entries of one folder."""
    found = unpacked(entries, making.between).values()
    plans = (plan_entry(entry, making.catalogue, making.setting) for entry in found)
    return list(put(making.site, chain.from_iterable(plans)))


def _put_other(making: _Making, number: int) -> list[Put]:
    """Write what has that number among what is no entry's."""
    one = _others(making)[number]
    return list(put(making.site, pages=[one]) if isinstance(one, Planned) else put(making.site, files=one()))


@lru_cache(maxsize=1)
def _others(making: _Making) -> tuple[Planned | exports.Make, ...]:
    """What is no entry's: planned once, before processes part; where they start afresh, once in each.

    Data files come first: some take long, and nobody shall wait for them at the end.
    """
    return (*exports.plan(making.catalogue, making.setting), *plan_whole(making.catalogue, making.setting))
