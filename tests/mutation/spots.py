"""Every place of a file with what the model asks there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple, get_args, get_origin

from mtbd.diagnostic import Location
from mtbd.model.answer import RESERVED, Answer, Forms
from mtbd.model.ask import Ask
from mtbd.model.declaration import Declaration
from mtbd.model.group import Group
from mtbd.model.kind import bare
from mtbd.model.supplier import SupplierFile
from mtbd.model.text import Length, TextType
from tests.mutation.document import Document


class Spot(NamedTuple):
    """One place that a file has; a group or a list is a spot, and so is each thing in it."""

    at: Location
    """As it is written, with the `value` steps of answers."""
    owner: type[Group]
    """The group whose field it is, or whose field it is an item of."""
    name: str
    """The name of that field."""
    annotation: Any
    ask: Ask
    data: Any

    @property
    def kind(self) -> Any:
        """What it holds, as `mtbd.model.kind` names it."""
        return bare(self.annotation)

    @property
    def is_answer(self) -> bool:
        """Whether forms of an answer may stand here."""
        return _payload(self.annotation) is not None

    @property
    def has_form(self) -> bool:
        """Whether it is an answer that is more than its plain value."""
        return self.is_answer and isinstance(self.data, dict) and not RESERVED.isdisjoint(self.data)

    @property
    def is_group(self) -> bool:
        """Whether the fields of a group stand here."""
        return _is_group(self.kind) and not self.has_form and isinstance(self.data, dict)

    @property
    def is_word(self) -> bool:
        """Whether one word of a closed list stands here."""
        is_listed = get_origin(self.kind) is Literal or "enum" in self.json
        return is_listed and isinstance(self.data, str) and not self.has_form

    @property
    def json(self) -> dict[str, Any]:
        """The JSON Schema of a text; empty for anything else."""
        return self.kind.json if isinstance(self.kind, TextType) and isinstance(self.data, str) else {}

    @property
    def show(self) -> str:
        """How a page shows a text; empty for anything else."""
        return self.kind.show if isinstance(self.kind, TextType) and isinstance(self.data, str) else ""

    @property
    def least(self) -> int:
        """How many items a list must have."""
        return _least(self.annotation) if isinstance(self.data, list) else 0


def spots(document: Document) -> Iterator[Spot]:
    """Every place of a file, what stands around a thing before the thing."""
    model = SupplierFile if document.is_supplier else Declaration
    data = document.parts[()].data
    yield Spot((), model, "", model, Ask(""), data)
    yield from _of_group(model, data, ())


def _of_group(model: type[Group], data: Any, at: Location) -> Iterator[Spot]:
    for name, value in data.items():
        if name in model.FIELDS:
            field = model.FIELDS[name]
            yield from _inside(Spot((*at, name), model, name, field.annotation, field.ask, value))


def _inside(spot: Spot) -> Iterator[Spot]:
    yield spot
    if spot.has_form:
        if "value" in spot.data:
            inner = spot._replace(at=(*spot.at, "value"), annotation=_payload(spot.annotation), data=spot.data["value"])
            yield from _inside(inner)
        yield from _of_group(Forms, spot.data, spot.at)
    elif isinstance(spot.data, list):
        of_item = get_args(spot.kind)[0]
        for index, item in enumerate(spot.data):
            yield from _inside(spot._replace(at=(*spot.at, index), annotation=of_item, data=item))
    elif spot.is_group:
        yield from _of_group(spot.kind, spot.data, spot.at)


def _is_group(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Group)


def _payload(annotation: Any) -> Any:
    """What the value of an answer is; None for what is no answer."""
    if get_origin(annotation) is Answer:
        return get_args(annotation)[0]
    parts = [part for part in get_args(annotation) if get_origin(part) is Answer]
    return get_args(parts[0])[0] if parts else None


def _least(annotation: Any) -> int:
    """The least number of items, wherever an annotation says it."""
    if isinstance(annotation, Length):
        return annotation.least
    if get_origin(annotation) in (list, tuple):
        return 0
    return max(map(_least, get_args(annotation)), default=0)
