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
    words = _words(kinds(kind)[needed[0]]) if len(needed) == 1 else ()
    written = [f"{{{needed[0]}: {word}}}" for word in words]
    return f": write {' or '.join(written)}, with what else there is to tell" if 0 < len(words) <= _FEW else ""


def with_a_note(given: str, asked: Asked) -> str:
    """What to write for a yes or no with more behind it, where nothing but a yes or no is asked."""
    if not (_is_flag(asked.kind) and _YES_OR_NO.match(given)):
        return ""
    if asked.takes_forms:
        return ": write {value: true, note: ...} or {value: false, note: ...}"
    return ": write true or false and nothing behind it"


def _words(kind: Any) -> tuple[str, ...]:
    """The words of a closed list, or of a yes or no."""
    if _is_flag(kind):
        return ("true", "false")
    return get_args(kind) if get_origin(kind) is Literal else ()


def _is_flag(kind: Any) -> bool:
    return isinstance(kind, TextType) and kind.json.get("type") == "boolean"


def instead_of_none(ask: Ask, kind: Any) -> str:
    """What to write for a question that always applies: a word of its list, or something like its example."""
    words = _words(kind)
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
