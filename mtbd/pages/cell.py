"""One cell of a comparison: what a product says to a question, in the words of its page.

site/assets/compare/cell.js makes the same from the product's page; a test in the browser holds one to the other.
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import NamedTuple

from markupsafe import Markup

from mtbd.model.answer import State
from mtbd.pages.article import Shown, carries, told
from mtbd.pages.asked import Asked
from mtbd.pages.holding import Holding
from mtbd.pages.prose import inline
from mtbd.pages.wording import BECAME

LONG = 1200
"""An answer of more characters, spaces aside, is folded, so that one product does not push all others out of sight."""


class Cell(NamedTuple):
    """What stands in it, and what it says."""

    html: Markup
    says: str
    """Two cells differ when this does: without where a page lies, and why there is nothing to tell."""


def cell(one: Shown | None, asked: Asked, way: str) -> Cell:
    """The answer of a product whose page lies at `way`; None when the page does not have the question."""
    if one is None:
        return _missing(asked)
    kept = "".join([_kept(each, way) for each in one.kept])
    level = carries(one) if one.value else ""
    value = told(one)
    html = f"{_folded(value)}{kept}{_reported(one, way)}{level}"
    # One gap is like another of its kind, and a bare assertion is no more than a compilation has.
    far = level if "<strong>" in level else ""
    said = f"{value}{far}" if one.value else one.beside.around.became(one.state)
    return Cell(Markup(html), f"{said}{kept}".replace(f'href="{way}#', 'href="#'))


def _missing(asked: Asked) -> Cell:
    """Nothing at all: only some products are asked, and of those some questions may be passed over."""
    said = "Left out, as it may be" if asked.may_be_left_out else "Not asked"
    return Cell(Markup(f'<p><span class="tag tag--{BECAME[State.NOT_APPLICABLE].look}">{said}</span></p>'), said)


def _kept(one: Holding, way: str) -> str:
    """What is kept back and the ground in plain words; the page has the rest."""
    ground = one.settled.ground
    why = escape(ground["plain"] if ground else f"{one.concern}.")
    more = f'<a href="{way}#withheld.{one.path}">All reasons, and how to ask</a>'
    what = inline(one.settled.withheld.what)
    return f'<div class="withheld"><p class="withheld__ground">Kept back: {what}</p><p>{why} {more}</p></div>'


def _reported(one: Shown, way: str) -> str:
    """A word that a reader reported an error; its page tells which, and what came of it."""
    path = one.asked.path
    return f'<p><a href="{way}#{path}">Report of an error</a></p>' if path in one.beside.reported else ""


def _folded(html: str) -> str:
    text = unescape(re.sub("<[^>]*>", "", html))
    if len("".join(text.split())) <= LONG:
        return html
    return f'<details class="rest"><summary>A long answer</summary>{html}</details>'
