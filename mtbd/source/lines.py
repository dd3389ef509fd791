"""What the lines of a text that cannot be read are, as their writer sees them."""

from __future__ import annotations

import re

_KEY = re.compile(r" *(?:- +)*[^ :#]+:(?: |$)")


def is_written(line: str) -> bool:
    """Whether there is more on a line than a comment."""
    return bool(line.strip()) and not line.lstrip().startswith("#")


def has_key(line: str) -> bool:
    """Whether a line begins with a key, be it behind the dashes of lists."""
    return _KEY.match(line) is not None


def depth(line: str) -> int:
    """How far a line is indented, in spaces."""
    return len(line) - len(line.lstrip(" "))
