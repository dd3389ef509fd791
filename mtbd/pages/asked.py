"""What pages say about a question in the same words on every page, as HTML made once for all of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from html import escape
from typing import NamedTuple

from mtbd import reference
from mtbd.diagnostic import Location, dotted
from mtbd.model.ask import Ask
from mtbd.model.declaration import QUESTIONS
from mtbd.pages.wording import SOURCE_READ


class Asked(NamedTuple):
    """A question as every page asks it."""

    path: str
    heading: str
    """The id of its answer and its words, from the middle of the answer's first tag on."""
    why: str
    """Why a force asks."""
    link: str
    """The link to its answer."""
    question: str
    """Its words, plain."""
    may_be_left_out: bool
    """Whether a product of which it is asked need not answer it."""


@cache
def asked(base: str) -> Mapping[Location, Asked]:
    """Every question by its place, for pages that lie equally deep: `base` is the way up to the root."""
    return {location: _asked(location, question.ask, base) for location, question in QUESTIONS.items()}


def _asked(location: Location, ask: Ask, base: str) -> Asked:
    path, source = dotted(location), reference.row("sources", ask.source)
    # A chapter that is one question has its path for a name: there the heading of the chapter carries the id.
    identified = f' id="{path}"' if "." in path else ""
    more = f'<a href="{base}fields/{location[0]}/#{path}">About this question</a>'
    said = f"From: {escape(source['title'])} ({SOURCE_READ[source['sure']]}). {more}"
    return Asked(
        path,
        heading=f'{identified}>\n<h3 class="answer__question">{escape(ask.question)}</h3>',
        why=f"<p>{escape(ask.why)} <small>{said}</small></p>",
        link=f'<a class="answer__link" href="#{path}">Link to this answer</a>',
        question=ask.question,
        may_be_left_out=not ask.required,
    )
