"""A whole catalogue becomes a site: processes check its folders and make rows of them, then make all pages."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from mtbd import exports
from mtbd.catalogue import Catalogue, Company, Entry, Rows
from mtbd.diagnostic import Diagnostic, Report
from mtbd.linter import across, by_path, report
from mtbd.linter.file import Examined, Folder, folders
from mtbd.linter.jobs import Progress
from mtbd.linter.part import Part, Said, part, said, supplier_of, together
from mtbd.linter.pool import spread
from mtbd.pages import ROWS, plan_entry, plan_whole
from mtbd.pages.compare import few
from mtbd.pages.page import Planned
from mtbd.pages.setting import Setting
from mtbd.publish import Published, Put, Site, publish, put
from mtbd.source import Text

_WORTHWHILE = 50
"""Fewer files are done before other processes have started."""


class Task(NamedTuple):
    """A folder to look at, and what the maintainers say of its supplier."""

    folder: Folder
    said: Said


class Looked(NamedTuple):
    """What is kept of a folder when its files are let go."""

    examined: dict[str, Examined]
    company: Company | None
    entries: bytes
    """Packed: of ten thousand declarations, those that nobody reads at the moment would take most of the memory."""
    rows: dict[Rows[Any], tuple[Any, ...]]


class Checked(NamedTuple):
    """A catalogue that was checked, ready to be published if the report has no fault."""

    catalogue: Catalogue
    parts: tuple[bytes, ...]
    """The entries, a supplier's after another's."""
    report: Report
    between: Mapping[str, tuple[Diagnostic, ...]]
    """What files say against each other, by the path of the file: known when all of them are checked."""


def tasks(texts: Iterable[Text], day: date) -> list[Task]:
    """What there is to look at, a folder at a time."""
    wanted = [text for text in texts if not text.other]
    about = said(wanted, day)
    return [Task(folder, about.get(supplier_of(folder), Said())) for folder in folders(wanted)]


def look(day: date, task: Task) -> Looked:
    """Check a folder, and make of its entries what lists need."""
    return _looked(part(task.folder, task.said, day), day)


def _looked(found: Part, day: date) -> Looked:
    entries = found.entries
    packed = pickle.dumps(entries)  # before rows are made of them, for which entries keep more than they are
    rows = {make: tuple(row for entry in entries.values() for row in make(entry, day)) for make in ROWS}
    return Looked(found.examined, found.company, packed, rows)


def unpacked(entries: bytes, between: Mapping[str, tuple[Diagnostic, ...]]) -> dict[str, Entry]:
    """The entries of a folder by the paths of their files, with what was found between those and others."""
    found: dict[str, Entry] = pickle.loads(entries)
    return {path: together(entry, between.get(path, ())) for path, entry in found.items()}


def check(texts: tuple[Text, ...], day: date, *, jobs: int, progress: Progress) -> Checked:
    """Check a whole catalogue. ChildProcessError if a process is killed."""
    return gathered(look_all(tasks(texts, day), day, jobs=jobs, progress=progress), texts, day)


def look_all(some: Sequence[Task], day: date, *, jobs: int, progress: Progress) -> list[Looked]:
    """Look at folders, in as many processes as are worth it; `progress` hears of files."""
    every = sum(len(task.folder.texts) for task in some)
    found: list[Looked] = []
    with spread(look, day, some, _jobs(jobs, every)) as results:
        done = 0
        for one in results:
            found.append(one)
            done += len(one.examined)
            progress(done, every)
    return found


def gathered(looked: Iterable[Looked], texts: tuple[Text, ...], day: date) -> Checked:
    """The catalogue whose folders were looked at."""
    known = tuple(looked)
    examined = {path: file for one in known for path, file in one.examined.items()}
    between = across(examined, texts)
    faulty = {one.path for one in between if one.is_fault}
    every = tuple(_without(one, faulty, day) for one in known)
    companies = tuple(one.company for one in every if one.company)
    catalogue = _with_few(Catalogue(companies, day, tuple(one.rows for one in every)), every)
    found = report(examined, texts, day, between)
    return Checked(catalogue, tuple(one.entries for one in every if one.company), found, by_path(between))


def _without(one: Looked, faulty: Set[str], day: date) -> Looked:
    """The same without the entries of faulty files, in which lists would lead to pages that are not made."""
    if faulty.isdisjoint(one.examined):
        return one
    entries: dict[str, Entry] = pickle.loads(one.entries)
    sound = {path: entry for path, entry in entries.items() if path not in faulty}
    return _looked(Part(one.examined, one.company, sound), day)


def _with_few(catalogue: Catalogue, every: Iterable[Looked]) -> Catalogue:
    """The same with the few entries that pages put beside one another."""
    suppliers = {identifier.partition("/")[0] for ids in few(catalogue).values() for identifier in ids}
    packed = ((one.company.id, one.entries) for one in every if one.company and one.company.id in suppliers)
    return replace(catalogue, packed=tuple(packed))


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
    fill = partial(_fill, checked, setting, _jobs(jobs, checked.report.files), progress)
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
    return list(put(making.site, [one]) if isinstance(one, Planned) else put(making.site, (), one()))


@lru_cache(maxsize=1)
def _others(making: _Making) -> tuple[Planned | exports.Make, ...]:
    """What is no entry's: planned once, before processes part; where they start afresh, once in each.

    Data files come first: some take long, and nobody shall wait for them at the end.
    """
    return (*exports.plan(making.catalogue, making.setting), *plan_whole(making.catalogue, making.setting))


def _jobs(jobs: int, count: int) -> int:
    return jobs if count >= _WORTHWHILE else 1
