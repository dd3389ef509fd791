"""Values that fit in a line, as HTML: words of closed lists, names, addresses, dates and numbers.

HTML is plain `str` in here and in `value`, which is quicker to put together: untrusted text comes into it through
`escape`, `prose` or `inline` and in no other way, and `value.shown` marks the whole as HTML once.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from html import escape
from typing import Any, NamedTuple, get_args

from markupsafe import Markup

from mtbd.model.answer import NotTold, State
from mtbd.model.ask import Ask
from mtbd.model.declaration import QUESTIONS
from mtbd.model.named import country as country
from mtbd.model.named import row_name as row_name
from mtbd.model.named import words as words
from mtbd.model.party import Party
from mtbd.model.text import Path, TextType
from mtbd.pages.prose import inline
from mtbd.pages.wording import ORIGINS, words_of


class Around(NamedTuple):
    """What a value needs from around it."""

    parties: Mapping[str, Party]
    """Third parties by their ids."""
    today: date
    datasets: Mapping[str, str]
    """The names of the sets of data in `ai.datasets` by their ids."""
    compiled_on: date | None = None
    """The day on which others compiled the answers from public sources; None where they are the supplier's own."""
    answers: str = ""
    """The way to the page that has the answers, for links to them; empty on that page itself."""

    def became(self, state: State) -> str:
        """What became of a question, in a few words."""
        return words_of(compiled=self.compiled_on is not None)[state]

    def refused(self, told: NotTold) -> Markup:
        """Which third party will not say, and since when."""
        by = party_name(told.by, self.parties)
        return Markup("{} was asked on {} and has not told the supplier").format(by, day(told.asked_on))


def party_name(identifier: str, parties: Mapping[str, Party]) -> str:
    """What a third party is called; its id where it is not listed."""
    return parties[identifier].name if identifier in parties else identifier


_PATH = get_args(Path)[1]
IN_A_LINE = (str, int, Decimal, date)
"""What is no answer, no group and no list: to be looked for first, since telling that a value is a group is dear."""


def phrase(value: Any, kind: Any, ask: Ask, around: Around) -> str:
    """A value that is no answer, no group and no list, as HTML that may stand in a line."""
    if isinstance(value, str):
        return _text(value, kind, around) if isinstance(kind, TextType) else _word(value, ask)
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, date):
        return str(day(value))
    if isinstance(kind, TextType) and kind.show == "year":
        return f"{value}"
    return f"{value:,f}" if isinstance(value, Decimal) else escape(f"{value:,}")


def _word(value: str, ask: Ask) -> str:
    """A word of a closed list, by its meaning if it has one."""
    return escape(ask.terms.get(value) or words(value))


def _text(value: str, kind: TextType, around: Around) -> str:
    match kind.show:
        # A product may have no page, and one page does not know of the others.
        case "line" | "product":
            return question(value, around.answers) if kind is _PATH else escape(value)
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
        case "dataset":
            return escape(around.datasets.get(value, value))
        case "party":
            return escape(_party(around.parties.get(value), value))
        case "forces":  # told apart for the search, which leaves them out
            return f'<span class="force">{escape(row_name("forces", value))}</span>'
        case table:
            return escape(row_name(table, value))


def question(path: str, answers: str) -> str:
    """A link to the answer at a path, by the question it answers."""
    asked = QUESTIONS.get(tuple(path.split(".")))
    return f'<a href="{answers}#{escape(path)}">{escape(asked.ask.question)}</a>' if asked else escape(path)


def _party(party: Party | None, identifier: str) -> str:
    if party is None:
        return identifier
    return f"{party.name} ({country(party.country)})" if party.country else party.name


@cache
def mark(origin: str) -> Markup:
    """The tag of what is not its supplier's word: beside a name, wherever that stands; nothing for what is."""
    look, said = ORIGINS.get(origin, ("", ""))
    return Markup(f'<span class="tag tag--{look}">{said}</span>' if look else "")


@cache
def day(value: date) -> Markup:
    """`1 October 2026`, as an element that programs read too."""
    return Markup(f'<time datetime="{value.isoformat()}">{value.day} {value:%B %Y}</time>')
