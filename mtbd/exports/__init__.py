"""Files for programs that the site carries beside its pages."""

from __future__ import annotations

from collections.abc import Iterator

from mtbd.exports import schema
from mtbd.output import File


def files() -> Iterator[File]:
    """Every such file."""
    yield from schema.files()
