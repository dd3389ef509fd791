"""The ground that usually follows from a concern, in the place of one that cannot be."""

from __future__ import annotations

from mtbd.diagnostic import Fix
from mtbd.model.ground import Settled, needed, proposed
from mtbd.model.instead import written
from mtbd.model.section import Given


def usual_ground(found: Given, settled: Settled) -> Fix | None:
    """Writes it, if the block says all that it calls for; None for a block that names no ground."""
    row = proposed(settled.withheld.concern, found.ask.withhold)
    if row is None or settled.withheld.ground in (None, row["id"]):
        return None
    is_complete = all(getattr(settled.withheld, key) for key in needed(row))
    return written((*found.location, "withheld", "ground"), row["id"]) if is_complete else None
