"""What pages tell programs: no more than they tell readers, and in a block that nothing can break out of."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from mtbd.catalogue import Entry
from mtbd.pages import home, product, supplier
from mtbd.pages.linked import block
from tests import catalogues
from tests.made import changed
from tests.pages import texts
from tests.pages.hostile import PAYLOAD, catalogue
from tests.pages.markup import Element, parsed
from tests.pages.test_product import compiled

if TYPE_CHECKING:
    from mtbd.pages.page import Page
    from mtbd.pages.setting import Setting


OWN = "suppliers/exemplar/"


def data_of(page: Page | Element) -> dict[str, Any]:
    """What the one block of a page says."""
    found = page if isinstance(page, Element) else parsed(page.body)
    (script,) = found.all("script")
    assert script.attributes == {"type": "application/ld+json"}
    said: dict[str, Any] = json.loads(script.text)
    assert said["@context"] == "https://schema.org"
    return said


def product_page(entry: Entry, setting: Setting) -> Page:
    return product.page(entry, catalogues.of(entry).catalogue, setting)


def test_a_declaration_is_a_page_about_a_product(setting: Setting) -> None:
    said = data_of(product_page(texts.entry(), setting))

    assert said["@type"] == "WebPage"
    assert said["url"] == f"{setting.site}products/exemplar/triage/"
    assert said["author"] == {"@type": "Organization", "name": "Exemplar Policing Systems Limited"}
    assert said["creativeWorkStatus"] == "Published"
    assert (said["version"], said["datePublished"], said["lastReviewed"]) == ("1.0.0", "2026-09-01", "2026-10-01")
    assert said["license"] == "https://spdx.org/licenses/OGL-UK-3.0.html"
    assert said["about"]["@type"] == "Product"
    assert said["about"]["name"] == said["name"] == "Exemplar Triage"
    assert said["about"]["category"] == "Public contact"


def test_an_invented_product_is_no_product(setting: Setting) -> None:
    """A program that reads only this must not take it for one; nor anybody who is sent the page."""
    page = product_page(texts.entry(example=True), setting)

    assert data_of(page)["creativeWorkStatus"] == "Invented example"
    assert "about" not in data_of(page)
    assert page.description.startswith("Invented example: ")


def test_a_compilation_is_the_word_of_who_compiled_it(setting: Setting) -> None:
    page = product_page(compiled(texts.entry()), setting)

    assert data_of(page)["creativeWorkStatus"] == "Compilation from public sources"
    assert data_of(page)["author"]["name"] == "the mtbd project"
    assert page.description.startswith("Compiled from public sources: ")


def test_what_is_over_says_so(setting: Setting) -> None:
    entry = texts.entry()
    metadata = changed(entry.declaration.metadata, {"status": "withdrawn"})  # type: ignore[type-var]
    entry = replace(entry, declaration=changed(entry.declaration, {"metadata": metadata}))

    assert data_of(product_page(entry, setting))["creativeWorkStatus"] == "Withdrawn"


def test_a_suppliers_page_is_about_an_organisation_unless_it_is_invented(setting: Setting) -> None:
    real, invented = texts.entry(), texts.entry(example=True)
    alone = [catalogues.of(one).catalogue for one in (real, invented)]
    pages = [data_of(next(own for own in supplier.plan(one, setting) if own.url == OWN).make()) for one in alone]

    assert pages[0]["about"] == {
        "@type": "Organization",
        "name": "Exemplar Policing Systems Limited",
        "url": "https://exemplar.example/",
        "identifier": "GB-COH-00000000",
        "address": {"@type": "PostalAddress", "addressCountry": "GB"},
    }
    assert pages[0]["creativeWorkStatus"] == "Published"
    assert pages[1]["creativeWorkStatus"] == "Invented example"
    assert "about" not in pages[1]


def test_the_first_page_is_about_the_site_and_names_no_operator_that_there_is_not(setting: Setting) -> None:
    empty = catalogues.of()

    said = data_of(home.page(empty.catalogue, setting))
    assert (said["@type"], said["url"]) == ("WebSite", setting.site)
    assert "publisher" not in said
    operated = data_of(
        home.page(empty.catalogue, setting._replace(operator="Exemplar Operator", email="catalogue@operator.example"))
    )
    assert operated["publisher"] == {"@type": "Organization", "name": "Exemplar Operator"}


@pytest.mark.parametrize(
    "text",
    [PAYLOAD, "</script><script>alert(1)</script>", "<!--<script>", "&lt;/script&gt;", "a\u2028b\u2029c", '"}\\'],
)
def test_no_text_ends_the_block(text: str) -> None:
    html = block({"name": text})

    assert html.count("<") == 2
    assert not {"&", "\u2028", "\u2029"} & set(html)
    assert data_of(parsed(html))["name"] == text


def test_what_is_not_told_is_left_out() -> None:
    assert data_of(parsed(block({"a": None, "b": {"c": None, "d": 1}}))) == {
        "@context": "https://schema.org",
        "b": {"d": 1},
    }


@pytest.mark.parametrize("status", ["published", "withdrawn"])
def test_a_hostile_declaration_is_told_word_for_word(status: str, setting: Setting) -> None:
    everything = catalogue(PAYLOAD, "told", status=status)
    said = data_of(product.page(everything.entries[0], everything.catalogue, setting))

    assert "<script>alert(1)</script>" in said["name"]
    assert "license" in said
