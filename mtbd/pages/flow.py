"""Where a force's data go, drawn from the answers that say so: what is done with them, in which country and by whom.

A row is one thing that is done, with an arrow to it, or from it where somebody reaches in. It has the country and the
legal entity and no more: a site or a version would draw a map for those who should not have one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import NamedTuple

from markupsafe import Markup

from mtbd.catalogue import Entry
from mtbd.diagnostic import Location, dotted
from mtbd.facets.data import OWN_WORDS, PLACES, with_force
from mtbd.model.ai_models import GenerativeAi, Model
from mtbd.model.answer import Answer, State
from mtbd.model.data_handling import DataLocation, Subprocessor, TrainingUse
from mtbd.model.declaration import answer_at, value_at
from mtbd.model.product import SupplyChainLink
from mtbd.pages.layout import columns
from mtbd.pages.phrase import Around, country, party_name

HOME = "GB"
OTHERS, TRAINING = ("data_protection", "subprocessors"), ("data_protection", "training_use")
MODELS, PROMPTS = ("ai", "models"), ("ai", "genai")
_DONE = {
    "storage": "Stored",
    "processing": "Worked on",
    "backup": "Backed up",
    "support_access": "Reached by support",
}


class Place(NamedTuple):
    """A country, empty where it is not told, and who is there."""

    code: str
    who: str


class Row(NamedTuple):
    """One thing that is done with data, or that nobody does."""

    done: str
    at: Location
    """The answer that says so."""
    arrow: str
    """`to` where data go there, `from` where they are reached from there, empty where neither is so."""
    places: tuple[Place, ...]
    instead: str = ""
    """What is said where there is no place."""
    if_chosen: str = ""
    """On what it depends that data go there at all, as a tag; empty where they always do."""


def flow(entry: Entry, around: Around) -> Markup:
    """The picture; empty where nothing says where data go."""
    rows = [*_located(entry, around), *_worked_on(entry, around), *_modelled(entry, around), *_improving(entry)]
    if not any(row.places for row in rows):
        return Markup("")
    drawn = [_drawn(row, is_last=row is rows[-1]) for row in rows]
    start = f'<tr><td>{_START}</td><th scope="row" colspan="2">The data of a force</th></tr>'
    return Markup(f'<table class="flow"><tbody>{start}{"".join(drawn)}</tbody></table>')


def _located(entry: Entry, around: Around) -> Iterator[Row]:
    if with_force(entry):
        yield Row("Stored and worked on", PLACES, "to", (), OWN_WORDS)
        return
    answer = answer_at(entry.declaration, PLACES)
    told: Iterable[DataLocation] | None = answer.value if isinstance(answer, Answer) else None
    if told is None:
        state = answer.state if isinstance(answer, Answer) else State.UNANSWERED
        yield Row("Stored and worked on", PLACES, "", (), around.became(state))
        return
    for activity, done in _DONE.items():
        places = [Place(one.country, _provider(one, around)) for one in told if one.activity == activity]
        if places:
            arrow = "from" if activity == "support_access" else "to"
            yield Row(done, PLACES, arrow, tuple(dict.fromkeys(places)))


def _provider(one: DataLocation, around: Around) -> str:
    if one.provider:
        return party_name(one.provider, around.parties)
    return "on the force's own premises or account" if one.customer_control else ""


def _worked_on(entry: Entry, around: Around) -> Iterator[Row]:
    told: Iterable[Subprocessor] | None = value_at(entry.declaration, *OTHERS)
    if told is not None:
        places = tuple(dict.fromkeys(Place(one.country, _sub(one, around)) for one in told))
        yield Row("Passed to sub-processors", OTHERS, "to" if places else "", places, "None")


def _sub(one: Subprocessor, around: Around) -> str:
    return party_name(one.party.value, around.parties) if one.party.value else f"name: {around.became(one.party.state)}"


def _modelled(entry: Entry, around: Around) -> Iterator[Row]:
    """Models that run at their providers, and where prompts are worked on: one that runs elsewhere sends nothing."""
    providers, spare = called(entry), _spare(entry)
    for if_chosen in ("", "Optional: it works without"):
        places = tuple(_registered(name, around) for name in providers if (name in spare) == bool(if_chosen))
        if places:
            yield Row("Sent to providers of models", MODELS, "to", places, if_chosen=if_chosen)
    if regions := prompted(entry):
        yield Row("Worked on as prompts", PROMPTS, "to", tuple(Place(one, "") for one in regions))


def called(entry: Entry) -> tuple[str, ...]:
    """The providers at which models run, each once, as ids of parties."""
    models: Iterable[Model] = value_at(entry.declaration, *MODELS) or ()
    return tuple(dict.fromkeys(one.provider for one in models if one.hosting == "api" and one.provider))


def prompted(entry: Entry) -> tuple[str, ...]:
    """The countries in which prompts are worked on, each once."""
    genai: GenerativeAi | None = value_at(entry.declaration, *PROMPTS)
    return tuple(dict.fromkeys((genai.regions.value if genai else None) or ()))


def _spare(entry: Entry) -> frozenset[str]:
    """Third parties without which the product does not stop, as its supply chain says of them, and in each part."""
    chain: Iterable[SupplyChainLink] = value_at(entry.declaration, "product", "supply_chain") or ()
    spare, needed = set[str](), set[str]()
    for link in chain:
        if link.party.value:
            is_spare = link.critical is not None and link.critical.value is False
            (spare if is_spare else needed).add(link.party.value)
    return frozenset(spare - needed)


IMPROVING = next(one.ask.terms for one in columns(TrainingUse) if one.key == "force_data_used")


def _improving(entry: Entry) -> Iterator[Row]:
    """Whether data are used for what is no work for the force."""
    told: TrainingUse | None = value_at(entry.declaration, *TRAINING)
    if told is not None:
        used = told.force_data_used
        arrow, if_chosen = ("", "") if used == "never" else ("to", "Optional" if used == "opt_in" else "")
        yield Row("Used to train or improve", TRAINING, arrow, (), IMPROVING[used], if_chosen)


def _registered(party: str, around: Around) -> Place:
    """A provider with the country that it is registered in: where it works on data is another question."""
    code = around.parties[party].country if party in around.parties else None
    who = party_name(party, around.parties)
    return Place("", f"{who}, registered in {country(code)}" if code else who)


def _drawn(row: Row, *, is_last: bool) -> str:
    places = "".join(map(_place, row.places)) or f"<li>{escape(row.instead)}</li>"
    if row.if_chosen:
        places += f'<li><span class="tag">{row.if_chosen}</span></li>'
    return (
        f'<tr><td>{_branch(row, is_last=is_last)}</td><th scope="row"><a href="#{dotted(row.at)}">{row.done}</a></th>'
        f"<td><ul>{places}</ul></td></tr>"
    )


def _place(place: Place) -> str:
    where = f"<strong>{escape(country(place.code))}</strong>" if place.code else ""
    abroad = ' <span class="tag">Outside the UK</span>' if place.code and place.code != HOME else ""
    who = f" <span>{escape(place.who)}</span>" if place.who else ""
    return f"<li>{where}{abroad}{who}</li>"


_TRUNK = '<line x1="25%" x2="25%" y1="{}" y2="{}"></line>'
_START = f'<svg aria-hidden="true">{_TRUNK.format("50%", "100%")}<circle cx="25%" cy="50%" r="6"></circle></svg>'
_HEADS = {
    "to": '<svg x="90%" y="50%" overflow="visible"><path d="M-8-5 1 0-8 5Z"></path></svg>',
    "from": '<svg x="25%" y="50%" overflow="visible"><path d="M10-5 2 0 10 5Z"></path></svg>',
    "": "",
}


def _branch(row: Row, *, is_last: bool) -> str:
    trunk = _TRUNK.format(0, "50%" if is_last else "100%")
    look = (' class="flow__chosen"' if row.if_chosen else "") if row.arrow else ' class="flow__none"'
    branch = f'<line x1="25%" x2="90%" y1="50%" y2="50%"{look}></line>'
    return f'<svg aria-hidden="true">{trunk}{branch}{_HEADS[row.arrow]}</svg>'
