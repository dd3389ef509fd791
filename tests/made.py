"""Groups of the model made in a test: from data, or from another with some values changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from mtbd.model.core import validator
from mtbd.model.group import Group

Made = TypeVar("Made", bound=Group)


def made(kind: type[Made], data: Mapping[str, Any]) -> Made:
    """A group read from data; raises when the model does not take them."""
    found = validator(kind).validate_python(data)
    assert isinstance(found, kind)
    return found


def changed(group: Made, changes: Mapping[str, Any]) -> Made:
    """A copy of a group with some values changed, which nothing checks."""
    copy = object.__new__(type(group))
    vars(copy).update({**vars(group), **changes})
    return copy
