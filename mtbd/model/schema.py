"""JSON Schemas of the files, for editors: made from the model, like everything else that knows its questions."""

from __future__ import annotations

from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from mtbd.model.answer import RESERVED, Answer, Forms
from mtbd.model.ask import Ask, Withhold
from mtbd.model.confirmed import ConfirmedFile
from mtbd.model.declaration import Declaration
from mtbd.model.group import Field, Group
from mtbd.model.kind import of_field
from mtbd.model.named import words
from mtbd.model.reports import ReportsFile
from mtbd.model.shown import described
from mtbd.model.snippets import OPEN, withholdable
from mtbd.model.supplier import SupplierFile
from mtbd.model.text import Length, TextType

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Kind(NamedTuple):
    """A kind of file that has a schema."""

    model: type[Group]
    title: str


KINDS = {
    "declaration": Kind(Declaration, "A declaration of what a product discloses to UK policing"),
    "supplier": Kind(SupplierFile, "What is true of a company that supplies UK policing, told once for its products"),
    "confirmed": Kind(ConfirmedFile, "Which publishers in a catalogue showed that they control their company's domain"),
    "reports": Kind(ReportsFile, "What readers reported as wrong in a catalogue, and what came of it"),
}
"""The kinds of files that people write in an editor, by the name of their schema."""

_MANY = 20
"""A list of more words than this is written once and referred to."""


class _Written(NamedTuple):
    """What has been written so far, each by its name under `$defs`."""

    groups: dict[str, Any]
    lists: dict[str, Any]


def json_schema(kind: Kind) -> dict[str, Any]:
    """The schema of a file of one kind."""
    written = _Written({}, {})
    about = {"title": kind.title, "description": kind.model.__doc__}
    root = _group(kind.model, written)
    forms = _group(Forms, written)
    del forms["additionalProperties"]  # what else stands there is up to the answer that refers to them
    # One of these at least. Alternatives would be shown and offered by yaml-language-server instead of the question.
    forms["not"] = {"properties": dict.fromkeys(sorted(RESERVED), False)}
    forms["defaultSnippets"] = OPEN
    own = {"Forms": forms, "WithholdableForms": withholdable("#/$defs/Forms")}
    definitions = {**written.groups, **written.lists, **own}
    return {"$schema": DIALECT, **about, **root, "$defs": dict(sorted(definitions.items()))}


def _group(kind: type[Group], written: _Written) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {name: _property(name, field, written) for name, field in kind.FIELDS.items()},
        "required": [name for name, field in kind.FIELDS.items() if field.needed],
        "additionalProperties": False,
    }


def _property(name: str, field: Field, written: _Written) -> dict[str, Any]:
    """A field with what an editor shows beside its key.

    Only here: what a group or an alternative said of itself, an editor would show in the place of the question.
    """
    ask, kind = field.ask, of_field(field)
    title = words(name) if ask.why else ask.question
    value = _titled(_value(field.annotation, ask, written), title)
    if ask.why:
        return {**value, **described(ask, kind)}
    return {**value, "description": kind.__doc__} if isinstance(kind, type) and issubclass(kind, Group) else value


def _titled(value: dict[str, Any], title: str) -> dict[str, Any]:
    """With the title on the plain value too, or yaml-language-server mistakes the two forms of an answer for one."""
    if "anyOf" not in value:
        return {**value, "title": title}
    plain, other = value["anyOf"]
    return {"anyOf": [{**plain, "title": title}, other], "title": title}


def _value(annotation: Any, ask: Ask, written: _Written) -> dict[str, Any]:
    """What an annotation takes, None aside: what is left out is None, and nothing is typed as it."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        return _value(next(part for part in parts if part is not type(None)), ask, written)
    if origin is Annotated:
        note = parts[1]
        return _text(note, written) if isinstance(note, TextType) else _list(parts[0], note, ask, written)
    if origin is Answer:
        value = _value(parts[0], ask, written)
        return {"anyOf": [value, _other_form(value, ask)]}
    if origin in (list, tuple):
        return _list(annotation, Length(), ask, written)
    return _words(parts, ask) if origin is Literal else _reference(annotation, written)


def _other_form(value: dict[str, Any], ask: Ask) -> dict[str, Any]:
    """An answer that is more than its plain value."""
    forms = "Forms" if ask.withhold is Withhold.NEVER else "WithholdableForms"
    return {"allOf": [{"$ref": f"#/$defs/{forms}"}], "properties": {"value": value}, "unevaluatedProperties": False}


def _words(words: tuple[str, ...], ask: Ask) -> dict[str, Any]:
    """A closed list, with what its words mean where they need saying."""
    meanings = {"enumDescriptions": [ask.terms.get(word, "") for word in words]} if ask.terms else {}
    return {"type": "string", "enum": list(words), **meanings}


def _text(kind: TextType, written: _Written) -> dict[str, Any]:
    """A text; one of a long list of words is a reference to it."""
    if len(kind.json.get("enum", ())) <= _MANY:
        return kind.json
    names = (f"{kind.show}{number}" for number in ("", *range(2, 100)))
    name = next(name for name in names if written.lists.setdefault(name, kind.json) == kind.json)
    return {"$ref": f"#/$defs/{name}"}


def _list(annotation: Any, length: Length, ask: Ask, written: _Written) -> dict[str, Any]:
    lengths = {"minItems": length.least or None, "maxItems": length.most}
    items = _value(get_args(annotation)[0], ask, written)
    return {"type": "array", "items": items, **{key: number for key, number in lengths.items() if number}}


def _reference(kind: type[Group], written: _Written) -> dict[str, Any]:
    if kind.__name__ not in written.groups:
        written.groups[kind.__name__] = {}  # known before it is whole, so that a group may hold groups of its kind
        written.groups[kind.__name__] = _group(kind, written)
    return {"$ref": f"#/$defs/{kind.__name__}"}
