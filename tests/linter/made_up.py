"""Declarations made up by chance, along the model: each question in each form, with values that fit and that do not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, get_args, get_origin

from hypothesis import strategies as st

from mtbd import reference
from mtbd.model.answer import Answer, Forms
from mtbd.model.group import Field, Group
from mtbd.model.kind import of_field, of_items
from mtbd.model.text import TextType

_TEXTS = [
    "true",
    "false",
    "12",
    "-3.5",
    "2026-11-22",
    "2026-02-30",
    "2026-11",
    "GB",
    "exemplar/triage",
    "https://exemplar.example/",
    "http://a.example",
    "team@exemplar.example",
    "acme",
    "product.phase",
    "1.0.0",
    "OGL-UK-3.0",
    "TBC",
    "commercially sensitive",
    "A sentence of some length that says something about nothing at all, twice over and once again.",
    "{{ 7*7 }} <script>alert(1)</script> [x](javascript:alert(1))",
    "\N{RIGHT-TO-LEFT MARK}\N{PILE OF POO}",
    "",
]
_DEEPEST = 5


Draw = Callable[[st.SearchStrategy[Any]], Any]


@st.composite
def documents(draw: Draw, kind: type[Group]) -> dict[str, Any]:
    """Data of a file of that kind, with some of its parts."""
    return _group(draw, kind, 0)


def _group(draw: Draw, kind: type[Group], depth: int) -> dict[str, Any]:
    names = [*kind.FIELDS]
    chosen = draw(st.lists(st.sampled_from(names), unique=True, max_size=12)) if names else []
    return {name: _field(draw, kind.FIELDS[name], depth) for name in chosen}


def _field(draw: Draw, field: Field, depth: int) -> Any:
    if _is_answer(field.annotation) and draw(st.integers(0, 2)) == 0:
        forms = _group(draw, Forms, _DEEPEST - 2)
        return {"value": _value(draw, of_field(field), depth + 1), **forms} if draw(st.booleans()) else forms
    return _value(draw, of_field(field), depth + 1)


def _is_answer(annotation: Any) -> bool:
    return get_origin(annotation) is Answer or any(map(_is_answer, get_args(annotation)))


def _value(draw: Draw, kind: Any, depth: int) -> Any:
    if get_origin(kind) is Literal:
        return draw(st.sampled_from([*get_args(kind), "unheard_of"]))
    if isinstance(kind, TextType):
        return draw(st.sampled_from([*_known(kind), *_TEXTS]))
    if isinstance(kind, type) and issubclass(kind, Group):
        return _group(draw, kind, depth) if depth < _DEEPEST else {}
    if not get_args(kind):
        return draw(st.sampled_from(_TEXTS))
    return [_value(draw, of_items(kind), depth) for _ in range(draw(st.integers(0, 3)))]


def _known(kind: TextType) -> list[str]:
    """Words that the type lists, and the ids of the table that it leads to."""
    rows = reference.table(kind.show).rows if kind.show in reference.TABLES else ()
    return [*map(str, kind.json.get("enum", ())), *(str(row["id"]) for row in rows)]
