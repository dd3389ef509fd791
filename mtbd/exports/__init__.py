"""Files for programs that the site carries beside its pages."""

from __future__ import annotations

from collections.abc import Iterator

from mtbd.catalogue import Whole
from mtbd.exports import facets, registers, schema
from mtbd.output import File
from mtbd.pages.setting import Setting


def files(catalogue: Whole, setting: Setting) -> Iterator[File]:
    """Every such file."""
    yield from schema.files()
    yield from facets.files(catalogue)
    yield from registers.files(catalogue, setting)
