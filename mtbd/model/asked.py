"""What the model asks where a wrong value stands."""

from __future__ import annotations

from typing import Any, NamedTuple

from mtbd.diagnostic import Location
from mtbd.model.group import Field
from mtbd.model.kind import is_answer


class Asked(NamedTuple):
    """What the model asks at the place of a value."""

    location: Location
    kind: Any
    """As `mtbd.model.kind` names it; None where that is not known."""
    field: Field | None
    """The field that the value belongs to; None for an item of a list, and where that is not known."""
    above: Field | None = None
    """The field of the list that the value is an item of."""

    @property
    def good(self) -> str:
        """The good example of the question, as YAML; empty inside an answer."""
        return self.field.ask.good if self.field else ""

    @property
    def takes_forms(self) -> bool:
        """Whether an answer that is more than its plain value may stand there."""
        return self.field is not None and is_answer(self.field)
