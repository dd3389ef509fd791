"""Files yet to be written, and writing them below one folder."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath
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
