"""The JSON Schema of a declaration, for editors: made from the model, like everything else that knows its questions."""

from __future__ import annotations

from typing import Any

from mtbd.model.answer import FORM_OF, RESERVED, Forms
from mtbd.model.declaration import Declaration

DIALECT = "https://json-schema.org/draft/2020-12/schema"
NOTHING = {"type": "null"}


def declaration_schema() -> dict[str, Any]:
    """The schema of one declaration's file."""
    schema = _written_out(Declaration.model_json_schema())
    forms = _written_out(Forms.model_json_schema())
    definitions = {**schema.pop("$defs"), **forms.pop("$defs"), "Forms": _at_least_one(forms)}
    title = "A declaration of what a product discloses to UK policing"
    return {"$schema": DIALECT, **schema, "title": title, "$defs": definitions}


def _written_out(node: Any) -> Any:
    """A schema with each mark of an answer's forms written out as a reference to the one definition of them."""
    if isinstance(node, list):
        return [_written_out(item) for item in node]
    if not isinstance(node, dict):
        return node
    if FORM_OF in node:
        value = {"value": _written_out(node[FORM_OF])}
        return {"$ref": "#/$defs/Forms", "properties": value, "unevaluatedProperties": False}
    present = _present(node) if NOTHING in node.get("anyOf", ()) else node
    return {key: _written_out(item) for key, item in present.items()}


def _present(node: dict[str, Any]) -> dict[str, Any]:
    """A schema that may be left out but not be nothing: an empty answer is an error here too."""
    kinds = [kind for kind in node["anyOf"] if kind != NOTHING]
    rest = {key: item for key, item in node.items() if key not in ("anyOf", "default")}
    return {**kinds[0], **rest} if len(kinds) == 1 else {**rest, "anyOf": kinds}


def _at_least_one(forms: dict[str, Any]) -> dict[str, Any]:
    """The forms, of which an answer has one; what else stands there is up to the answer that refers to them."""
    del forms["additionalProperties"]
    return {**forms, "anyOf": [{"required": [key]} for key in sorted(RESERVED)]}
