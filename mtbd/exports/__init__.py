"""Files for programs that the site carries beside its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from mtbd.catalogue import Catalogue
from mtbd.exports import facets, registers, schema
from mtbd.output import File
from mtbd.pages.registers import registers as every_register
from mtbd.pages.setting import Setting

Make = Callable[[], Iterable[File]]
"""Makes some of the files, apart from the others."""


def plan(catalogue: Catalogue, setting: Setting) -> Iterator[Make]:
    """Every such file, none of them made yet."""
    yield schema.files
    yield partial(facets.files, catalogue)
    for register in every_register(catalogue):
        yield partial(registers.files, register, catalogue, setting)


def files(catalogue: Catalogue, setting: Setting) -> Iterator[File]:
    """Every such file."""
    for make in plan(catalogue, setting):
        yield from make()
