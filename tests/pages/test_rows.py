"""Lists are made of rows alone, so that the declarations can stand in other processes."""

from __future__ import annotations

import pickle
from dataclasses import replace
from typing import Any

import pytest

from mtbd.catalogue import Catalogue, Gathered
from mtbd.pages import ROWS, home, plan, plan_entry, plan_whole
from mtbd.pages.setting import Setting
from tests.pages import texts


def gathered(catalogue: Catalogue) -> Gathered:
    """What other processes would bring of a catalogue: each entry is a part, packed and unpacked on its way."""
    parts: list[dict[Any, Any]] = [
        {rows: tuple(rows(entry, catalogue.today)) for rows in ROWS} for entry in catalogue.entries
    ]
    packed = tuple((entry.supplier, pickle.dumps({entry.id: entry})) for entry in catalogue.entries)
    return Gathered(catalogue.companies, catalogue.today, tuple(pickle.loads(pickle.dumps(parts))), packed)


def test_every_page_is_the_same_from_rows(real: Catalogue, setting: Setting) -> None:
    """Also those of entries, whose declarations came from another process."""
    companies = pickle.loads(pickle.dumps(real.companies))
    catalogue = replace(gathered(real), companies=companies)
    entries = pickle.loads(pickle.dumps(real.entries))
    pages = [*plan_whole(catalogue, setting)]
    pages += [planned for entry in entries for planned in plan_entry(entry, catalogue, setting)]

    assert [page.make() for page in pages] == [page.make() for page in plan(real, setting)]


def test_rows_that_nobody_lists_are_missed(real: Catalogue) -> None:
    """Or a list would be empty, and nobody would know why."""
    few = Gathered(real.companies, real.today, ({},))

    with pytest.raises(LookupError, match=r"mtbd\.pages\.home\.rows is not listed in ROWS"):
        few.gather(home.rows)


def test_an_entry_that_is_not_here_is_missed(real: Catalogue) -> None:
    """Only those few are unpacked that stand beside others on a page."""
    one = real.entries[0]
    assert gathered(real).entry(one.id).id == real.entry(one.id).id == one.id

    for whole in (real, replace(gathered(real), packed=())):
        with pytest.raises(LookupError, match="acme/none is not among the entries that are here"):
            whole.entry("acme/none")
    with pytest.raises(LookupError, match=one.id):
        replace(gathered(real), packed=()).entry(one.id)


def test_what_is_made_of_the_whole_is_made_once() -> None:
    catalogue = texts.catalogue({"exemplar/supplier.yaml": texts.supplier(), "exemplar/a.yaml": texts.declaration()})
    for whole in (catalogue, gathered(catalogue)):
        assert whole.once(lambda one: [one.today]) is not whole.once(lambda one: [one.today])
        assert whole.gather(home.rows) is whole.gather(home.rows)
        assert whole.once(list_of_nothing) is whole.once(list_of_nothing)


def list_of_nothing(_whole: object) -> list[object]:
    """A new list at each call."""
    return []
