"""Third parties as facets name them: by legal entity, never by version or site."""

from __future__ import annotations

from mtbd.facets.facet import Reading
from mtbd.facets.told import named


def party(reading: Reading, identifier: str) -> str:
    """The name of a third party, as the declaration gives it, else its supplier's file."""
    found = reading.entry.parties.get(identifier)
    return named(found.name if found else identifier)
