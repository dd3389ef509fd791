"""What an editor shows beside the key of a question: the question, why it is asked, and an example with its types."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mtbd.model.answer import Forms
from mtbd.model.ask import Ask
from mtbd.model.group import Group
from mtbd.model.kind import of_field, of_items
from mtbd.model.text import TextType
from mtbd.source import parse


def described(ask: Ask, kind: Any) -> dict[str, Any]:
    """The question, why it is asked, and an example.

    Editors show `examples` by themselves, and offer them; but a list of groups they would write as `[object Object]`.
    """
    example = _example(ask.good, kind)
    question = f"{ask.question}\n\n{ask.why}"
    if not _has_groups_in_a_list(example):
        return {"description": question, "examples": [example]}
    shown = f"{question}\n\nExample:\n\n```yaml\n{ask.good}\n```"
    snippets = [{"label": "example", "body": example}]
    return {"description": question, "markdownDescription": shown, "defaultSnippets": snippets}


def _has_groups_in_a_list(example: Any) -> bool:
    if isinstance(example, Mapping):
        return any(map(_has_groups_in_a_list, example.values()))
    return isinstance(example, list) and any(isinstance(item, Mapping | list) for item in example)


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
