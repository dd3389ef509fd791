"""Facets of AI: whether there is any, how much it decides, and whose models it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mtbd.facets.facet import NAMES, YES_OR_NO, Facet, Kind, Reading
from mtbd.facets.party import party
from mtbd.facets.told import flag, listed, one, told

GROUP = "AI"


def _providers(models: Any, reading: Reading) -> Iterator[str]:
    """Those that are not the supplier itself."""
    return (party(reading, model.provider) for model in models if model.provider)


FACETS = (
    Facet(
        id="uses-ai",
        title="Uses AI",
        help="AI, statistical modelling or another complex algorithm.",
        group=GROUP,
        kind=Kind.FLAG,
        values=flag(("product", "uses_ai")),
        vocabulary=YES_OR_NO,
        pages="catalogue/uses-ai/",
    ),
    Facet(
        id="automation",
        title="How much it decides by itself",
        help="From showing information to deciding with nobody in between.",
        group=GROUP,
        kind=Kind.WORDS,
        values=one(("ai", "automation_level")),
        vocabulary=listed(("ai", "automation_level")),
        pages="catalogue/automation/",
    ),
    Facet(
        id="model-provider",
        title="Provider of a model",
        help="Who makes a model that it rests on, where that is not the supplier.",
        group=GROUP,
        kind=Kind.WORDS,
        values=told(("ai", "models"), _providers),
        vocabulary=NAMES,
    ),
)
