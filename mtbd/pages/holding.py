"""What is withheld, as a reader sees it: on a product's page, on a supplier's and in the register."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from markupsafe import Markup

from mtbd.diagnostic import Location, dotted
from mtbd.model.ask import Ask
from mtbd.model.declaration import QUESTIONS
from mtbd.model.ground import Settled, settle
from mtbd.model.metadata import Metadata
from mtbd.model.section import Given
from mtbd.model.withheld import ACCESS, CONCERNS, Withheld
from mtbd.pages.links import Links
from mtbd.pages.phrase import row_name
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render

NOT_SAID = "The supplier does not say"
"""Who can see what is withheld, when the block leaves that open: nobody is promised anything."""


class Holding(NamedTuple):
    """One thing that is withheld."""

    path: str
    question: str
    settled: Settled
    concern: str
    access: str
    requested_by: str
    ask: str
    """An address to ask at, as a link; empty when there is none."""


def holdings(answers: Iterable[Given], metadata: Metadata | None, links: Links) -> Iterator[Holding]:
    """The withholding blocks among some answers."""
    for location, asked, answer in answers:
        if answer.withheld is not None:
            settled = settle(answer.withheld, asked.withhold, metadata)
            yield _holding(dotted(location), question_of(location, asked), settled, links)


def block(one: Holding, setting: Setting, below: str = "") -> Markup:
    """All that is said of it; `below` keeps its id apart from those of other declarations on the same page."""
    return render(setting, "holding.html", "", {"one": one, "id": f"withheld.{below}{one.path}"})


def question_of(location: Location, asked: Ask) -> str:
    """What is asked; a part of an answer says little without the question it belongs to."""
    whole = QUESTIONS.get(location[:2]) or QUESTIONS.get(location[:1])
    return (
        f"{whole.ask.question} \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} {asked.question}"
        if whole and whole.ask is not asked
        else asked.question
    )


def _holding(path: str, question: str, settled: Settled, links: Links) -> Holding:
    withheld = settled.withheld
    return Holding(
        path=path,
        question=question,
        settled=settled,
        concern=CONCERNS[withheld.concern],
        access=ACCESS[withheld.ask] if withheld.ask else NOT_SAID,
        requested_by=row_name("forces", withheld.requested_by) if withheld.requested_by else "",
        ask=_ask(path, withheld, settled, links),
    )


def _ask(path: str, withheld: Withheld, settled: Settled, links: Links) -> str:
    return "" if withheld.ask == "none" else links.mail(path, settled.ask_at)
