"""Answers that cannot both be true: how a rule reads them, and how it says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, TypeVar

from mtbd.diagnostic import Finding, Location, dotted
from mtbd.model.answer import Answer, State
from mtbd.model.declaration import Declaration
from mtbd.model.supplier import SupplierFile
from mtbd.rules.case import Case

Value = TypeVar("Value")

_MOST = 3
"""How many other places one message names."""
_LONGEST = 60


def whole(answer: Answer[list[Value]] | None) -> list[Value] | None:
    """A list of which no part is withheld, so that what is not in it can be held against it; else None."""
    return None if answer is None or answer.state is not State.DISCLOSED else answer.value


class OfCompany(NamedTuple):
    """An answer about the supplier, and the file that it stands in: none is named when that is the file at hand."""

    answer: Answer[Any] | None
    file: str


def of_company(case: Case, name: str) -> OfCompany:
    """What is said of the supplier under that name; a declaration's own word comes before the supplier's file."""
    own = case.document.supplier if isinstance(case.document, (Declaration, SupplierFile)) else None
    answer = getattr(own, name, None)
    if answer is not None or case.company is None:
        return OfCompany(answer, "")
    return OfCompany(getattr(case.company.supplier, name, None), "supplier.yaml")


def says(location: Location, value: Any, file: str = "") -> str:
    """A place and what stands there, such as `ai.models.0.name is "Urgency"`; `file` is named when it is another."""
    place = f"{dotted(location)} in {file}" if file else dotted(location)
    return f"{place} is {_shown(value)}"


def against(at: Location, value: Any, others: Iterable[str]) -> Iterator[Finding]:
    """One finding at the place that is more likely wrong, naming what stands against it; none when nothing does."""
    named = [*others]
    if not named:
        return
    more = f" and {len(named) - _MOST} more" if len(named) > _MOST else ""
    # Three places and their values still fit on a line; the rest is found with them.
    rest = ", ".join(named[:_MOST]) + more
    verdict = "both cannot be true" if len(named) == 1 else "they cannot all be true"
    yield Finding(at, f"{at[-1]} is {_shown(value)}, and {rest}: {verdict}")


def denied(at: Location, others: Iterable[str]) -> Iterator[Finding]:
    """One finding at an answer that is false, naming what says otherwise; none when nothing does."""
    yield from against(at, value=False, others=others)


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        line = " ".join(value.split())
        return f'"{line}"' if len(line) <= _LONGEST else f'"{line[:_LONGEST]}..."'
    return f"[{', '.join(map(_shown, value))}]" if isinstance(value, list) else str(value)
