"""How data become a group: pydantic's core, told of the model by the annotations of its fields."""

from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic_core import (
    CoreSchema,
    InitErrorDetails,
    PydanticCustomError,
    SchemaValidator,
    ValidationError,
    core_schema,
)

from mtbd.model.answer import RESERVED, Answer, Forms
from mtbd.model.group import Field, Group
from mtbd.model.text import Length, TextType


@cache
def validator(kind: type[Group]) -> SchemaValidator:
    """What reads data as a group; it raises pydantic's ValidationError with all that is wrong."""
    return SchemaValidator(schema(kind))


def schema(annotation: Any) -> CoreSchema:
    """The core schema of what an annotation says; an empty answer is None, which is told where the text is read."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        return core_schema.nullable_schema(schema(next(part for part in parts if part is not type(None))))
    if origin is Annotated:
        return _noted(parts[0], parts[1])
    if origin is Answer:
        return core_schema.no_info_wrap_validator_function(_answer, schema(parts[0]))
    if origin in (list, tuple):
        return _many(annotation, Length())
    if origin is Literal:
        return core_schema.literal_schema(list(parts))
    return _group(annotation)


def _noted(annotation: Any, note: TextType | Length) -> CoreSchema:
    return note.schema if isinstance(note, TextType) else _many(annotation, note)


def _many(annotation: Any, length: Length) -> CoreSchema:
    items = schema(get_args(annotation)[0])
    if get_origin(annotation) is tuple:
        return core_schema.tuple_variable_schema(items, min_length=length.least, max_length=length.most)
    return core_schema.list_schema(items, min_length=length.least, max_length=length.most)


@cache
def _group(kind: type[Group]) -> CoreSchema:
    fields = {name: core_schema.model_field(_field(field)) for name, field in kind.FIELDS.items()}
    return core_schema.model_schema(kind, core_schema.model_fields_schema(fields, extra_behavior="forbid"))


def _field(field: Field) -> CoreSchema:
    told = schema(field.annotation)
    return told if field.needed else core_schema.with_default_schema(told, default=field.empty)


def _answer(data: Any, payload: core_schema.ValidatorFunctionWrapHandler) -> Answer[Any]:
    if type(data) is not dict or RESERVED.isdisjoint(data):
        return Answer(payload(data))
    wrong: list[ValidationError] = []
    rest = {key: value for key, value in data.items() if key != "value"}
    value = _tried(payload, data["value"], wrong) if "value" in data else None
    forms = _tried(validator(Forms).validate_python, rest, wrong)
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
