"""What an editor, which reads YAML 1.2 and guesses types, makes of a file beside its JSON Schema."""

from __future__ import annotations

import re
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import yaml


class Editor(yaml.CSafeLoader):
    """Reads scalars as YAML 1.2 does: dates are text, and so are yes and on."""


Editor.yaml_implicit_resolvers = {}
for kind, pattern in (
    ("bool", "true|false"),
    ("null", "~|null|"),
    ("int", "[-+]?[0-9]+"),
    ("float", r"[-+]?[0-9]+\.[0-9]*"),
):
    Editor.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", re.compile(f"^(?:{pattern})$"), None)


def typed(text: str) -> Any:
    """The data of a text, with the types that an editor guesses."""
    return yaml.load(text, Editor)


def validator(schema: Any) -> Any:
    """What an editor holds data against."""
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def as_in_an_editor(schema: Any, text: str) -> list[str]:
    """The places at which an editor with this schema marks something."""
    errors = validator(schema).iter_errors(typed(text))
    return sorted({".".join(map(str, deepest(error).absolute_path)) for error in errors})


def deepest(error: Any) -> Any:
    """Of an error and what led to it, the one furthest inside the data."""
    return max([error, *map(deepest, error.context)], key=lambda one: len(one.absolute_path))
