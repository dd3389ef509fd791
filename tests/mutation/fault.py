"""A fault of meaning: what only somebody who reads the declaration can think of, so each is written by hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

COURSE = "brackenlow-learning/first-account"
DRAFTER = "example-inkwell/schedule-drafter"
FACES = "example-hallmere/custody-face-search"
LEDGER = "tallowmere-records/exhibit-ledger"
VEST = "quillfern-armour/linden-vest"
VEST_MAKER = "quillfern-armour/supplier"
VICTIMS = "examplemoor-constabulary/fraud-victim-order"


class Fault(NamedTuple):
    """What is changed in which file, and the rule that must report it."""

    rule: str
    file: str
    changes: Mapping[str, str | None]
    """New values by their places as they are written; None takes out what stands there."""
    at: str = ""
    """Where it is reported; at the first change when nothing is said."""
    entails: tuple[str, ...] = ()
    """Rules whose errors cannot but come with it."""
    in_schema: bool = False
    """Whether an editor marks it too."""
