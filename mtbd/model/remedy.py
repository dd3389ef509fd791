"""What to write instead of a wrong value, as the end of a message: another form of answer, or what was likely meant."""

from __future__ import annotations

import re
from typing import Any, Literal, get_args, get_origin

from mtbd.diagnostic import Location
from mtbd.model.always import ALWAYS
from mtbd.model.ask import Ask, Withhold
from mtbd.model.asked import Asked
from mtbd.model.excuses import WRITTEN, form_meant
from mtbd.model.kind import least
from mtbd.model.slips import without_curly_quotes
from mtbd.model.text import TextType


def say_none(given: str, asked: Asked, *, is_list: bool) -> str:
    """What to write for a word that says there is nothing, or why nothing is told."""
    if not asked.takes_forms:
        return ": there is always something to say here" if "withheld" in asked.location else ""
    form = form_meant(given) or "not_applicable"
    may_be_none = is_list and form == "not_applicable" and asked.field and not least(asked.field)
    none = "[] if there are none, or " if may_be_none else ""
    return f": write {none}{WRITTEN[form]}" if none else _in_form_asked(form, asked)


def another_form(given: str, asked: Asked) -> str:
    """What to write for words that say why nothing is told; empty for other words."""
    form = form_meant(given)
    return _in_form_asked(form, asked) if form and asked.takes_forms else ""


def _in_form_asked(form: str, asked: Asked) -> str:
    return in_form(form, asked.location, asked.field.ask, asked.kind) if asked.field else f": write {WRITTEN[form]}"


def in_form(form: str, location: Location, ask: Ask, kind: Any) -> str:
    """A form of a question's answer, as it is typed, or what to write where the answer may not have that form."""
    if form == "withheld" and ask.withhold is Withhold.NEVER:
        return ": it can never be withheld: tell it"
    is_flag = isinstance(kind, TextType) and kind.json.get("type") == "boolean"
    if form == "not_applicable" and is_flag:
        return ": write false where there is nothing of the kind"
    if form == "not_applicable" and location in ALWAYS:
        return f": it always applies: {instead_of_none(ask, kind)}"
    return f": write {WRITTEN[form]}"


def instead_of_none(ask: Ask, kind: Any) -> str:
    """What to write for a question that always applies: a word of its list, or something like its example."""
    words = get_args(kind) if get_origin(kind) is Literal else ()
    return f"write one of {', '.join(words)}" if words else f"answer it, as in {cut(ask.good, 80)}"


def cut(line: str, longest: int) -> str:
    """A line that is no longer than that."""
    return line if len(line) <= longest else line[: longest - 3] + "..."


def right_form(given: str, kind: Any) -> str:
    """What was likely meant, and else what is wrong with a text that nearly has its form."""
    likely = kind.likely(given) if isinstance(kind, TextType) else ()
    if likely:
        quotes = ", without the curly quotes" if without_curly_quotes(given) != given else ""
        return f": write {' or '.join(likely)}{quotes}"
    form = kind.json if isinstance(kind, TextType) else {}
    if isinstance(kind, TextType) and kind.show == "link" and re.match(r"https?://\S+\s", given, re.IGNORECASE):
        return ": one address is asked, in which a space is %20"
    if form.get("format") == "date" and re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", given):
        return ": there is no such day"
    if form.get("type") in ("integer", "number") and _WITH_UNIT.fullmatch(given):
        return ": write its digits alone, in the unit that is asked"
    return ""


_WITH_UNIT = re.compile(
    r"[\u00a3$\u20ac]\s?[0-9][0-9,.]*(\s?[a-zA-Z% ]{1,20})?|[0-9][0-9,.]*\s?[a-zA-Z%][a-zA-Z% ]{0,20}"
)
