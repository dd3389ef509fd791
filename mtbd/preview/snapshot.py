"""What a preview knows of the files at one moment, and how it comes to know the next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain
from pathlib import Path
from threading import Lock

import mtbd
from mtbd import DISCLOSURES, GUIDES, TEMPLATES, shell
from mtbd.diagnostic import Report
from mtbd.exports import files
from mtbd.gather import unpacked
from mtbd.linter.jobs import Progress
from mtbd.pages import plan_entry, plan_whole
from mtbd.pages.page import Planned
from mtbd.pages.setting import Setting, read_setting
from mtbd.preview.watched import Watched, stats_of, watched


@dataclass(frozen=True)
class Snapshot:
    """What the files said at one moment."""

    state: str
    """A text that changes when they say something else."""
    frame: str
    """The same for those that are no declarations."""
    shells: shell.Shells
    setting: Setting
    watched: Watched

    @property
    def report(self) -> Report:
        """What is wrong with the declarations."""
        return self.watched.checked.report

    def page(self, url: str) -> Planned | None:
        """The page at an address; those of entries are planned one folder at a time, the others at the first call."""
        return self._of_entries(url).get(url) or self._others.get(url)

    @cached_property
    def files(self) -> dict[str, bytes]:
        """What the site carries for programs, by its path; made when the first of it is asked for."""
        return {file.path: file.data for file in files(self.watched.checked.catalogue, self.setting)}

    def _of_entries(self, url: str) -> dict[str, Planned]:
        checked = self.watched.checked
        entries = (unpacked(one, checked.between) for one in self._parts.get("/".join(url.split("/")[:2]), ()))
        plans = (plan_entry(entry, checked.catalogue, self.setting) for some in entries for entry in some.values())
        return {planned.url: planned for planned in chain.from_iterable(plans)}

    @cached_property
    def _parts(self) -> dict[str, list[bytes]]:
        """The packed entries of each supplier, by what the addresses of their pages begin with."""
        checked, found = self.watched.checked, dict[str, list[bytes]]()
        for company, entries in zip(checked.catalogue.companies, checked.parts, strict=True):
            found.setdefault(f"products/{company.id}", []).append(entries)
        return found

    @cached_property
    def _others(self) -> dict[str, Planned]:
        return {planned.url: planned for planned in plan_whole(self.watched.checked.catalogue, self.setting)}


class Preview:
    """The files of a catalogue as they are now; they are looked at again at each request."""

    def __init__(self, config: Path, folder: Path, day: Callable[[], date], tell: Callable[[Report], None]) -> None:
        self.config, self.folder, self.day, self.tell = config, folder, day, tell
        self.lock = Lock()
        self.site_url = ""
        self.snapshot: Snapshot | None = None

    def now(self, jobs: int = 1, progress: Progress = lambda _done, _all: None) -> Snapshot:
        """The snapshot of the files' present state; only what changed is read and checked again."""
        with self.lock:
            day, root, old = self.day(), self.config.parent, self.snapshot
            folder = root / DISCLOSURES
            frame = _state(stats_of(self.config, root / TEMPLATES, root / GUIDES))
            stats = stats_of(folder)
            state = f"{_state((day, stats))}{frame}"
            if old is None or old.state != state:
                same_frame = old is not None and old.frame == frame
                shells = old.shells if old and same_frame else shell.make(self.config, self.folder, self.site_url)
                setting = read_setting(self.config, mtbd.__version__, self.site_url or mtbd.SITE)
                known = old.watched if old else None
                found = watched(folder, stats, day, known, jobs=jobs, progress=progress)
                self.tell(found.checked.report)
                self.snapshot = old = Snapshot(state, frame, shells, setting, found)
            return old


def _state(seen: object) -> str:
    """A text that changes when what was seen does."""
    return f"{hash(repr(seen)):020d}"
