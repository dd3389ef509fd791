"""Numbers with the unit behind them that their question asks for."""

from __future__ import annotations

import re

from mtbd.model.asked import Asked
from mtbd.model.text import TextType

_HOURS = "h|hrs?|hours?"
_UNITS = {
    "h": _HOURS,
    "hours": _HOURS,
    "days": "days?",
    "months": "months?",
    "years": "years?|yrs?",
    "pct": "%|pct|per ?cent",
}
"""How the unit is written that the name of a question ends in."""


_WRITTEN = {"integer": "[0-9]{1,15}", "number": r"[0-9]{1,15}(?:\.[0-9]{1,15})?"}


def in_its_unit(given: str, asked: Asked) -> str:
    """The number alone; empty where another unit than the one asked may stand behind it, or none is asked."""
    written = _WRITTEN.get(str(asked.kind.json.get("type")), "") if isinstance(asked.kind, TextType) else ""
    name = next((step for step in reversed(asked.location) if isinstance(step, str)), "")
    unit = _UNITS.get(name.rpartition("_")[2], "")
    found = re.fullmatch(rf"({written})\s*(?:{unit})", given.strip(), re.IGNORECASE) if written and unit else None
    return found[1] if found else ""
