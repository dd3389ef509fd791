"""The data of the filters: what they hold, in which form, how large they are, and the page that tells of them."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from typing import TYPE_CHECKING

from mtbd.exports.facets import files
from mtbd.facets import FACETS, rows
from mtbd.facets.facet import SAYS_NOTHING, Gap
from mtbd.facets.index import FOLDER
from mtbd.pages.listing import products
from tests import catalogues
from tests.catalogues import Everything
from tests.facets import made_up

if TYPE_CHECKING:
    from tests.pages.conftest import Made


def test_the_page_on_filters_names_every_key_and_what_the_data_hold(made: Made, real: Everything) -> None:
    """It is the contract: read it beside `tests/facets/contract.txt`."""
    page = made(real, "catalogue/filters/")
    codes = {one.text for one in page.all("code")}
    index = json.loads(next(iter(files(real.catalogue))).data)

    for facet in FACETS:
        assert ({f"{facet.id}-from", f"{facet.id}-to"} if facet.is_range else {facet.id}) <= codes
        assert facet.help in page.text
    assert {"q", "sort", "page", "name", "reviewed", "newest", f"{FOLDER}index.json", "none", *Gap} <= codes
    keys = {*index, *(key for facet in index["facets"] for key in facet)}
    keys |= {key for facet in index["facets"] for value in facet.get("values", ()) for key in value}
    assert keys - codes == set()


def test_the_data_say_what_the_rows_say(real: Everything) -> None:
    """Read as the page on filters tells."""
    made_files = {file.path: json.loads(file.data) for file in files(real.catalogue)}
    index, cards = made_files[f"{FOLDER}index.json"], made_files[f"{FOLDER}products/0.json"]
    told = {row.id: row.values for row in real.catalogue.gather(rows)}

    assert index["version"] == cards["version"] == 1
    assert index["products"] == len(cards["products"]) == len(real.entries)
    names = [one["name"].lower() for one in cards["products"]]
    assert names == sorted(names)
    for place, facet in enumerate(index["facets"]):
        for number, one in enumerate(cards["products"]):
            of = facet["of"][number]
            if "sets" in facet:
                assert {facet["values"][at]["id"] for at in facet["sets"][of]} == set(told[one["id"]][place])
            else:
                assert (of is None) == (not set(told[one["id"]][place]) - SAYS_NOTHING)


def test_the_data_are_the_same_for_the_same_catalogue(real: Everything) -> None:
    companies, day = reversed(real.catalogue.companies), real.catalogue.today
    again = catalogues.of(*reversed(real.entries), companies=companies, day=day)

    assert list(files(again.catalogue)) == list(files(real.catalogue))


def test_products_of_one_name_stand_in_the_order_of_their_lists(real: Everything) -> None:
    """Their addresses end in a slash, which sorts behind a hyphen, and their ids do not."""
    entry = real.entries[0]
    alike = tuple(replace(entry, product=product) for product in ("a", "a-c", "a-b"))
    everything = catalogues.of(*alike).catalogue
    _, names = files(everything)

    assert [f"products/{one['id']}/" for one in json.loads(names.data)["products"]] == [
        one.url for one in products(everything)
    ]


def test_the_data_of_ten_thousand_products_are_small() -> None:
    """As they are sent, compressed; the values of each facet are drawn without regard to those of another."""
    index = next(iter(files(made_up.catalogue(10_000))))

    assert len(gzip.compress(index.data)) < 400 * 1024
