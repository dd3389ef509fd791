"""A mended file, put in the place of the old one in a single step."""

from __future__ import annotations

from pathlib import Path

from mtbd.output import replace
from mtbd.source import Text


def save(text: Text, content: bytes) -> None:
    """Write a file anew, its mode kept; OSError where that cannot be, or it is no longer what was read."""
    file = Path(text.path)
    if file.is_symlink() or file.read_bytes() != text.content:
        raise OSError("it has changed since it was read")
    replace(file, content)
