"""A mended file, put in the place of the old one in a single step."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from mtbd.source import Text


def save(text: Text, content: bytes) -> None:
    """Write a file anew, its mode kept; OSError where that cannot be, or it is no longer what was read."""
    file = Path(text.path)
    if file.is_symlink() or file.read_bytes() != text.content:
        raise OSError("it has changed since it was read")
    mode = file.stat().st_mode
    # Putting another file in its place needs no leave of the file itself, so this asks for it.
    if not mode & 0o222 or not os.access(file, os.W_OK):
        raise OSError("it is read-only")
    handle, beside = tempfile.mkstemp(prefix=f".{file.name[:50]}.", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(beside).chmod(mode & 0o7777)
        Path(beside).replace(file)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
