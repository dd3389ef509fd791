"""Values as HTML: what the type of a question says about how its answer reads.

Inside this module HTML is plain `str`, which is quicker to put together: untrusted text comes into it through `escape`,
`prose` or `inline` and in no other way, and `shown` marks the whole as HTML once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple, get_origin

from babel import Locale
from markupsafe import Markup, escape

from mtbd import reference
from mtbd.model.answer import Answer, State
from mtbd.model.ask import Ask
from mtbd.model.group import Group
from mtbd.model.kind import of_field, of_items
from mtbd.model.party import Party
from mtbd.model.text import TextType
from mtbd.pages.prose import inline, prose

_SHORT = frozenset({"line", "month", "link", "mailbox", "country", "party", "product", *reference.TABLES})
_MOST_COLUMNS = 6


Parties = Mapping[str, Party]
"""Third parties by their ids."""


def shown(value: Any, kind: Any, ask: Ask, parties: Parties) -> Markup:
    """A value as HTML that may stand in a block."""
    return Markup(_block(value, kind, ask, parties))


def _block(value: Any, kind: Any, ask: Ask, parties: Parties) -> str:
    if isinstance(value, Group):
        return _group(value, parties)
    if isinstance(value, (list, tuple)):
        return _list(value, of_items(kind), ask, parties)
    if isinstance(kind, TextType) and kind.show == "prose":
        return prose(value)
    return f"<p>{_phrase(value, kind, ask, parties)}</p>"


def _phrase(value: Any, kind: Any, ask: Ask, parties: Parties) -> str:
    """A value that is no group and no list, as HTML that may stand in a line."""
    if isinstance(value, str):
        return _text(value, kind.show, parties) if isinstance(kind, TextType) else _word(value, ask)
    if isinstance(value, Answer):
        return _part(value, kind, ask, parties)
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, date):
        return day(value)
    return escape(f"{value:f}" if isinstance(value, Decimal) else value)


def _word(value: str, ask: Ask) -> str:
    """A word of a closed list, by its meaning if it has one."""
    return escape(ask.terms.get(value) or words(value))


def _text(value: str, show: str, parties: Parties) -> str:
    match show:
        # A product may have no page, and one page does not know of the others.
        case "line" | "product":
            return escape(value)
        case "prose":
            return inline(value)
        case "link":
            host = value.partition("://")[2]
            return f'<a href="{escape(value)}" rel="nofollow noopener">{escape(host)}</a>'
        case "mailbox":
            return f'<a href="mailto:{escape(value)}">{escape(value)}</a>'
        case "country":
            return escape(country(value))
        case "month":
            return escape(f"{date.fromisoformat(f'{value}-01'):%B %Y}")
        case "party":
            return escape(_party(parties.get(value), value))
        case table:
            return escape(row_name(table, value))


def row_name(table: str, identifier: str) -> str:
    """The name of a row of reference data, for people."""
    # Forces and bodies answer one question together, and `undisclosed` is a word of its own.
    for name in (table, "bodies"):
        try:
            row = reference.row(name, identifier)
        except KeyError:
            continue
        return str(row.get("title") or row.get("name") or identifier)
    return words(identifier)


def _party(party: Party | None, identifier: str) -> str:
    if party is None:
        return identifier
    return f"{party.name} ({country(party.country)})" if party.country else party.name


def _part(answer: Answer[Any], kind: Any, ask: Ask, parties: Parties) -> str:
    """An answer inside a group: its value, or a word on why there is none."""
    told = "" if answer.value is None else _in_a_cell(answer.value, kind, ask, parties)
    match answer.state:
        case State.DISCLOSED:
            return told
        case State.WITHHELD | State.PARTLY:
            tag = "Part withheld" if told else "Withheld"
            return f'{told} <span class="tag tag--withheld">{tag}</span>'
        case State.NOT_APPLICABLE:
            return f"Does not apply: {escape(answer.forms.not_applicable)}"
        case State.NOT_YET_KNOWN:
            return f"Not yet known: {escape(answer.forms.not_yet_known)}"
    return "A third party will not say"


def _in_a_cell(value: Any, kind: Any, ask: Ask, parties: Parties) -> str:
    if isinstance(value, (list, tuple)):
        items = of_items(kind)
        return ", ".join([_phrase(item, items, ask, parties) for item in value]) if value else "None"
    return _group(value, parties) if isinstance(value, Group) else _phrase(value, kind, ask, parties)


class Column(NamedTuple):
    """A part of a group: its key, its label and what it holds."""

    key: str
    ask: Ask
    kind: Any
    label: Markup
    """Its words as HTML, escaped once for all pages."""


@cache
def columns(group: type[Group]) -> tuple[Column, ...]:
    """The parts of a group, in the order of the model."""
    found = ((key, field.ask, of_field(field)) for key, field in group.FIELDS.items())
    return tuple(Column(key, ask, kind, escape(ask.question)) for key, ask, kind in found)


def _group(group: Group, parties: Parties) -> str:
    return f'<dl class="parts">{"".join(_rows(group, parties))}</dl>'


def _rows(group: Group, parties: Parties) -> Iterator[str]:
    for key, ask, kind, label in columns(type(group)):
        value = getattr(group, key)
        if value is not None:
            yield f"<div><dt>{label}</dt><dd>{_in_a_cell(value, kind, ask, parties)}</dd></div>"


def _list(values: Any, kind: Any, ask: Ask, parties: Parties) -> str:
    if not values:
        return "<p>None</p>"
    if not (isinstance(kind, type) and issubclass(kind, Group)):
        return _items("<ul>", [_phrase(value, kind, ask, parties) for value in values])
    used = [one for one in columns(kind) if any(getattr(value, one.key) is not None for value in values)]
    if len(used) <= _MOST_COLUMNS and all(_is_short(one.kind) for one in used):
        return _table(values, used, parties)
    return _items('<ul class="entries">', [_group(value, parties) for value in values])


def _items(start: str, items: list[str]) -> str:
    return f"{start}<li>{'</li><li>'.join(items)}</li></ul>"


def _is_short(kind: Any) -> bool:
    if isinstance(kind, TextType):
        return kind.show in _SHORT
    return get_origin(kind) is not list and not (isinstance(kind, type) and issubclass(kind, Group))


def _table(values: Any, used: list[Column], parties: Parties) -> str:
    head = "".join([f'<th scope="col">{one.label}</th>' for one in used])
    rows = ["".join([_cell(value, one, parties) for one in used]) for value in values]
    body = f"<tr>{'</tr><tr>'.join(rows)}</tr>"
    table = f'<table class="register"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    return f'<div class="wide">{table}</div>'


def _cell(group: Group, column: Column, parties: Parties) -> str:
    value = getattr(group, column.key)
    told = "" if value is None else _in_a_cell(value, column.kind, column.ask, parties)
    return f'<td data-label="{column.label}">{told}</td>'


def words(value: str) -> str:
    """A word of a closed list, as a reader would write it: `on_request` as `On request`."""
    text = value.replace("_", " ").replace("-", " ")
    return text[:1].upper() + text[1:]


@cache
def day(value: date) -> Markup:
    """`1 October 2026`, as an element that programs read too."""
    return Markup(f'<time datetime="{value.isoformat()}">{value.day} {value:%B %Y}</time>')


def country(code: str) -> str:
    """The English name of an ISO 3166 code."""
    return _names().get(code, code)


@cache
def _names() -> Mapping[str, str]:
    names: Mapping[str, str] = Locale("en").territories
    return names
