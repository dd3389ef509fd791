"""How pages word what the reference data and the model hold as short words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from mtbd.model.answer import State

SOURCE_READ = {
    "read": "read at its source",
    "excerpt": "read in part",
    "secondary": "read in somebody else's account",
    "unchecked": "from general knowledge, not checked",
    "proposal": "this project's own proposal",
}
"""How a source of a question was read, by its `sure`."""

LAW_READ = {
    "primary": "read in the law or the regulator's text",
    "part": "its words were read in the regulator's text, its test is from general knowledge",
    "secondary": "read in secondary sources",
    "unchecked": "from general knowledge, not checked",
}
"""How a ground was read, by its `sure`."""

WHOSE_WORD = {
    "self_declared": "the maker's own word",
    "supplier_commissioned": "commissioned by the supplier",
    "customer": "a customer's word",
    "regulator": "a regulator's word",
    "independent": "independent",
}
"""Whose word a piece of evidence is, by its `independence`."""

LEVELS = {
    "independently_tested": "Independently tested",
    "independently_checked": "Independently checked",
    "contractual": "Contractual commitment",
}
"""How far the evidence of an answer carries, where that is further than the supplier's word."""

WHO_READS = {"on_request": "on request", "nda_to_forces": "to forces under an agreement"}
"""Who can read a piece of evidence that is not public, by its `access`."""


class Became(NamedTuple):
    """What became of a question, as pages say it."""

    look: str
    """The ending of the class of its tag and its stretch of a bar."""
    counted: str
    """Below a bar, where states of one look are counted together."""
    tag: str
    """Beside the question, or in the place of a value."""
    compiled: str
    """The same where others compiled what is public: nobody was asked, so nobody failed to answer."""


_UNKNOWN = ("unknown", "not known")
_NOT_FOUND = "No public source found"

BECAME: dict[State, Became] = {
    State.DISCLOSED: Became("disclosed", "disclosed", "Disclosed", "Disclosed"),
    State.PARTLY: Became("partly", "told in part", "Told in part", "Told in part"),
    State.WITHHELD: Became("withheld", "withheld", "Withheld", "Withheld"),
    State.NOT_YET_KNOWN: Became(*_UNKNOWN, "Not yet known", _NOT_FOUND),
    State.NOT_TOLD: Became(*_UNKNOWN, "A third party will not say", "A third party will not say"),
    State.UNANSWERED: Became(*_UNKNOWN, "Not answered", _NOT_FOUND),
    State.NOT_APPLICABLE: Became("na", "not applicable", "Does not apply", "Does not apply"),
}
"""All that pages say of each state, in the order in which bars show them."""

_DECLARED = {state: became.tag for state, became in BECAME.items()}
_COMPILED = {state: became.compiled for state, became in BECAME.items()}


def words_of(*, compiled: bool) -> dict[State, str]:
    """What became of a question in a few words: in a declaration, or in a compilation."""
    return _COMPILED if compiled else _DECLARED


def citation(ground: Mapping[str, Any]) -> str:
    """`foia2000:s.31(1)(a)` as a reader cites it: section 31(1)(a) of the Freedom of Information Act 2000."""
    place = str(ground["id"]).partition(":")[2]
    kind = "section" if place.startswith("s.") else "regulation"
    return f"{kind} {place.removeprefix('s.')} of the {ground['act']}"


ORIGINS = {"example": ("example", "Invented example"), "public-sources": ("compilation", "Compilation")}
"""How what is not its supplier's word is marked, by its origin: the ending of the class of its tag, and its words."""


def marked(description: str, origin: str) -> str:
    """A page's description, which says first what the page is not, wherever somebody finds or shares it."""
    said = {"example": "Invented example: ", "public-sources": "Compiled from public sources: "}
    return f"{said.get(origin, '')}{description}"


def lcfirst(text: str) -> str:
    """A sentence's words inside another sentence."""
    return text[:1].lower() + text[1:]


def ucfirst(text: str) -> str:
    """Words at the start of a sentence."""
    return text[:1].upper() + text[1:]
