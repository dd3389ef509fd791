"""The JSON Schemas that an editor fetches, at addresses that stay: `/schema/v1/declaration.json`."""

from __future__ import annotations

import json
from collections.abc import Iterator

from mtbd.model.schema import KINDS, Kind, json_schema
from mtbd.output import File


def files() -> Iterator[File]:
    """The schema of each kind of file, under the version of the questions that it asks."""
    for name, kind in KINDS.items():
        yield File(f"schema/v1/{name}.json", written(kind).encode())


def written(kind: Kind) -> str:
    """A schema as text, for people too."""
    return json.dumps(json_schema(kind), indent=1, ensure_ascii=False) + "\n"
