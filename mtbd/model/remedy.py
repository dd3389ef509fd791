"""What to write instead of a wrong value, as the end of a message: another form of answer, or what was likely meant."""

from __future__ import annotations

import re
from typing import Any, Literal, get_args, get_origin

from mtbd.diagnostic import Location
from mtbd.model.always import ALWAYS
from mtbd.model.ask import Ask, Withhold
from mtbd.model.asked import Asked
from mtbd.model.excuses import WRITTEN, form_meant
from mtbd.model.group import Group
from mtbd.model.kind import kinds, least
from mtbd.model.slips import without_curly_quotes
from mtbd.model.text import TextType
from mtbd.model.units import in_its_unit


def say_none(given: str, asked: Asked, *, is_list: bool) -> str:
    """What to write for a word that says there is nothing, or why nothing is told."""
    form = form_meant(given) or "not_applicable"
    may_be_none = is_list and form == "not_applicable" and asked.field and not least(asked.field)
    if not asked.takes_forms:
        return ": write [] if there are none" if may_be_none else _in_plain(form, asked)
    none = "[] if there are none, or " if may_be_none else ""
    return f": write {none}{WRITTEN[form]}" if none else _in_form_asked(form, asked)


def another_form(given: str, asked: Asked) -> str:
    """What to write for words that say why nothing is told; empty for other words."""
    form = form_meant(given)
    if form and asked.takes_forms:
        return _in_form_asked(form, asked)
    return _in_plain(form, asked) if form and len(asked.location) > _PART else ""


def _in_form_asked(form: str, asked: Asked) -> str:
    if asked.field is None:
        return f": write {WRITTEN[form]}"
    is_spare = len(asked.location) > _PART and not asked.field.needed
    if is_spare and form == "not_yet_known" and asked.field.ask.withhold is Withhold.NEVER:
        return in_part(form, asked.location, needed=False)
    return in_form(form, asked.location, asked.field.ask, asked.kind)


def _in_plain(form: str, asked: Asked) -> str:
    """What to write for a form of answer where only a plain value may stand."""
    if "withheld" in asked.location:
        return ": there is always something to say here"
    if asked.field is not None and len(asked.location) <= _PART:
        return f": {instead_of_none(asked.field.ask, asked.kind)}"
    return in_part(form, asked.location, needed=asked.field is not None and asked.field.needed)


_PART = 2
"""A place of more steps than that is part of an answer."""


def in_part(form: str, location: Location, *, needed: bool) -> str:
    """What to write for a form of answer in a part of one that has no forms; `needed`: it is no answer without it."""
    if needed:
        return ": tell it, the rest is no answer without it"
    if isinstance(location[-1], int):
        return ": where there are none, no entry says so"
    if form == "not_applicable":
        return ": leave it out"
    return ": leave it out until it is known" if form == "not_yet_known" else ": tell it, or leave it out"


def in_form(form: str, location: Location, ask: Ask, kind: Any) -> str:
    """A form of a question's answer, as it is typed, or what to write where the answer may not have that form."""
    if form == "withheld" and ask.withhold is Withhold.NEVER:
        return ": it can never be withheld: tell it"
    if form == "not_yet_known" and ask.withhold is Withhold.NEVER:
        return ": it must be told before the declaration is published"
    if form == "not_applicable" and _is_flag(kind):
        return ": write false where there is nothing of the kind"
    if form == "not_applicable" and location in ALWAYS:
        return f": it always applies: {instead_of_none(ask, kind)}"
    return f": write {WRITTEN[form]}"


_YES_OR_NO = re.compile(r"\s*(?:yes|no|y|n|true|false)\b(?!\s*[:/])", re.IGNORECASE)
_FEW = 4


def in_a_part(given: str, kind: Any) -> str:
    """What to write for a yes or no to a question with parts, when a word of a short list is all that must be told.

    Which word is for the author to say: the part may well be about another thing than the question begins with.
    """
    if not (_YES_OR_NO.match(given) and isinstance(kind, type) and issubclass(kind, Group)):
        return ""
    needed = [name for name, field in kind.FIELDS.items() if field.needed]
    words = words_of(kinds(kind)[needed[0]]) if len(needed) == 1 else ()
    written = [f"{{{needed[0]}: {word}}}" for word in words]
    return f": write {' or '.join(written)}, with what else there is to tell" if 0 < len(words) <= _FEW else ""


def in_its_part(given: str, kind: Any) -> str:
    """What to write for a word of the list that all of a group hangs on, such as none for `{contribution: none}`."""
    fields = kind.FIELDS if isinstance(kind, type) and issubclass(kind, Group) else {}
    needed = [name for name, field in fields.items() if field.needed]
    words = words_of(kinds(kind)[needed[0]]) if len(needed) == 1 else ()
    word = re.sub(r"\W+", "_", given.strip().lower())
    return f": write {{{needed[0]}: {word}}}, with what else there is to tell" if word in words else ""


def with_a_note(given: str, asked: Asked) -> str:
    """What to write for a yes or no with more behind it, where nothing but a yes or no is asked."""
    if not (_is_flag(asked.kind) and _YES_OR_NO.match(given)):
        return ""
    if asked.takes_forms:
        return ": write {value: true, note: ...} or {value: false, note: ...}"
    return ": write true or false and nothing behind it"


def words_of(kind: Any) -> tuple[str, ...]:
    """The words of a closed list, or of a yes or no."""
    if _is_flag(kind):
        return ("true", "false")
    return get_args(kind) if get_origin(kind) is Literal else ()


def _is_flag(kind: Any) -> bool:
    return isinstance(kind, TextType) and kind.json.get("type") == "boolean"


def instead_of_none(ask: Ask, kind: Any) -> str:
    """What to write for a question that always applies: a word of its list, or something like its example."""
    words = words_of(kind)
    return f"write one of {', '.join(words)}" if words else f"answer it, as in {cut(ask.good, 80)}"


def cut(line: str, longest: int) -> str:
    """A line that is no longer than that."""
    return line if len(line) <= longest else line[: longest - 3] + "..."


def right_form(given: str, asked: Asked) -> str:
    """What was likely meant, and else what is wrong with a text that nearly has its form."""
    kind = asked.kind
    likely = kind.likely(given) if isinstance(kind, TextType) else ()
    if likely:
        quotes = ", without the curly quotes" if without_curly_quotes(given) != given else ""
        return f": write {' or '.join(likely)}{quotes}"
    form = kind.json if isinstance(kind, TextType) else {}
    if isinstance(kind, TextType) and kind.show == "link" and re.match(r"https?://\S+\s", given, re.IGNORECASE):
        return ": one address is asked, in which a space is %20"
    if form.get("format") == "date" and re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", given):
        return ": there is no such day"
    if alone := in_its_unit(given, asked):
        return f": write {alone}"
    if form.get("type") in ("integer", "number") and _WITH_UNIT.fullmatch(given):
        return ": write its digits alone, in the unit that is asked"
    return ""


_WITH_UNIT = re.compile(
    r"[\u00a3$\u20ac]\s?[0-9][0-9,.]*(\s?[a-zA-Z% ]{1,20})?|[0-9][0-9,.]*\s?[a-zA-Z%][a-zA-Z% ]{0,20}"
)
