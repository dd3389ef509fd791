"""Lists are made of rows alone, so that the declarations can stand in other processes."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest

from mtbd.pages import home
from mtbd.pages.setting import Setting
from tests import catalogues
from tests.catalogues import Everything


def test_every_page_is_the_same_from_another_process(real: Everything, setting: Setting) -> None:
    """Rows, suppliers and entries are packed on their way, and unpacked."""
    brought = Everything(*pickle.loads(pickle.dumps((real.catalogue, real.entries))))
    pages = [page.make() for page in catalogues.pages(brought, setting)]

    assert pages == [page.make() for page in catalogues.pages(real, setting)]


def test_rows_that_nobody_lists_are_missed(real: Everything) -> None:
    """Or a list would be empty, and nobody would know why."""
    few = replace(real.catalogue, parts=({},))

    with pytest.raises(LookupError, match=r"mtbd\.pages\.home\.rows is not listed in ROWS"):
        few.gather(home.rows)


def test_an_entry_that_is_not_here_is_missed(real: Everything) -> None:
    """Only those few are unpacked that stand beside others on a page."""
    one = real.entries[0]
    pair = catalogues.of(one, replace(one, product="other")).catalogue
    assert pair.entry(one.id).id == one.id

    for catalogue, missed in ((pair, "acme/none"), (catalogues.of(one).catalogue, one.id)):
        with pytest.raises(LookupError, match=f"{missed} is not among the entries that are here"):
            catalogue.entry(missed)


def test_what_is_made_of_the_whole_is_made_once(real: Everything) -> None:
    catalogue = real.catalogue
    assert catalogue.once(lambda one: [one.today]) is not catalogue.once(lambda one: [one.today])
    assert catalogue.gather(home.rows) is catalogue.gather(home.rows)
    assert catalogue.once(list_of_nothing) is catalogue.once(list_of_nothing)


def list_of_nothing(_whole: object) -> list[object]:
    """A new list at each call."""
    return []
