"""The declarations on disk as they are now: only what changed is read and checked again."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from mtbd.gather import Checked, Looked, Task, gathered, look_all, tasks
from mtbd.linter.jobs import Progress
from mtbd.source import Text, read, read_one

Stats = Mapping[str, tuple[int, int]]
"""Files by their paths, with what tells the present state of each: when it was written, and how long it is."""


class Done(NamedTuple):
    """A folder that was looked at on a day, and what came of it."""

    task: Task
    day: date
    looked: Looked


@dataclass(frozen=True)
class Watched:
    """The declarations as they were at one moment, with all that need not be done again at the next."""

    stats: Mapping[str, Stats]
    """By the name of the supplier's folder, or of the file where it stands in none."""
    texts: Mapping[str, list[Text]]
    done: Mapping[str, Done]
    """By the path of the first file of each folder."""
    checked: Checked


def watched(folder: Path, stats: Stats, day: date, old: Watched | None, *, jobs: int, progress: Progress) -> Watched:
    """The declarations as `stats` tells them now, of which `old` may know the most."""
    found = _by_name(folder, stats)
    texts = _again(folder, found, old) if old else _first(folder)
    known = tuple(sorted((text for name in sorted(texts) for text in texts[name]), key=lambda text: text.other))
    wanted = {task.folder.texts[0].path: task for task in tasks(known, day)}
    kept = {path: old.done[path] for path, task in wanted.items() if old and _is_done(old.done.get(path), task, day)}
    fresh = {path: task for path, task in wanted.items() if path not in kept}
    looked = look_all(list(fresh.values()), day, jobs=jobs, progress=progress)
    made = {path: Done(fresh[path], day, one) for path, one in zip(fresh, looked, strict=True)}
    done = {path: kept.get(path) or made[path] for path in wanted}
    return Watched(found, texts, done, gathered([one.looked for one in done.values()], known, day))


def _is_done(old: Done | None, task: Task, day: date) -> bool:
    return old is not None and (old.day, old.task.folder, _told(old.task)) == (day, task.folder, _told(task))


def _told(task: Task) -> list[Mapping[str, object]]:
    """What the maintainers say of a supplier, to compare."""
    confirmed = [task.said.confirmed] if task.said.confirmed else []
    return [vars(one) for one in (*confirmed, *task.said.reports)]


def _first(folder: Path) -> dict[str, list[Text]]:
    found: dict[str, list[Text]] = {}
    for text in read([folder]):
        found.setdefault(_name(str(folder), text.path), []).append(text)
    return found


def _again(folder: Path, stats: Mapping[str, Stats], old: Watched) -> dict[str, list[Text]]:
    """The texts, read where a file changed, came or went."""
    return {
        name: old.texts[name] if old.stats.get(name) == now and name in old.texts else read_one(folder, name)
        for name, now in stats.items()
    }


def _by_name(folder: Path, stats: Stats) -> Mapping[str, Stats]:
    found: dict[str, dict[str, tuple[int, int]]] = {}
    for path, stat in stats.items():
        found.setdefault(_name(str(folder), path), {})[path] = stat
    return found


def _name(folder: str, path: str) -> str:
    return path[len(folder) :].lstrip(os.sep).partition(os.sep)[0]


def stats_of(*paths: Path) -> dict[str, tuple[int, int]]:
    """The files at or below some paths; one that goes while it is looked at is left out."""
    names = (name for path in paths for name in _files(path))
    return {name: stat for name in names if (stat := _stat(name))}


def _files(path: Path) -> list[str]:
    """The files at a path, in order; os.walk bears that a folder is gone before it is looked into."""
    if not path.is_dir():
        return [str(path)]
    return sorted(os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names)  # noqa: PTH118 - ten times faster


def _stat(name: str) -> tuple[int, int] | None:
    try:
        stat = os.stat(name)  # noqa: PTH116 - ten times faster
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_size
