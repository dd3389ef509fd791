"""Text in quotes, as YAML reads them."""

from __future__ import annotations

import json


def in_quotes(text: str, quote: str = '"') -> str:
    """The text in quotes: in those asked for, if it can stand in them without an escape."""
    if not text.isprintable():
        return json.dumps(text, ensure_ascii=False)
    if quote == "'" or '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
