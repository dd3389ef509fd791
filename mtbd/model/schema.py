"""JSON Schemas of the files, for editors: made from the model, like everything else that knows its questions."""

from __future__ import annotations

from collections.abc import Mapping
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from mtbd.model.answer import RESERVED, Answer, Forms
from mtbd.model.ask import Ask
from mtbd.model.declaration import Declaration
from mtbd.model.group import Field, Group
from mtbd.model.kind import of_field, of_items
from mtbd.model.supplier import SupplierFile
from mtbd.model.text import Length, TextType
from mtbd.source import parse

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Kind(NamedTuple):
    """A kind of file that has a schema."""

    model: type[Group]
    title: str


KINDS = {
    "declaration": Kind(Declaration, "A declaration of what a product discloses to UK policing"),
    "supplier": Kind(SupplierFile, "What is true of a company that supplies UK policing, told once for its products"),
}
"""The kinds of files that suppliers write, by the name of their schema."""

_MANY = 20
"""A list of more words than this is written once and referred to."""


class _Written(NamedTuple):
    """What has been written so far, each by its name under `$defs`."""

    groups: dict[str, Any]
    lists: dict[str, Any]


def json_schema(kind: Kind) -> dict[str, Any]:
    """The schema of a file of one kind."""
    written = _Written({}, {})
    root = _group(kind.model, written)
    forms = _group(Forms, written)
    del forms["additionalProperties"]  # what else stands there is up to the answer that refers to them
    forms["anyOf"] = [{"required": [key]} for key in sorted(RESERVED)]
    definitions = {**written.groups, **written.lists, "Forms": forms}
    return {"$schema": DIALECT, "title": kind.title, **root, "$defs": dict(sorted(definitions.items()))}


def _group(kind: type[Group], written: _Written) -> dict[str, Any]:
    return {
        "description": kind.__doc__,
        "type": "object",
        "properties": {name: _property(name, field, written) for name, field in kind.FIELDS.items()},
        "required": [name for name, field in kind.FIELDS.items() if field.needed],
        "additionalProperties": False,
    }


def _property(name: str, field: Field, written: _Written) -> dict[str, Any]:
    """A field with what an editor shows beside its key."""
    ask = field.ask
    if not ask.why:
        return {**_value(field.annotation, written), "title": ask.question}
    title = name.replace("_", " ").capitalize()
    shown = {"title": title, "description": ask.question, "markdownDescription": _told(ask)}
    return {**_value(field.annotation, written), **shown, "examples": [_example(ask.good, of_field(field))]}


def _told(ask: Ask) -> str:
    return f"**{ask.question}**\n\n{ask.why}\n\nFor example:\n\n```yaml\n{ask.good}\n```"


def _value(annotation: Any, written: _Written) -> dict[str, Any]:
    """What an annotation takes, None aside: what is left out is None, and nothing is typed as it."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        return _value(next(part for part in parts if part is not type(None)), written)
    if origin is Annotated:
        note = parts[1]
        return _text(note, written) if isinstance(note, TextType) else _list(parts[0], note, written)
    if origin is Answer:
        value = _value(parts[0], written)
        forms = {"$ref": "#/$defs/Forms", "properties": {"value": value}, "unevaluatedProperties": False}
        return {"anyOf": [value, forms]}
    if origin in (list, tuple):
        return _list(annotation, Length(), written)
    return {"type": "string", "enum": list(parts)} if origin is Literal else _reference(annotation, written)


def _text(kind: TextType, written: _Written) -> dict[str, Any]:
    """A text; one of a long list of words is a reference to it."""
    if len(kind.json.get("enum", ())) <= _MANY:
        return kind.json
    names = (f"{kind.show}{number}" for number in ("", *range(2, 100)))
    name = next(name for name in names if written.lists.setdefault(name, kind.json) == kind.json)
    return {"$ref": f"#/$defs/{name}"}


def _list(annotation: Any, length: Length, written: _Written) -> dict[str, Any]:
    lengths = {"minItems": length.least or None, "maxItems": length.most}
    items = _value(get_args(annotation)[0], written)
    return {"type": "array", "items": items, **{key: number for key, number in lengths.items() if number}}


def _reference(kind: type[Group], written: _Written) -> dict[str, Any]:
    if kind.__name__ not in written.groups:
        written.groups[kind.__name__] = {}  # known before it is whole, so that a group may hold groups of its kind
        written.groups[kind.__name__] = _group(kind, written)
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _example(good: str, kind: Any) -> Any:
    """A good example, with the numbers and yes or no that an editor takes it to have."""
    data = parse("example.yaml", f"good: {good}\n".encode()).data
    assert data is not None, f"an example that is no YAML: {good}"
    return _typed(data["good"], kind)


def _typed(data: Any, kind: Any) -> Any:
    if isinstance(data, list):
        return [_typed(item, of_items(kind)) for item in data]
    if isinstance(data, Mapping):
        fields = {**Forms.FIELDS, **(kind.FIELDS if isinstance(kind, type) and issubclass(kind, Group) else {})}
        return {key: _typed(item, of_field(fields[key]) if key in fields else kind) for key, item in data.items()}
    match kind.json.get("type") if isinstance(kind, TextType) else "string":
        case "boolean":
            return data == "true"
        case "integer":
            return int(data)
        case "number":
            return float(data)
        case _:
            return data
