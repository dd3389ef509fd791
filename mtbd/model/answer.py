"""The forms of an answer: told, told in part, withheld, not applicable, not yet known, or not told by a third party."""

from enum import StrEnum
from typing import Any, Generic, TypeVar, get_args

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler, TypeAdapter, ValidationError
from pydantic_core import CoreSchema, InitErrorDetails, PydanticCustomError, core_schema

from mtbd.model.ask import Ask, part
from mtbd.model.group import Group
from mtbd.model.text import Date, PartyId, Path, Reason, Slug, Text
from mtbd.model.withheld import Withheld

Told = TypeVar("Told")


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

    by: PartyId = part("Who will not say", required=True)
    asked_on: Date = part("Asked on", required=True)


class Forms(Group):
    """What may stand in an answer that is more than its plain value, `value` aside."""

    note: Text | None = part("Note")
    evidence: tuple[Slug, ...] = Field(default=(), max_length=50, json_schema_extra=Ask("Evidence"))
    see: tuple[Path, ...] = Field(default=(), max_length=50, json_schema_extra=Ask("See also"))
    withheld: Withheld | None = part("Withheld")
    not_applicable: Reason | None = part("Does not apply")
    not_yet_known: Reason | None = part("Not yet known")
    by: Date | None = part("Known by")
    not_told: NotTold | None = part("Not told")


RESERVED = frozenset({"value", "withheld", "not_applicable", "not_yet_known", "not_told"})
"""The keys by which an answer is known to be more than its plain value; no group may use them."""

FORM_OF = "mtbd:form-of"
"""Marks, in a JSON Schema that pydantic makes, the forms around a payload: `mtbd.model.schema` writes them out."""

PLAIN = Forms()
"""The forms of a plain answer: none."""

_forms = TypeAdapter(Forms)


class Answer(Generic[Told]):
    """One answer in one of its forms; `value` is None where nothing is told.

    A plain class, since pydantic would take a dataclass or a named tuple apart by itself.
    """

    __slots__ = ("forms", "value")

    def __init__(self, value: Told | None, forms: Forms | None = None) -> None:
        self.value = value
        self.forms = forms or PLAIN

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

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        # One small function around each payload: a generic model per answer makes start-up three times as slow.
        (payload,) = get_args(source)
        return core_schema.no_info_wrap_validator_function(_read, handler.generate_schema(payload))

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        payload = handler(schema)
        return {"anyOf": [payload, {FORM_OF: payload}]}


def _read(data: Any, payload: core_schema.ValidatorFunctionWrapHandler) -> "Answer[Any]":
    if type(data) is not dict or RESERVED.isdisjoint(data):
        return Answer(payload(data))
    wrong: list[ValidationError] = []
    rest = {key: value for key, value in data.items() if key != "value"}
    value = _tried(payload, data["value"], wrong) if "value" in data else None
    forms = _tried(_forms.validate_python, rest, wrong)
    if wrong:
        raise _together(wrong)
    _one_form(set(data))
    return Answer(value, forms)


def _tried(read: Any, data: Any, wrong: list[ValidationError]) -> Any:
    try:
        return read(data)
    except ValidationError as error:
        wrong.append(error)
        return None


def _together(errors: list[ValidationError]) -> ValidationError:
    """All that is wrong with one answer as one error, so that its writer sees all of it at once."""
    lines = [
        InitErrorDetails(
            type=PydanticCustomError(line["type"], line["msg"], line.get("ctx")),
            loc=line["loc"],
            input=line["input"],
        )
        for error in errors
        for line in error.errors(include_url=False)
    ]
    return ValidationError.from_exception_data("answer", lines)


def _one_form(keys: set[str]) -> None:
    """Raises when an answer says two things at once."""
    forms = sorted(keys & RESERVED)
    if len(forms) > 1 and forms != ["value", "withheld"]:
        names = " and ".join(forms)
        raise PydanticCustomError("two-forms", "answers in more than one way: {names}", {"names": names})
    if "by" in keys and "not_yet_known" not in keys:
        raise PydanticCustomError("two-forms", "has a date in `by`, which belongs to not_yet_known", {})
