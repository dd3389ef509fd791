"""How pages word what the reference data and the model hold as short words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

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

STATES: dict[State, str] = {
    State.DISCLOSED: "Disclosed",
    State.PARTLY: "Told in part",
    State.WITHHELD: "Withheld",
    State.NOT_APPLICABLE: "Does not apply",
    State.NOT_YET_KNOWN: "Not yet known",
    State.NOT_TOLD: "A third party will not say",
    State.UNANSWERED: "Not answered",
}
"""What became of a question, as a tag beside it says."""

COMPILED: dict[State, str] = STATES | {
    State.NOT_YET_KNOWN: "No public source found",
    State.UNANSWERED: "No public source found",
}
"""The same where others compiled what is public: nobody was asked, so nobody failed to answer."""


def citation(ground: Mapping[str, Any]) -> str:
    """`foia2000:s.31(1)(a)` as a reader cites it: section 31(1)(a) of the Freedom of Information Act 2000."""
    place = str(ground["id"]).partition(":")[2]
    kind = "section" if place.startswith("s.") else "regulation"
    return f"{kind} {place.removeprefix('s.')} of the {ground['act']}"


def lcfirst(text: str) -> str:
    """A sentence's words inside another sentence."""
    return text[:1].lower() + text[1:]


def ucfirst(text: str) -> str:
    """Words at the start of a sentence."""
    return text[:1].upper() + text[1:]
