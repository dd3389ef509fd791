"""From a file's data to the model: what can be read is read, and what is wrong is told, all of it at once."""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any, Generic, Literal, NamedTuple, TypeVar, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from mtbd.diagnostic import Location
from mtbd.model.answer import RESERVED, Forms
from mtbd.model.group import Group
from mtbd.model.kind import of_field, of_items
from mtbd.model.text import TextType

Document = TypeVar("Document", bound=Group)


class Problem(NamedTuple):
    """Something that the model does not take: which rule says so, where, in which words."""

    rule: str
    location: Location
    message: str
    on_key: bool = False


class Read(NamedTuple, Generic[Document]):
    """A file as far as it can be read; `broken` are the places of the answers left out of `document`."""

    document: Document
    problems: tuple[Problem, ...]
    broken: frozenset[Location]


def read(kind: type[Document], data: Mapping[str, Any]) -> Read[Document]:
    """Read data as `kind`: any field of a document may be absent, so what is wrong is left out and the rest stands."""
    try:
        return Read(kind.model_validate(data), (), frozenset())
    except ValidationError as error:
        wrong = error.errors(include_url=False)
    broken = frozenset(_left_out(data, tuple(details["loc"])) for details in wrong)
    rest = read(kind, _without(data, broken))
    problems = tuple(_problem(kind, data, details) for details in wrong if details["input"] is not None)
    return Read(rest.document, problems + rest.problems, broken | rest.broken)


def _left_out(data: Mapping[str, Any], location: Location) -> Location:
    """What goes when something at `location` is wrong: the answer it belongs to, or the whole top-level entry."""
    inside = data.get(str(location[0]))
    return location[:2] if isinstance(inside, dict) and len(location) > 1 and location[1] in inside else location[:1]


def _without(data: Mapping[str, Any], broken: Iterable[Location]) -> dict[str, Any]:
    result = dict(data)
    for top, *rest in sorted(broken, key=len, reverse=True):
        if rest:
            result[str(top)] = {key: value for key, value in result[str(top)].items() if key != rest[0]}
        else:
            result.pop(str(top), None)
    return result


def _problem(kind: type[Group], data: Mapping[str, Any], details: ErrorDetails) -> Problem:
    """What pydantic says, as a rule and a sentence in the supplier's words."""
    location, given = tuple(details["loc"]), details["input"]
    name = location[-1] if location else "file"
    match details["type"]:
        case "extra_forbidden":
            return Problem("unknown-key", location, _unknown(str(name), _keys(kind, data, location)), on_key=True)
        case "literal_error":
            return Problem("not-in-list", location, _not_listed(given, _words(details)))
        case "missing":
            return Problem("missing-answer", location, f'"{name}" is missing')
        case "string_too_short" | "string_too_long":
            return Problem("wrong-length", location, _length(given, details))
        case "too_short" | "too_long":
            return Problem("wrong-length", location, _list_length(given, details))
        case "string_type" | "list_type" | "model_type" | "dict_type" | "tuple_type":
            return Problem("wrong-type", location, _wrong_type(given, details["type"]))
        case "two-forms":
            return Problem("two-forms", location, details["msg"])
        case rule:
            return Problem(rule, location, f"{shown_value(given)} {details['msg']}{_meant_a_form(given)}")


def shown_value(given: Any) -> str:
    """A value as a message shows it: quoted text, cut short, or what it is."""
    if isinstance(given, str):
        line = " ".join(given.split())
        return f'"{line if len(line) <= 60 else line[:57] + "..."}"'
    return "a list" if isinstance(given, list) else "a group" if isinstance(given, dict) else "nothing"


def _unknown(name: str, known: tuple[str, ...]) -> str:
    if name in ("kind", "test") and "concern" in known:
        return f'unknown key "{name}": it is looked up from the ground, never typed'
    return f'unknown key "{name}"{did_you_mean(name, known)}'


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The end of a message that offers the nearest known word; empty when none is near."""
    near = get_close_matches(word.lower().replace(" ", "_"), known, n=1, cutoff=0.6)
    return f': did you mean "{near[0]}"?' if near else ""


_MANY = 12


def _not_listed(given: Any, words: tuple[str, ...]) -> str:
    if not isinstance(given, str):
        return f"{shown_value(given)} stands where one word of a list is asked"
    offered = did_you_mean(given, words)
    if not offered and len(words) <= _MANY:
        offered = f": it is one of {', '.join(words)}"
    return f"{shown_value(given)} is not in the list{offered}"


def _words(details: ErrorDetails) -> tuple[str, ...]:
    return tuple(re.findall(r"'([^']*)'", str(details.get("ctx", {}).get("expected", ""))))


def _length(given: str, details: ErrorDetails) -> str:
    context, length = details.get("ctx", {}), len(given.strip())
    if "min_length" in context:
        return f"{shown_value(given)} is too short: {length} characters, at least {context['min_length']} are asked"
    return f"{shown_value(given)} is too long: {length} characters, at most {context['max_length']} are read"


def _list_length(given: Any, details: ErrorDetails) -> str:
    context = details.get("ctx", {})
    if "min_length" in context:
        return f"a list of {len(given)}: at least {context['min_length']} is asked"
    return f"a list of {len(given)}: at most {context['max_length']} are read"


_ASKED = {"string_type": "text", "list_type": "a list", "tuple_type": "a list"}


def _wrong_type(given: Any, kind: str) -> str:
    asked = _ASKED.get(kind, "a group of answers")
    return f"{shown_value(given)} stands where {asked} is asked{_meant_a_form(given)}"


def _meant_a_form(given: Any) -> str:
    """An offer, when a group has a key that is nearly the name of a form of answer."""
    keys = given if isinstance(given, dict) else ()
    return next((offer for key in keys if (offer := did_you_mean(key, sorted(RESERVED)))), "")


def _keys(kind: type[Group], data: Mapping[str, Any], location: Location) -> tuple[str, ...]:
    """The keys that may stand beside the one at `location`."""
    known, here = _at(kind, data, location[:-1])
    keys = set(known.model_fields) if isinstance(known, type) and issubclass(known, Group) else set()
    if isinstance(here, dict) and location[-1] in here and not RESERVED.isdisjoint(here):
        keys = set(Forms.model_fields) | {"value"}
    return tuple(sorted(keys))


_NOT_TEXT = {"boolean", "integer", "number"}


def is_text(kind: type[Group], data: Mapping[str, Any], location: Location) -> bool | None:
    """Whether text is asked at a location, or a number or a yes or no; None where that is not known."""
    asked, _ = _at(kind, data, location)
    if isinstance(asked, TextType):
        return asked.json.get("type") not in _NOT_TEXT
    return True if get_origin(asked) is Literal else None


def _at(kind: Any, data: Any, location: Location) -> tuple[Any, Any]:
    """The type and the data at a location, passing over the forms of an answer."""
    step: Any  # a key of a group or an index of a list
    for step in location:
        if isinstance(data, dict) and step not in data and "value" in data:
            data = data["value"]
        in_form = isinstance(data, dict) and step in Forms.model_fields and not RESERVED.isdisjoint(data)
        fields = Forms.model_fields if in_form else getattr(kind, "model_fields", {})
        kind = of_field(fields[step]) if step in fields else of_items(kind) if get_origin(kind) is list else None
        data = data[step] if isinstance(data, (dict, list)) else None
    return kind, data
