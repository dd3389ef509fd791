"""The pages, one module per kind: from a catalogue to pages, nothing read and nothing written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from mtbd.catalogue import Catalogue
from mtbd.pages import about, catalogue, category, declare, fields, home, product, rules, standards, supplier, withheld
from mtbd.pages.page import Planned
from mtbd.pages.setting import Setting


class Kind(Protocol):
    """What every page module has."""

    def plan(self, catalogue: Catalogue, setting: Setting) -> Iterator[Planned]:
        """Every page of this kind, none of them made yet."""
        ...


PAGES: tuple[Kind, ...] = (
    home,
    catalogue,
    product,
    standards,
    supplier,
    category,
    withheld,
    fields,
    rules,
    declare,
    about,
)
"""Every kind of page, in the order in which a visitor meets them."""


def plan(everything: Catalogue, setting: Setting) -> Iterator[Planned]:
    """Every page of the site that is made from the catalogue and from the code."""
    for kind in PAGES:
        yield from kind.plan(everything, setting)
