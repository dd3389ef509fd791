"""Texts become a catalogue: processes check its folders, a supplier's at a time, and make rows of what they find."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from mtbd.catalogue import Catalogue, Company, Entry, Rows
from mtbd.diagnostic import Diagnostic, Report
from mtbd.linter import across, by_path, report
from mtbd.linter.file import Examined, Folder, folders
from mtbd.linter.jobs import Progress
from mtbd.linter.part import Part, Said, part, said, supplier_of, together
from mtbd.linter.pool import spread
from mtbd.pages import ROWS
from mtbd.pages.compare import few
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
    return looked(part(task.folder, task.said, day), day)


def looked(found: Part, day: date) -> Looked:
    """What is kept of a folder that was checked."""
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
    with spread(look, day, some, worthwhile(jobs, every)) as results:
        done = 0
        for one in results:
            found.append(one)
            done += len(one.examined)
            progress(done, every)
    return found


def gathered(every: Iterable[Looked], texts: tuple[Text, ...], day: date) -> Checked:
    """The catalogue whose folders were looked at."""
    known = tuple(every)
    examined = {path: file for one in known for path, file in one.examined.items()}
    between = across(examined, texts)
    faulty = {one.path for one in between if one.is_fault}
    sound = tuple(_without(one, faulty, day) for one in known)
    companies = tuple(one.company for one in sound if one.company)
    catalogue = _with_few(Catalogue(companies, day, tuple(one.rows for one in sound)), sound)
    found = report(examined, texts, day, between)
    return Checked(catalogue, tuple(one.entries for one in sound if one.company), found, by_path(between))


def _without(one: Looked, faulty: Set[str], day: date) -> Looked:
    """The same without the entries of faulty files, in which lists would lead to pages that are not made."""
    if faulty.isdisjoint(one.examined):
        return one
    entries: dict[str, Entry] = pickle.loads(one.entries)
    sound = {path: entry for path, entry in entries.items() if path not in faulty}
    return looked(Part(one.examined, one.company, sound), day)


def _with_few(catalogue: Catalogue, every: Iterable[Looked]) -> Catalogue:
    """The same with the few entries that pages put beside one another."""
    suppliers = {identifier.partition("/")[0] for ids in few(catalogue).values() for identifier in ids}
    packed = ((one.company.id, one.entries) for one in every if one.company and one.company.id in suppliers)
    return replace(catalogue, packed=tuple(packed))


def worthwhile(jobs: int, files: int) -> int:
    """Of so many processes, how many are worth starting for so many files."""
    return jobs if files >= _WORTHWHILE else 1
