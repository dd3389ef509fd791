"""What was found in a file before, kept on disk in one SQLite file: read with doubt, replaced when it is not ours."""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from datetime import date
from functools import cache
from hashlib import blake2b
from pathlib import Path

import iso3166
import packaging
import pydantic_core
import yaml

import mtbd
from mtbd.linter.file import Examined, Folder
from mtbd.linter.kept import read, written
from mtbd.source import Text

FILE = "lint.sqlite"
_OURS = int.from_bytes(b"mtbd", "big")
"""SQLite's mark of the application that a file belongs to."""
_LAYOUT = 2
"""Changes with the table below and with the form of what stands in it."""
_MOST = 50_000
"""So many results are kept; the oldest go first."""
_TABLE = "CREATE TABLE checked (id INTEGER PRIMARY KEY, key BLOB UNIQUE, result TEXT) STRICT"
"""All that our file holds: a view or a trigger that somebody else put in could change what is found."""
_AT_ONCE = 500
_SECONDS = 5
"""How long a run waits for another one that is writing."""


class Cache:
    """A folder in which results are kept. Whatever is wrong with it, linting goes on without it; `trouble` says why."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.trouble = ""

    def keys(self, folder: Folder, today: date) -> Iterator[tuple[Text, bytes]]:
        """A key for each text of a folder that was read, from all that its findings can depend on."""
        company = blake2b(folder.company.content).digest() if folder.company else b""
        around = json.dumps([_tool(), today.isoformat(), sorted(folder.beside)]).encode() + company
        for text in folder.texts:
            if not text.unreadable:
                name = json.dumps(text.identity).encode()
                yield text, blake2b(b"\0".join((around, name, text.content)), digest_size=20).digest()

    def find(self, keys: Mapping[str, bytes]) -> dict[str, Examined]:
        """The results kept under these keys, by the paths that the keys are given for."""
        if not (self.folder / FILE).is_file() or self._is_link() or not self._is_ours():
            return {}
        try:
            with closing(self._open()) as database:
                kept = dict(_kept(database, keys.values()))
        except sqlite3.DatabaseError:
            return {}
        found = ((path, read(kept[key], path)) for path, key in keys.items() if key in kept)
        return {path: examined for path, examined in found if examined is not None}

    def keep(self, results: Mapping[bytes, Examined]) -> None:
        """Keep results under their keys."""
        if not results:
            return
        try:
            self._prepare()
            with closing(self._open()) as database, database:
                database.executemany(
                    "INSERT OR REPLACE INTO checked (key, result) VALUES (?, ?)",
                    ((key, written(examined)) for key, examined in results.items()),
                )
                database.execute("DELETE FROM checked WHERE id <= (SELECT max(id) FROM checked) - ?", (_MOST,))
        except (OSError, sqlite3.Error) as error:
            self.trouble = f"{self.folder}: {getattr(error, 'strerror', None) or error}"

    def _prepare(self) -> None:
        """A folder that git ignores, and in it no file but one of ours."""
        if self._is_link():
            raise OSError("a link to elsewhere: results are kept in a folder of their own")
        self.folder.mkdir(exist_ok=True)
        ignore = self.folder / ".gitignore"
        if not ignore.exists():
            ignore.write_text("# Made by mtbd.\n*\n", encoding="utf-8")
        file = self.folder / FILE
        if file.exists() and not self._is_ours():
            file.unlink()

    def _is_link(self) -> bool:
        return any(path.is_symlink() for path in (self.folder, self.folder / FILE, self.folder / ".gitignore"))

    def _is_ours(self) -> bool:
        try:
            with closing(self._open()) as database:
                (owner,) = database.execute("PRAGMA application_id").fetchone()
                (layout,) = database.execute("PRAGMA user_version").fetchone()
                holds = {row[0] for row in database.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")}
        except sqlite3.OperationalError:  # busy, or a disk that fails: keep it, and hear about it when writing
            return True
        except sqlite3.DatabaseError:
            return False
        return (owner, layout, holds) == (_OURS, _LAYOUT, {_TABLE})

    def _open(self) -> sqlite3.Connection:
        database = sqlite3.connect(self.folder / FILE, timeout=_SECONDS)
        database.execute("PRAGMA synchronous = OFF")  # a result that a crash loses is found again
        if not database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            database.executescript(f"PRAGMA application_id = {_OURS}; PRAGMA user_version = {_LAYOUT};{_TABLE};")
        return database


def _kept(database: sqlite3.Connection, keys: Iterable[bytes]) -> Iterator[tuple[bytes, str]]:
    wanted = list(keys)
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        yield from database.execute(f"SELECT key, result FROM checked WHERE key IN ({marks})", some)


@cache
def _tool() -> list[object]:
    """What changes when another program looks at the files, or with other data: its version, files and libraries."""
    package = Path(mtbd.__file__).parent
    files = {str(path.relative_to(package)): path for path in package.rglob("*") if path.suffix in (".py", ".yaml")}
    files |= {library.__name__: Path(str(library.__file__)) for library in (iso3166, packaging, pydantic_core, yaml)}
    seen = [(name, path.stat().st_mtime_ns, path.stat().st_size) for name, path in sorted(files.items())]
    return [_LAYOUT, mtbd.__version__, sys.hexversion, seen]
