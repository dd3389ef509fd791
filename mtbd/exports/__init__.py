"""Files for programs that the site carries beside its pages."""

from __future__ import annotations

from collections.abc import Iterator

from mtbd.catalogue import Whole
from mtbd.exports import facets, schema
from mtbd.output import File


def files(catalogue: Whole) -> Iterator[File]:
    """Every such file."""
    yield from schema.files()
    yield from facets.files(catalogue)
