"""What pages say about a question in the same words on every page, made once for all of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from markupsafe import Markup

from mtbd import reference
from mtbd.diagnostic import Location, dotted
from mtbd.model.ask import Ask
from mtbd.model.declaration import QUESTIONS
from mtbd.pages.links import Links
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render


class Asked(NamedTuple):
    """A question as every page asks it."""

    path: str
    heading: Markup
    """The id of its answer and its words, from the middle of the answer's first tag on."""
    why: Markup
    """Why a force asks."""


@cache
def asked(setting: Setting) -> Mapping[Location, Asked]:
    """Every question by its place."""
    return {location: _asked(setting, dotted(location), question.ask) for location, question in QUESTIONS.items()}


def _asked(setting: Setting, path: str, ask: Ask) -> Asked:
    context = {"ask": ask, "path": path, "source": reference.row("sources", ask.source)}
    return Asked(path, render(setting, "heading.html", "", context), render(setting, "why.html", "", context))


_CUT = "\0"
"""Stands for a path in the links of a page: a character that no declaration and no setting can hold."""


def around_path(setting: Setting, links: Links) -> list[str]:
    """The links below each answer of a page, as HTML, cut where its path goes: in that alone they differ."""
    context = {"path": _CUT, "ask_supplier": links.mail(_CUT), "report": links.report(_CUT)}
    return str(render(setting, "links.html", "", context)).split(_CUT)
