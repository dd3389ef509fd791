"""Text as a scalar of YAML: plain where any reader takes it for that text, in quotes elsewhere."""

from __future__ import annotations

from mtbd.source.parse import parse
from mtbd.source.quotes import in_quotes
from mtbd.source.typed import core_type


def scalar(text: str, *, in_flow: bool = False) -> str:
    """The text, in quotes if it would be read as something else without."""
    return text if core_type(text) is None and can_be_plain(text, in_flow=in_flow) else in_quotes(text)


def can_be_plain(text: str, *, in_flow: bool = False) -> bool:
    """Whether a text without quotes is read as itself, on one line; between brackets, fewer are."""
    if "\n" in text:
        return False
    read = parse("", (f"a: [{text}, b]" if in_flow else f"a: {text}").encode())
    return not read.refusals and read.data == {"a": [text, "b"] if in_flow else text}
