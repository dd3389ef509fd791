"""A family of faults: a function that makes all variants of one kind that a file can have."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mtbd.diagnostic import Location
from mtbd.model.group import Group
from tests.mutation.document import Document
from tests.mutation.spots import Spot
from tests.mutation.variant import Variant, variant

Found = Iterator[tuple[object, Variant]]
"""Variants, each with what makes it unlike the others of its family: of two that are alike, one is enough."""

Family = Callable[[Document], Found]
"""The variants of one file."""

Changes = dict[Location, str | None]
"""What is written in which places; None takes out what stands there."""


def told_otherwise(document: Document, spot: Spot, family: str, new: str, rule: str) -> Variant:
    """A variant in which one value is another, as an editor sees too."""
    return variant(family, document, {spot.at: new}, rule, in_schema=True)


def field(spot: Spot) -> tuple[type[Group], str]:
    """The field of the model that a spot holds: one spot of each is enough."""
    return spot.owner, spot.name
