"""The forms of an answer: told, told in part, withheld, not applicable, not yet known, or not told by a third party."""

from enum import StrEnum
from typing import Annotated, Generic, TypeVar

from mtbd.model.ask import part
from mtbd.model.group import Group
from mtbd.model.text import Date, Length, PartyId, Path, Reason, Slug, Text
from mtbd.model.withheld import Withheld

Told = TypeVar("Told", covariant=True)


class State(StrEnum):
    """What became of a question, in the words of the pages and of the data."""

    DISCLOSED = "disclosed"
    PARTLY = "partly_disclosed"
    WITHHELD = "withheld"
    NOT_APPLICABLE = "not_applicable"
    NOT_YET_KNOWN = "not_yet_known"
    NOT_TOLD = "not_told"
    UNANSWERED = "unanswered"


class NotTold(Group):
    """A third party was asked and will not say: neither the supplier's secret nor unknown."""

    by: PartyId = part("Who will not say")
    asked_on: Date = part("Asked on")


class Forms(Group):
    """What may stand in an answer that is more than its plain value, `value` aside."""

    note: Text | None = part("Note")
    evidence: Annotated[tuple[Slug, ...], Length(most=50)] = part("Evidence")
    see: Annotated[tuple[Path, ...], Length(most=50)] = part("See also")
    withheld: Withheld | None = part("Withheld")
    not_applicable: Reason | None = part("Does not apply")
    not_yet_known: Reason | None = part("Not yet known")
    by: Date | None = part("Known by")
    not_told: NotTold | None = part("Not told")


RESERVED = frozenset({"value", "withheld", "not_applicable", "not_yet_known", "not_told"})
"""The keys by which an answer is known to be more than its plain value; no group may use them."""

PLAIN = Forms()
"""The forms of a plain answer: none."""


class Answer(Generic[Told]):
    """One answer in one of its forms; `value` is None where nothing is told."""

    __slots__ = ("forms", "value")

    def __init__(self, value: Told | None, forms: Forms | None = None) -> None:
        self.value = value
        self.forms = forms or PLAIN

    def __reduce__(self) -> tuple[object, tuple[object, object]]:
        """Brought to another process, a plain answer is known there as one: by `PLAIN` itself."""
        return Answer, (self.value, None if self.forms is PLAIN else self.forms)

    def __repr__(self) -> str:
        return f"Answer({self.value!r}, {self.forms!r})"

    @property
    def withheld(self) -> Withheld | None:
        """Why it is withheld, whole or in part."""
        return self.forms.withheld

    @property
    def state(self) -> State:
        """Which form it has, parts of a group aside."""
        forms = self.forms
        if forms.withheld is not None:
            return State.WITHHELD if self.value is None else State.PARTLY
        if forms.not_applicable is not None:
            return State.NOT_APPLICABLE
        if forms.not_yet_known is not None:
            return State.NOT_YET_KNOWN
        return State.DISCLOSED if forms.not_told is None else State.NOT_TOLD
