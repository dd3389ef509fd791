"""Values that belong together: the one class that every group, section and file of the model is."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, NamedTuple, get_args, get_origin

from mtbd.model.ask import Ask


class Field(NamedTuple):
    """A field of a group: the annotation of its value, and what it asks."""

    annotation: Any
    ask: Ask

    @property
    def needed(self) -> bool:
        """Whether the group is no answer without it: its annotation has no None, and it is no tuple."""
        return type(None) not in get_args(self.annotation) and self.empty is None

    @property
    def empty(self) -> tuple[()] | None:
        """What it holds when nothing is typed."""
        return () if _is_tuple(self.annotation) else None


def _is_tuple(annotation: Any) -> bool:
    inner = get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation
    return get_origin(inner) is tuple


if TYPE_CHECKING:

    class _Kind(type):
        """The class of the groups' classes: mypy takes a class for a key of a cache only when it is not `type`."""
else:
    _Kind = type  # With any other, each `isinstance` takes four times as long.


class Group(metaclass=_Kind):
    """Values that belong together, such as one API or one supplier in the chain.

    `mtbd.model.core` reads data into it, with pydantic's core. It is no pydantic model: those take half a millisecond
    each to define and as long to build, and the model has well over a hundred, which nobody wants to wait for.
    """

    __slots__ = ("__dict__", "__pydantic_extra__", "__pydantic_fields_set__", "__pydantic_private__")

    FIELDS: ClassVar[Mapping[str, Field]] = {}

    def __init_subclass__(cls) -> None:
        """Finds the fields of a class: what ask() or part() define."""
        own = {name: Field(cls.__annotations__[name], ask) for name, ask in vars(cls).items() if isinstance(ask, Ask)}
        cls.FIELDS = {**cls.FIELDS, **own}
        for name, field in own.items():
            setattr(cls, name, field.empty)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is read, never changed: {name}")

    def __getstate__(self) -> Mapping[str, object]:
        return vars(self)

    def __setstate__(self, state: Mapping[str, object]) -> None:
        vars(self).update(state)  # from another process, which never changed it either

    def __repr__(self) -> str:
        return f"{type(self).__name__}({vars(self)})"
