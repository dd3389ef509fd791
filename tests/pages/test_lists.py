"""Long lists without scripts: cut into pages, by category, by letter, by value of a facet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mtbd import shell
from mtbd.catalogue import Entry
from mtbd.facets import FACETS, rows
from mtbd.facets.facet import SILENT, Gap
from mtbd.pages.a_to_z import letter
from mtbd.pages.catalogue import WAYS
from mtbd.pages.setting import Setting
from tests import catalogues
from tests.catalogues import Everything
from tests.made import changed
from tests.pages import texts
from tests.pages.conftest import SITE, Made
from tests.pages.markup import Element, parsed

if TYPE_CHECKING:
    from mtbd.model.declaration import Declaration

NOTHING = catalogues.of()
NAMES = [f"Product {number:03}" for number in range(120)]


def named(entry: Entry, name: str, product: str, **flags: object) -> Entry:
    """The same declaration under another name, with other answers about the product."""
    declaration: Declaration = entry.declaration
    section = declaration.product
    assert section is not None
    assert section.name is not None
    told = changed(section, {"name": type(section.name)(name), **flags})
    return replace(entry, product=product, declaration=changed(declaration, {"product": told}))


@pytest.fixture(scope="module")
def long() -> Everything:
    """A hundred and twenty products of one category."""
    entry = texts.entry()
    entries = [named(entry, name, f"p-{place:03}") for place, name in enumerate(NAMES)]
    return catalogues.of(*entries)


def several_letters() -> Everything:
    """Three products of three letters."""
    entry = texts.entry()
    entries = [named(entry, name, f"p-{place}") for place, name in enumerate(("Zebra", "3D", "Aardvark"))]
    return catalogues.of(*entries)


def addresses(catalogue: Everything, setting: Setting, start: str) -> list[str]:
    """The addresses of all pages below another."""
    return [planned.url for planned in catalogues.pages(catalogue, setting) if planned.url.startswith(start)]


def shown(page: Element) -> list[str]:
    """The names on the cards of a page."""
    return [card.all("a")[0].text for card in page.all("li", of="card")]


LISTS = ("catalogue/", "categories/public-contact/", "catalogue/kind/saas/", "catalogue/a-z/p/")


@pytest.mark.parametrize("url", LISTS)
def test_a_long_list_has_pages_of_fifty_that_lead_to_one_another(url: str, long: Everything, made: Made) -> None:
    pages = [made(long, at) for at in (url, f"{url}2/", f"{url}3/")]

    assert [shown(page) for page in pages] == [NAMES[:50], NAMES[50:100], NAMES[100:]]
    ways = [
        {one.attributes["rel"]: one.attributes["href"] for one in page.all("a") if "rel" in one.attributes}
        for page in pages
    ]
    up = "../" * (url.count("/") + 1)
    assert ways == [
        {"next": f"{up[3:]}{url}2/"},
        {"prev": f"{up}{url}", "next": f"{up}{url}3/"},
        {"prev": f"{up}{url}2/"},
    ]
    assert "Page 2 of 3" in pages[1].text


def test_the_table_at_a_glance_has_pages_too(long: Everything, made: Made) -> None:
    page = made(long, "catalogue/at-a-glance/3/")

    assert [row.all("th")[0].text for row in page.all("tbody")[0].all("tr")] == NAMES[100:]


def test_a_suppliers_products_have_pages_of_fifty_and_its_answers_stand_on_the_first(
    long: Everything, made: Made
) -> None:
    first, *others = (made(long, f"suppliers/exemplar/{more}") for more in ("", "products/2/", "products/3/"))

    assert [shown(page) for page in (first, *others)] == [NAMES[:50], NAMES[50:100], NAMES[100:]]
    assert "Page 2 of 3" in others[0].text
    assert first.at("supplier.size").text
    for page in others:
        assert [one.attributes["id"] for one in page.walk() if "id" in one.attributes] == []
        assert page.all("script") == []
    assert [one.attributes["href"] for one in others[0].all("a") if "rel" in one.attributes][-2:] == [
        "../../../../suppliers/exemplar/",
        "../../../../suppliers/exemplar/products/3/",
    ]


def test_suppliers_have_pages_of_fifty(made: Made, setting: Setting) -> None:
    """At addresses that no supplier's own page has, whatever it is called."""
    (company,) = texts.catalogue({"exemplar/supplier.yaml": texts.supplier()}).catalogue.companies
    ids = ["2", "page", "products", *(f"s-{number:03}" for number in range(99))]
    everything = catalogues.of(companies=[replace(company, id=one) for one in ids])
    found = addresses(everything, setting, "suppliers/")
    lists = [made(everything, url) for url in ("suppliers/", "suppliers/page/2/", "suppliers/page/3/")]

    assert len(set(found)) == len(found) == 3 + len(ids)
    assert [len(page.all("tbody")[0].all("tr")) for page in lists] == [50, 50, 2]
    assert "Page 3 of 3" in lists[2].text


def test_no_page_is_as_long_as_the_catalogue(long: Everything, setting: Setting) -> None:
    """A list of ten thousand products is no page."""
    for planned in catalogues.pages(long, setting):
        if not planned.url.startswith("products/"):
            assert planned.make().body.count('<li class="card">') <= 50, planned.url


def test_every_address_has_a_frame_and_is_its_own_canonical_one(
    long: Everything, setting: Setting, shells: shell.Shells
) -> None:
    pages = [
        one.make() for one in catalogues.pages(long, setting) if one.url.startswith(("catalogue/", "categories/public"))
    ]
    titles = [page.title for page in pages]

    assert len(set(titles)) == len(titles)
    for page in pages:
        (link,) = (one for one in parsed(shell.stamp(shells, page)).all("link") if one.attributes["rel"] == "canonical")
        assert link.attributes["href"] == SITE + page.url


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Aardvark", "A"),
        ("\u00e9toile", "E"),
        (" zebra", "Z"),
        ("3D scan", "Other"),
        ("\u0646\u0638\u0627\u0645", "Other"),
        ("\U0001f46e", "Other"),
        ("<b>", "Other"),
        ("\u00df", "Other"),
    ],
)
def test_a_name_is_under_its_first_letter(name: str, expected: str) -> None:
    assert letter(name) == expected


def test_letters_without_a_product_are_left_out(long: Everything, setting: Setting, made: Made) -> None:
    page = made(long, "catalogue/a-z/")

    assert [one.words for one in page.all("ul", of="letters")[0].all("a")] == ["P: 120 products"]
    assert shown(page) == []
    assert shown(made(several_letters(), "catalogue/a-z/")) == ["Aardvark", "Zebra", "3D"]
    assert addresses(long, setting, "catalogue/a-z/")[:2] == ["catalogue/a-z/", "catalogue/a-z/p/"]


def test_each_value_that_a_product_has_has_a_page_and_no_other(real: Everything, setting: Setting) -> None:
    found = set(addresses(real, setting, "catalogue/"))
    for place, facet in enumerate(FACETS):
        values = {value for row in real.catalogue.gather(rows) for value in row.values[place]}
        pages = {url for url in found if url.startswith(f"catalogue/{facet.id}/") and url.count("/") == 3}
        assert pages == ({f"{facet.pages}{value}/" for value in values} if facet in WAYS else set()), facet.id
        assert (facet.pages in found) == (facet in WAYS), facet.id


def test_the_page_of_a_value_lists_the_products_that_have_it(real: Everything, made: Made) -> None:
    place = [facet.id for facet in FACETS].index("uses-ai")
    ids = [row.id for row in real.catalogue.gather(rows) if "yes" in row.values[place]]
    page = made(real, "catalogue/uses-ai/yes/")

    assert sorted(card.all("a")[0].attributes["href"] for card in page.all("li", of="card")) == sorted(
        f"../../../products/{one}/" for one in ids
    )
    assert f"{len(ids)} products" in page.text


def test_the_page_of_a_value_says_who_does_not_say(real: Everything, made: Made) -> None:
    page = made(real, "catalogue/hosting/GB/")
    unsaid = made(real, "catalogue/hosting/not-known/")

    assert "Others do not say, and may belong here" in page.text
    assert "../../../catalogue/hosting/not-known/" in [one.attributes.get("href") for one in page.all("a")]
    assert "Others do not say" not in unsaid.text
    assert Gap.NOT_APPLICABLE not in SILENT


def test_suppliers_are_not_counted_by_what_they_withhold(real: Everything, made: Made) -> None:
    """The page lists products by name, and says no supplier's number."""
    page = made(real, "catalogue/withheld/product/")

    assert shown(page) == sorted(shown(page), key=str.lower)
    assert [one for one in page.all() if "num" in one.classes] == []


def test_a_product_without_a_category_is_not_lost(made: Made) -> None:
    entry = texts.unchecked({"  category: public-contact\n": ""})
    page = made(catalogues.of(entry), "catalogue/")

    assert shown(page) == ["Exemplar Triage"]
    assert page.all("h2")[0].text == "Without a category"


@pytest.mark.parametrize("url", ["catalogue/", "catalogue/a-z/", "catalogue/at-a-glance/"])
def test_a_catalogue_without_products_says_so(url: str, made: Made) -> None:
    assert "There is no product in the catalogue yet." in made(NOTHING, url).text


def test_a_facet_that_nothing_is_told_of_says_so(made: Made) -> None:
    assert "No product in the catalogue says anything of it yet." in made(NOTHING, "catalogue/hosting/").text
