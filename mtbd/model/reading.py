"""From a file's data to the model: what can be read is read, and what is wrong is told, all of it at once."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from itertools import takewhile
from typing import Any, Generic, NamedTuple, TypeVar, get_origin

from pydantic_core import ErrorDetails, ValidationError

from mtbd.diagnostic import Fix, Location
from mtbd.model.answer import RESERVED, Forms
from mtbd.model.asked import Asked
from mtbd.model.core import validator
from mtbd.model.group import Field, Group
from mtbd.model.instead import another_key, another_value
from mtbd.model.kind import kinds, of_items
from mtbd.model.text import TextType
from mtbd.model.wording import malformed, missing, not_listed, shown_value, unknown_key, wrong_length, wrong_type

Document = TypeVar("Document", bound=Group)


class Problem(NamedTuple):
    """Something that the model does not take: which rule says so, where, in which words."""

    rule: str
    location: Location
    message: str
    on_key: bool = False
    fix: Fix | None = None


class Read(NamedTuple, Generic[Document]):
    """A file as far as it can be read; `broken` are the places of the answers left out of `document`."""

    document: Document
    problems: tuple[Problem, ...]
    broken: frozenset[Location]


def read(kind: type[Document], data: Mapping[str, Any]) -> Read[Document]:
    """Read data as `kind`: any field of a document may be absent, so what is wrong is left out and the rest stands.

    A text of a withholding block that is too short or too long is told and then stretched or cut, so that the rules
    look at the rest of the block at once; what is published has no such text, since nothing with an error is.
    """
    try:
        return Read(validator(kind).validate_python(data), (), frozenset())
    except ValidationError as error:
        wrong = error.errors(include_url=False)
    broken = frozenset(_left_out(kind, data, tuple(details["loc"])) for details in wrong if not _can_be_fitted(details))
    fitted = deepcopy(data)
    for details in filter(_can_be_fitted, wrong):
        _put(fitted, tuple(details["loc"]), _fitted(details))
    if fitted == data and not broken:
        broken = frozenset(_left_out(kind, data, tuple(details["loc"])) for details in wrong)
    rest = read(kind, _without(fitted, broken))
    problems = tuple(_problems(kind, data, wrong))
    return Read(rest.document, problems + rest.problems, broken | rest.broken)


def _can_be_fitted(details: ErrorDetails) -> bool:
    return "withheld" in details["loc"] and details["type"] in ("string_too_short", "string_too_long")


def _fitted(details: ErrorDetails) -> str:
    """The text of a mistake in length with the length that is asked."""
    text, context = details["input"].strip(), details.get("ctx", {})
    return str(text.ljust(context.get("min_length", 0), "\N{HORIZONTAL ELLIPSIS}")[: context.get("max_length")])


def _put(data: Any, location: Location, text: str) -> None:
    """Puts a text at a location, in place; nothing happens where the data has no such place."""
    step: Any
    for number, step in enumerate(location, 1):
        while isinstance(data, dict) and step not in data and "value" in data:
            data = data["value"]
        if not (step in data if isinstance(data, dict) else isinstance(data, list) and isinstance(step, int)):
            return
        if number == len(location):
            data[step] = text
        data = data[step]


def _left_out(kind: type[Group], data: Mapping[str, Any], location: Location) -> Location:
    """What goes when something at `location` is wrong: the answer it belongs to, or the whole top-level entry."""
    inside, is_list = data.get(str(location[0])), get_origin(kinds(kind).get(str(location[0]))) is list
    if is_list or not isinstance(inside, dict) or len(location) == 1 or location[1] not in inside:
        return location[:1]
    return location[:2]


def _without(data: Mapping[str, Any], broken: Iterable[Location]) -> dict[str, Any]:
    """A copy of the data without some entries and some answers of entries; the answers are not copied."""
    result = {top: dict(inside) if isinstance(inside, dict) else inside for top, inside in data.items()}
    for top, *rest in sorted(broken, key=len, reverse=True):
        (result[str(top)] if rest else result).pop(str(rest[0] if rest else top), None)
    return result


_OFFERED = 100
"""For how many mistakes of a kind it is said what to write: a hostile file has thousands, and it takes long."""


def _problems(kind: type[Group], data: Mapping[str, Any], wrong: Iterable[ErrorDetails]) -> Iterator[Problem]:
    """All that pydantic says, save of empty answers, which are told where the text is read.

    What could be a key is one that nobody knows, whether anything stands behind it or not.
    """
    met: Counter[str] = Counter()
    for details in wrong:
        is_key = details["type"] == "extra_forbidden" and re.fullmatch(r"[\w-]+", str(details["loc"][-1]))
        if details["input"] is not None or is_key:
            met[details["type"]] += 1
            yield _problem(kind, data, details, offers=met[details["type"]] <= _OFFERED)


def _problem(kind: type[Group], data: Mapping[str, Any], details: ErrorDetails, *, offers: bool) -> Problem:
    """What pydantic says, as a rule and a sentence in the supplier's words; `offers`: with what to write instead."""
    location, given = tuple(details["loc"]), details["input"]
    name = str(location[-1]) if location else "file"
    place = _at(kind, data, location)
    is_item = bool(location) and isinstance(location[-1], int)
    asked = Asked(location, place.kind, place.field, _at(kind, data, location[:-1]).field if is_item else None)
    fix = another_value(given, details, asked) if offers else None
    match details["type"]:
        case "extra_forbidden":
            beside = _at(kind, data, location[:-1]).data or ()
            keys = _keys(kind, data, location) if offers and name not in RESERVED else ()
            fix = another_key(location, keys, beside) if keys else None
            above = _above(name, beside) if offers else ""
            is_section = len(location) > 1 and name in kind.FIELDS and name not in Forms.FIELDS
            message = unknown_key(name, keys, above, is_section=is_section)
            if given is None and not fix and offers and not message.endswith("?"):
                message += ", with nothing behind it; between { and }, a text with a comma stands in quotes"
            return Problem("unknown-key", location, message, on_key=True, fix=fix)
        case "literal_error":
            plain = f"{shown_value(given)} is not in the list"
            return Problem("not-in-list", location, not_listed(given, details, asked) if offers else plain, fix=fix)
        case "missing":
            return Problem("missing-answer", location, missing(name, asked))
        case "string_too_short" | "string_too_long" | "too_short" | "too_long":
            return Problem("wrong-length", location, wrong_length(given, details))
        case "string_type" | "list_type" | "model_type" | "dict_type" | "tuple_type":
            return Problem("wrong-type", location, wrong_type(given, details["type"], asked, offers=offers), fix=fix)
        case "two-forms":
            return Problem("two-forms", location, details["msg"])
        case rule:
            return Problem(rule, location, malformed(given, details["msg"], asked, offers=offers), fix=fix)


def _above(name: str, keys: Iterable[str]) -> str:
    """The key that stands before another one; empty before the first."""
    before = takewhile(lambda key: key != name, keys)
    return next((key for key in reversed([*before]) if key not in RESERVED), "")


def _keys(kind: type[Group], data: Mapping[str, Any], location: Location) -> tuple[str, ...]:
    """The keys that may stand beside the one at `location`."""
    known, here, _ = _at(kind, data, location[:-1])
    keys = set(known.FIELDS) if isinstance(known, type) and issubclass(known, Group) else set()
    if isinstance(here, dict) and location[-1] in here and _has_form(here):
        keys = set(Forms.FIELDS) | {"value"}
    return tuple(sorted(keys))


def _has_form(data: Mapping[str, Any]) -> bool:
    """Whether a group is a form of an answer; the reserved keys are few, and those of a hostile group may be many."""
    return any(key in data for key in RESERVED)


def is_own_words(kind: type[Group], data: Mapping[str, Any], location: Location) -> bool:
    """Whether the supplier's own words are asked at a location, and not an id, a date or a word of a list."""
    asked = _at(kind, data, location).kind
    return isinstance(asked, TextType) and "minLength" in asked.json


class _Place(NamedTuple):
    """What the model asks at a location, and what stands there."""

    kind: Any
    data: Any
    field: Field | None
    """None for an item of a list, and where it is not known."""


def _at(kind: Any, data: Any, location: Location) -> _Place:
    """What there is at a location, passing over the forms of an answer."""
    field: Field | None = None
    step: Any  # a key of a group or an index of a list
    for step in location:
        if isinstance(data, dict) and "value" in data and (step == "value" or step not in data):
            data = data["value"]
            if step == "value":
                continue
        in_form = isinstance(data, dict) and step in Forms.FIELDS and _has_form(data)
        group = Forms if in_form else kind
        field = group.FIELDS.get(step) if hasattr(group, "FIELDS") else None
        kind = kinds(group)[step] if field else of_items(kind) if get_origin(kind) is list else None
        is_item = isinstance(data, list) and isinstance(step, int)
        data = data.get(step) if isinstance(data, dict) else data[step] if is_item else None
    return _Place(kind, data, field)
