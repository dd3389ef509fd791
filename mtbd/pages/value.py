"""Values as HTML: what the type of a question says about how its answer reads."""

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
    if isinstance(value, Group):
        return _group(value, parties)
    if isinstance(value, (list, tuple)):
        return _list(value, of_items(kind), ask, parties)
    if isinstance(kind, TextType) and kind.show == "prose":
        return prose(value)
    return _wrapped("p", phrase(value, kind, ask, parties))


def _wrapped(tag: str, inside: Markup) -> Markup:
    # An f-string takes a tenth of the time of `Markup.format`, and a page does this some hundred times.
    return Markup(f"<{tag}>{inside}</{tag}>")


def phrase(value: Any, kind: Any, ask: Ask, parties: Parties) -> Markup:
    """A value that is no group and no list, as HTML that may stand in a line."""
    if isinstance(value, Answer):
        return _part(value, kind, ask, parties)
    if isinstance(value, bool):
        return Markup("Yes") if value else Markup("No")
    if isinstance(value, date):
        return day(value)
    if isinstance(value, Decimal):
        return escape(f"{value:f}")
    if isinstance(value, int):
        return escape(str(value))
    if isinstance(kind, TextType):
        return _text(value, kind.show, parties)
    return escape(ask.terms.get(value) or words(value))


def _text(value: str, show: str, parties: Parties) -> Markup:
    match show:
        case "link":
            host = value.partition("://")[2]
            return Markup(f'<a href="{escape(value)}" rel="nofollow noopener">{escape(host)}</a>')
        case "mailbox":
            return Markup(f'<a href="mailto:{escape(value)}">{escape(value)}</a>')
        case "country":
            return escape(country(value))
        case "month":
            return escape(f"{date.fromisoformat(f'{value}-01'):%B %Y}")
        case "party":
            return escape(_party(parties.get(value), value))
        case "prose":
            return inline(value)
        # A product may have no page, and one page does not know of the others.
        case "line" | "product":
            return escape(value)
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


def _part(answer: Answer[Any], kind: Any, ask: Ask, parties: Parties) -> Markup:
    """An answer inside a group: its value, or a word on why there is none."""
    told = Markup("")
    if answer.value is not None:
        told = _in_a_cell(answer.value, kind, ask, parties)
    match answer.state:
        case State.WITHHELD | State.PARTLY:
            tag = "Part withheld" if told else "Withheld"
            return told + Markup(' <span class="tag tag--withheld">{}</span>').format(tag)
        case State.NOT_APPLICABLE:
            return Markup("Does not apply: {}").format(answer.forms.not_applicable)
        case State.NOT_YET_KNOWN:
            return Markup("Not yet known: {}").format(answer.forms.not_yet_known)
        case State.NOT_TOLD:
            return Markup("A third party will not say")
    return told


def _in_a_cell(value: Any, kind: Any, ask: Ask, parties: Parties) -> Markup:
    if isinstance(value, (list, tuple)):
        items = of_items(kind)
        return Markup(", ").join(phrase(item, items, ask, parties) for item in value) if value else Markup("None")
    return _group(value, parties) if isinstance(value, Group) else phrase(value, kind, ask, parties)


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


def _group(group: Group, parties: Parties) -> Markup:
    rows = Markup("").join(_rows(group, parties))
    return Markup('<dl class="parts">') + rows + Markup("</dl>")


def _rows(group: Group, parties: Parties) -> Iterator[Markup]:
    for key, ask, kind, label in columns(type(group)):
        value = getattr(group, key)
        if value is not None:
            told = _in_a_cell(value, kind, ask, parties)
            yield Markup(f"<div><dt>{label}</dt><dd>{told}</dd></div>")


def _list(values: Any, kind: Any, ask: Ask, parties: Parties) -> Markup:
    if not values:
        return Markup("<p>None</p>")
    if isinstance(kind, type) and issubclass(kind, Group):
        used = [one for one in columns(kind) if any(getattr(value, one.key) is not None for value in values)]
        if len(used) <= _MOST_COLUMNS and all(_is_short(one.kind) for one in used):
            return _table(values, used, parties)
        items = Markup("").join(_wrapped("li", _group(value, parties)) for value in values)
        return Markup('<ul class="entries">') + items + Markup("</ul>")
    return _wrapped("ul", Markup("").join(_wrapped("li", phrase(value, kind, ask, parties)) for value in values))


def _is_short(kind: Any) -> bool:
    if isinstance(kind, TextType):
        return kind.show in _SHORT
    return get_origin(kind) is not list and not (isinstance(kind, type) and issubclass(kind, Group))


def _table(values: Any, used: list[Column], parties: Parties) -> Markup:
    head = Markup("").join(Markup(f'<th scope="col">{one.label}</th>') for one in used)
    body = Markup("").join(
        _wrapped("tr", Markup("").join(_cell(value, one, parties) for one in used)) for value in values
    )
    table = '<div class="wide"><table class="register"><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>'
    return Markup(table).format(head, body)


def _cell(group: Group, column: Column, parties: Parties) -> Markup:
    value = getattr(group, column.key)
    told = Markup("") if value is None else _in_a_cell(value, column.kind, column.ask, parties)
    return Markup(f'<td data-label="{column.label}">{told}</td>')


def words(value: str) -> str:
    """A word of a closed list, as a reader would write it: `on_request` as `On request`."""
    text = value.replace("_", " ").replace("-", " ")
    return text[:1].upper() + text[1:]


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
