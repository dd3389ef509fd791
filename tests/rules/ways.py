"""Every way through a pattern, as the shortest texts that it matches."""

from __future__ import annotations

import re._parser as parser  # type: ignore[import-not-found]  # private, and the only one that takes patterns apart
from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any


def ways(pattern: str) -> Iterator[str]:
    """One text for each combination of branches; what may be left out is, and a range stands for its first."""
    return _together(parser.parse(pattern))


def _together(parts: Iterable[Any]) -> Iterator[str]:
    return map("".join, product(*(list(_ways(str(kind), value)) for kind, value in parts)))


def _ways(kind: str, value: Any) -> Iterator[str]:
    match kind:
        case "LITERAL":
            yield chr(value)
        case "IN":
            for one, character in value if str(value[0][0]) != "NEGATE" else value[:1]:
                yield from _ways(str(one), character)
        case "BRANCH":
            for branch in value[1]:
                yield from _together(branch)
        case "SUBPATTERN":
            yield from _together(value[-1])
        case "MAX_REPEAT" | "MIN_REPEAT":
            least, _, repeated = value
            yield from map("".join, product(_together(repeated), repeat=least))
        case "RANGE":
            yield chr(value[0])
        case "CATEGORY":
            yield {"CATEGORY_SPACE": " ", "CATEGORY_WORD": "w", "CATEGORY_DIGIT": "1"}[str(value)]
        case "ANY":
            yield "."
        case "NOT_LITERAL" | "NEGATE":
            yield "~"
        case "AT" | "ASSERT" | "ASSERT_NOT":
            yield ""
        case _:
            raise NotImplementedError(kind)
