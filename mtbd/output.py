"""Files yet to be written, writing them below one folder, and putting one in the place of another."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath
from secrets import token_hex
from typing import NamedTuple


class File(NamedTuple):
    """A finished file: where it goes and its bytes."""

    path: str
    """Relative to the output folder, with forward slashes, such as `products/acme/vest/index.html`."""
    data: bytes


def write(files: Iterable[File], folder: Path) -> int:
    """Write each file below `folder`, over what is there; how many. ValueError for a path that leads elsewhere."""
    count = 0
    for count, file in enumerate(files, start=1):  # noqa: B007 - the last number is the result
        target = folder / inside(file.path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.data)
    return count


def inside(path: str) -> PurePosixPath:
    """The path itself, once it is sure to stay below any folder it is put in; else ValueError."""
    parts = path.split("/")
    if "\\" in path or "\0" in path or ":" in parts[0] or any(part in {"", ".", ".."} for part in parts):
        raise ValueError(f"not a path inside the output folder: {path!r}")
    return PurePosixPath(path)


def replace(file: Path, data: bytes) -> None:
    """Write a file whole or not at all, in the place of what has its name: a link goes, and what it leads to stays.

    The mode of a file that was there is kept. OSError where it cannot be written, or is read-only.
    """
    mode = _mode(file)
    # Putting another file in its place needs no leave of the file itself, so this asks for it.
    if mode is not None and not (mode & 0o222 and os.access(file, os.W_OK)):
        raise OSError("it is read-only")
    beside = file.with_name(f".{file.name[:50]}.{token_hex(4)}")
    try:
        with beside.open("xb") as stream:
            stream.write(data)
        if mode is not None:
            beside.chmod(mode)
        beside.replace(file)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise


def _mode(file: Path) -> int | None:
    """The mode of a file; None where there is none, or a link."""
    try:
        found = file.lstat().st_mode
    except FileNotFoundError:
        return None
    return stat.S_IMODE(found) if stat.S_ISREG(found) else None
