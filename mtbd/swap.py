"""A finished folder takes the place of an old one, in one step where the system can, and never leaves neither."""

from __future__ import annotations

import ctypes
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2


@contextmanager
def new_folder(place: Path) -> Iterator[Path]:
    """An empty folder beside `place`, gone when the context ends, with whatever it then holds."""
    folder = place.with_name(f".{place.name}.new-{os.getpid()}")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def put_in_place(folder: Path, place: Path) -> None:
    """The new folder at `place`; the old one, if any, at `folder` or gone."""
    if not place.exists():
        folder.rename(place)
    elif not exchange(folder, place):
        rename_twice(folder, place)


def exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step, so that no reader ever finds neither; False where the system cannot."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None) if os.name == "posix" else None
    if rename is None:
        return False
    return bool(rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0)


def rename_twice(folder: Path, place: Path) -> None:
    """Swap in two steps; killed between them, `recover` brings the old one back at the next start."""
    old = aside(place)
    place.rename(old)
    try:
        folder.rename(place)
    except OSError:
        old.rename(place)
        raise
    shutil.rmtree(old, ignore_errors=True)


def aside(place: Path) -> Path:
    """Where the old folder waits for a moment."""
    return place.with_name(f".{place.name}.old")


def recover(place: Path) -> None:
    """Put right what a killed build left: the old folder back in its place, those of dead builds gone."""
    old = aside(place)
    if old.exists() and not place.exists():
        old.rename(place)
    shutil.rmtree(old, ignore_errors=True)
    ours = re.compile(re.escape(f".{place.name}.new-") + r"(\d+)")
    for path in place.parent.glob(".*"):
        found = ours.fullmatch(path.name)
        if found and not alive(int(found[1])):
            shutil.rmtree(path, ignore_errors=True)


def alive(pid: int) -> bool:
    """Whether a process of that number runs, whoever's it is."""
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
