"""The one definition of a question: what it asks, why, of whom, and whether its answer may be withheld."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Withhold(StrEnum):
    """Whether an answer may be withheld."""

    NEVER = "never"
    """Not at all: part of the core that every product tells."""
    ALLOWED = "allowed"
    """With a ground."""
    SECURITY = "security"
    """With a ground about security, law enforcement or safety."""
    SAFETY = "safety"
    """With the safety ground, or at an authority's request."""
    ENVIRONMENT = "environment"
    """With a ground of the Environmental Information Regulations."""


@dataclass(frozen=True, slots=True)
class Ask:
    """What a question of the model asks; a `part` of a group has a label only."""

    question: str
    """One sentence for the supplier; for a part, the words that stand beside its value."""
    why: str = ""
    """Why a force asks."""
    source: str = ""
    """The id of the source in `reference/sources.yaml` that the question comes from."""
    when: tuple[str, ...] = ()
    """The traits of which one makes it a required question; none: always."""
    required: bool = True
    """Whether a product of which it is asked must answer a question; for a part its annotation says, `Field.needed`."""
    withhold: Withhold = Withhold.NEVER
    good: str = ""
    """One good answer, as YAML."""
    bad: str = ""
    """One answer that does not help a force, as YAML."""
    atrs: str = ""
    """The field of the Algorithmic Transparency Recording Standard, version 4, that it answers."""
    terms: Mapping[str, str] = field(default_factory=dict)
    """What the words of a closed list mean, where they need saying."""
    derived: str = ""
    """How the answer is found when none is typed."""
    published: bool = True
    """Whether the answer stands on the page; what is not is used for checks only."""


def ask(
    question: str,
    *,
    why: str,
    source: str,
    good: str,
    bad: str,
    when: tuple[str, ...] = (),
    required: bool = True,
    withhold: Withhold = Withhold.NEVER,
    atrs: str = "",
    terms: Mapping[str, str] | None = None,
    derived: str = "",
    published: bool = True,
) -> Any:
    """A question of a section: no answer is typed as None, and whether that will do is checked from here."""
    return Ask(question, why, source, when, required, withhold, good, bad, atrs, terms or {}, derived, published)


def part(
    label: str,
    *,
    withhold: Withhold = Withhold.NEVER,
    terms: Mapping[str, str] | None = None,
    atrs: str = "",
    derived: str = "",
) -> Any:
    """A part of a group: one value with its label; without a part whose annotation has no None it is no answer."""
    return Ask(label, withhold=withhold, terms=terms or {}, atrs=atrs, derived=derived)
