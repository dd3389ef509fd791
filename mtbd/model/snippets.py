"""What editors offer to write in the place of an answer: the forms that are longer than its plain value."""

from __future__ import annotations

from typing import Any

from mtbd.model.withheld import CONCERNS

OPEN = (
    {
        "label": "told, with evidence",
        "description": "The answer, and the ids of the pieces of evidence for it, which are listed under evidence.",
        "body": {"value": "$1", "evidence": ["$2"]},
    },
    {
        "label": "does not apply",
        "description": "The question makes no sense for this product. Say why.",
        "body": {"not_applicable": "${1:why it does not apply}"},
    },
    {
        "label": "not yet known",
        "description": "You will know it within a year. Say what is awaited, and by when.",
        "body": {"not_yet_known": "${1:what is awaited}", "by": "${2:YYYY-MM-DD}"},
    },
    {
        "label": "a third party will not say",
        "description": "You asked and were not told. Name who, by its id under parties, and when you asked.",
        "body": {"not_told": {"by": "${1:id-of-the-party}", "asked_on": "${2:YYYY-MM-DD}"}},
    },
)
"""For every question."""

WITHHELD = {
    "label": "withheld, with a ground",
    "description": "You know it and keep it back. Say what and why: the linter proposes a ground, with its needs.",
    "body": {
        "withheld": {
            "what": "${1:what is kept back, so that a reader can tell what is missing}",
            "concern": f"${{2|{','.join(CONCERNS)}|}}",
            "harm": "${3:what would happen, to whom, if it were published}",
            "likelihood": "${4|would,would_be_likely|}",
            "for_disclosure": ["${5:what speaks for publishing it}"],
            "against_disclosure": ["${6:what speaks against}"],
            "balance": "${7:why the one outweighs the other}",
        }
    },
}
"""For a question whose answer may be withheld."""


def withholdable(forms: str) -> dict[str, Any]:
    """The forms of an answer that may be withheld, by the address of all forms."""
    return {"$ref": forms, "defaultSnippets": [*OPEN, WITHHELD]}
