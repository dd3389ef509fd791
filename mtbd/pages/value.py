"""Values as HTML: what the type of a question says about how its answer reads.

A list of groups is a table when each fits into a row, else one card below the other; groups inside groups take the
whole width; what is long is folded. HTML is plain `str` inside, as `phrase` says, and `shown` marks it once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from typing import Any

from markupsafe import Markup

from mtbd.model.answer import PLAIN, Answer, Forms, State
from mtbd.model.ask import Ask
from mtbd.model.group import Group
from mtbd.model.kind import of_items
from mtbd.model.text import TextType
from mtbd.pages.layout import MOST_COLUMNS, Column, is_group, layout
from mtbd.pages.phrase import IN_A_LINE, Around, day, phrase
from mtbd.pages.picture import Strips, strips
from mtbd.pages.prose import prose
from mtbd.pages.wording import BECAME

_OPEN = 12
"""So many items of a list are seen at once; the others open on request."""
_LONG = 110
"""A value of more characters, its tags among them, gets a line of its own in a card."""


def shown(value: Any, kind: Any, ask: Ask, around: Around) -> Markup:
    """A value as HTML that may stand in a block."""
    return Markup(_block(value, kind, ask, around))


def _block(value: Any, kind: Any, ask: Ask, around: Around) -> str:
    if isinstance(value, IN_A_LINE):
        return prose(str(value)) if _is_prose(kind) else f"<p>{phrase(value, kind, ask, around)}</p>"
    if isinstance(value, Group):
        return _group(value, around)
    return _list(value, of_items(kind), ask, around)


def _part(answer: Answer[Any], kind: Any, ask: Ask, around: Around) -> str:
    """An answer inside a group: its value, or a word on why there is none."""
    told = "" if answer.value is None else _in_a_cell(answer.value, kind, ask, around)
    if answer.forms is PLAIN:
        return told
    state = answer.state
    if state is State.DISCLOSED:
        return told
    if state in (State.WITHHELD, State.PARTLY):
        return f'{told} <span class="tag tag--{BECAME[state].look}">{around.became(state)}</span>'
    return f"{around.became(state)}{_since(answer.forms, around)}"


def _since(forms: Forms, around: Around) -> str:
    """Why an answer inside a group has no value, after the words that say that it has none."""
    if forms.not_told is not None:
        return f": {around.refused(forms.not_told)}"
    if forms.not_applicable is not None:
        return f": {escape(forms.not_applicable)}"
    until = f", known by {day(forms.by)}" if forms.by else ""
    when = f" by {day(around.compiled_on)}" if around.compiled_on else until
    return f"{when}: {escape(str(forms.not_yet_known))}"


def _in_a_cell(value: Any, kind: Any, ask: Ask, around: Around) -> str:
    if isinstance(value, IN_A_LINE):
        return phrase(value, kind, ask, around)
    if isinstance(value, Answer):
        return _part(value, kind, ask, around)
    if isinstance(value, Group):
        return _group(value, around)
    return _list_in_a_cell(value, of_items(kind), ask, around)


def _list_in_a_cell(values: Any, kind: Any, ask: Ask, around: Around) -> str:
    if values and (isinstance(values[0], Group) or (len(values) > 1 and _is_prose(kind))):
        return _list(values, kind, ask, around)
    return ", ".join([phrase(value, kind, ask, around) for value in values]) if values else "None"


def _is_prose(kind: Any) -> bool:
    return isinstance(kind, TextType) and kind.show == "prose"


def _group(group: Group, around: Around) -> str:
    parts, alike, name = layout(type(group))
    told = "".join(_rows(group, parts, around))
    return (f'<dl class="parts">{told}</dl>' if told else "") + (_alike(group, alike, name, around) if alike else "")


def _rows(group: Group, parts: Sequence[Column], around: Around) -> Iterator[str]:
    for one in parts:
        value = getattr(group, one.key)
        if value is not None:
            told = _told(group, one, value, around)
            start = '<div class="whole">' if one.is_whole else '<div class="long">' if len(told) > _LONG else "<div>"
            yield f"{start}<dt>{one.label}</dt><dd>{told}</dd></div>"


def _told(group: Group, one: Column, value: Any, around: Around) -> str:
    """A part with what belongs to it: a picture, a name that its list lacks, a unit, or that its time is over."""
    if one.is_alone:
        return _in_a_cell(value, one.kind, one.ask, around)
    if one.compares:
        return _compared(group, value, one, around)
    told = _in_a_cell(value, one.kind, one.ask, around)
    if one.instead and (name := getattr(group, one.instead.key)) is not None:
        named = _in_a_cell(name, one.instead.kind, one.instead.ask, around)
        return named if value == "other" else f"{told}, {named}"
    if one.beside:
        return f"{told}{_beside(group, one.beside, around)}"
    return f"{told}{_over(value, around.today)}" if one.can_expire else told


_BEFORE = {"ci_low": "from", "ci_high": "to"}


def _beside(group: Group, parts: Sequence[Column], around: Around) -> str:
    """The unit of a number, and how sure it is."""
    values = [(one, getattr(group, one.key)) for one in parts]
    said = {one.key: _in_a_cell(value, one.kind, one.ask, around) for one, value in values if value is not None}
    sure = " ".join([f"{word} {said[key]}" for key, word in _BEFORE.items() if key in said])
    unit = f" {said['unit']}" if "unit" in said else ""
    return f"{unit} <small>95 % interval {sure}</small>" if sure else unit


def _over(value: Any, today: date) -> str:
    until = value.value if isinstance(value, Answer) else value
    return ' <span class="tag tag--expired">Expired</span>' if until is not None and until < today else ""


def _compared(group: Any, values: Any, one: Column, around: Around) -> str:
    """A measurement for groups of people, each beside that for everybody."""
    told = group.result.value if isinstance(group.result, Answer) else group.result
    pictures = strips(told, [(each.result, each.ci_low, each.ci_high) for each in values])
    return _table(values, _used(values, of_items(one.kind)), around, pictures) if values else "None"


def _list(values: Any, kind: Any, ask: Ask, around: Around) -> str:
    if not values:
        return "<p>None</p>"
    if not is_group(kind):
        return _folded("<ul>", [f"<li>{phrase(value, kind, ask, around)}</li>" for value in values], "</ul>")
    used = _used(values, kind)
    if len(used) <= MOST_COLUMNS and all(one.is_short for one in used):
        return _table(values, used, around)
    return _folded('<ul class="entries">', [f"<li>{_group(value, around)}</li>" for value in values], "</ul>")


def _used(values: Any, kind: type[Group]) -> list[Column]:
    """The parts of a kind that at least one of some groups tells."""
    return [one for one in layout(kind).parts if any(getattr(value, one.key) is not None for value in values)]


def _folded(start: str, items: Sequence[str], end: str) -> str:
    seen = f"{start}{''.join(items[:_OPEN])}{end}"
    if len(items) <= _OPEN:
        return seen
    rest = f"{start}{''.join(items[_OPEN:])}{end}"
    return f'{seen}<details class="rest"><summary>{len(items) - _OPEN} more</summary>{rest}</details>'


def _table(values: Any, used: Sequence[Column], around: Around, pictures: Strips | None = None) -> str:
    head = "".join([f'<th scope="col"{one.look}>{one.label}</th>' for one in used])
    rows = ["".join([_cell(value, one, around) for one in used]) for value in values]
    if pictures is None:
        return _folded(_start(head), [f"<tr>{row}</tr>" for row in rows], _END)
    label, each, caption = pictures
    start = _start(f'{head}<th scope="col">{label}</th>', f"<caption>{caption}</caption>")
    drawn = [f'<td data-label="{label}">{one}</td>' for one in each]
    return _folded(start, [f"<tr>{row}{one}</tr>" for row, one in zip(rows, drawn, strict=True)], _END)


_END = "</tbody></table></div>"


def _start(head: str, caption: str = "") -> str:
    return f'<div class="wide"><table class="register">{caption}<thead><tr>{head}</tr></thead><tbody>'


def _cell(group: Group, column: Column, around: Around) -> str:
    value = getattr(group, column.key)
    told = "" if value is None else _told(group, column, value, around)
    return f'<td data-label="{column.label}"{column.look}>{told}</td>'


def _alike(group: Group, rows: Sequence[Column], name: str, around: Around) -> str:
    """Parts of one kind, as the rows of a table."""
    told = [(one.label, value) for one in rows if (value := getattr(group, one.key)) is not None]
    groups = [value.value if isinstance(value, Answer) else value for _, value in told]
    used = _used([one for one in groups if one is not None], rows[0].kind) or layout(rows[0].kind).parts[:1]
    head = f'<th scope="col">{name}</th>' + "".join([f'<th scope="col"{one.look}>{one.label}</th>' for one in used])
    each = [f"<tr>{_row(label, value, used, around)}</tr>" for label, value in told]
    # The set is fixed and its last row counts as much as its first, so nothing is folded.
    return f"{_start(head)}{''.join(each)}{_END}" if told else ""


def _row(label: str, value: Any, used: Sequence[Column], around: Around) -> str:
    """One of the parts that are alike; one that has no value of its own says so across the row."""
    start = f'<th scope="row">{label}</th>'
    group = value.value if isinstance(value, Answer) else value
    if group is None:
        said = _part(value, None, used[0].ask, around)
        return f'{start}<td data-label="{used[0].label}" colspan="{len(used)}">{said}</td>'
    return start + "".join([_cell(group, one, around) for one in used])
