"""The JSON Schema of a declaration, for editors: made from the model, like everything else that knows its questions."""

from __future__ import annotations

from typing import Any

from mtbd.model.declaration import Declaration

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def declaration_schema() -> dict[str, Any]:
    """The schema of one declaration's file."""
    schema = Declaration.model_json_schema()
    return {"$schema": DIALECT, **schema, "title": "A declaration of what a product discloses to UK policing"}
