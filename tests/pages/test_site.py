"""The whole site of this repository, published below a path of a host: links, ids, headings, notices."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.pages.conftest import SITE
from tests.pages.markup import Element, parsed

if TYPE_CHECKING:
    from tests.catalogues import Everything

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@pytest.fixture(scope="module")
def pages(public: Path) -> dict[str, Element]:
    """Every page of the site, taken apart, by its address below the site's."""
    found = {file.relative_to(public).as_posix(): file for file in public.rglob("*.html")}
    return {name.removesuffix("index.html"): parsed(file.read_text(encoding="utf-8")) for name, file in found.items()}


def ids(page: Element) -> list[str]:
    """Every id on a page, in order."""
    return [one.attributes["id"] for one in page.walk() if "id" in one.attributes]


def links(page: Element) -> list[str]:
    """Every address that a page names, but those that are sent somewhere or written to."""
    named = [one.attributes[name] for one in page.walk() for name in ("href", "src") if name in one.attributes]
    return [link for link in named if not link.startswith("mailto:")]


def test_there_is_a_page_of_every_kind(pages: dict[str, Element], real: Everything) -> None:
    wanted = {
        "",
        "404.html",
        "about/",
        "catalogue/",
        "ci/",
        "declare/",
        "editor/",
        "fields/",
        "fields/product/",
        "rules/",
        "rules/not-yaml/",
        "suppliers/",
        "withheld/",
        "categories/redaction/",
        "compare/",
        *(f"products/{entry.id}/" for entry in real.entries),
        *(f"suppliers/{company.id}/" for company in real.catalogue.companies),
    }

    assert wanted <= set(pages)


def test_every_link_inside_leads_to_a_file_and_every_fragment_to_an_id(pages: dict[str, Element], public: Path) -> None:
    """Below the path that the site stands at, and nowhere else on its host."""
    known = cache(lambda url: frozenset(ids(pages[url])))
    wrong = []
    for url, page in pages.items():
        for link in links(page):
            target = urlsplit(urljoin(SITE + url, link))
            if target.hostname != urlsplit(SITE).hostname:
                continue
            if not target.path.startswith(urlsplit(SITE).path):
                wrong.append((url, link, "outside"))
                continue
            below = unquote(target.path.removeprefix(urlsplit(SITE).path))
            file = public / below / "index.html" if below == "" or below.endswith("/") else public / below
            if not file.is_file():
                wrong.append((url, link, "no file"))
            elif target.fragment and unquote(target.fragment) not in known(below.removesuffix("index.html")):
                wrong.append((url, link, "no id"))

    assert wrong == []


def test_links_to_other_hosts_say_how_they_are_meant(pages: dict[str, Element]) -> None:
    """Each is whole, and opens in the same window without telling search engines that we vouch for it."""
    for url, page in pages.items():
        for link in page.all("a"):
            href = link.attributes.get("href", "")
            if urlsplit(href).scheme in ("http", "https") and not href.startswith(SITE):
                assert "noopener" in link.attributes.get("rel", ""), (url, href)
                assert "target" not in link.attributes, (url, href)


def test_what_suppliers_link_to_is_not_followed(pages: dict[str, Element], real: Everything) -> None:
    for entry in real.entries:
        body = pages[f"products/{entry.id}/"].at("content")
        for answer in body.all(of="answer__value"):
            for link in answer.all("a"):
                if urlsplit(link.attributes["href"]).scheme in ("http", "https"):
                    assert link.attributes["rel"] == "nofollow noopener"


def test_every_id_of_a_page_is_unique_and_can_be_linked_to(pages: dict[str, Element]) -> None:
    for url, page in pages.items():
        found = ids(page)
        assert [one for one in found if found.count(one) > 1] == [], url
        assert [one for one in found if not re.fullmatch(r"[^\s\"'<>&]+", one)] == [], url


def test_what_is_labelled_by_another_element_finds_it(pages: dict[str, Element]) -> None:
    for url, page in pages.items():
        known = set(ids(page))
        for name in ("aria-labelledby", "aria-describedby", "aria-controls", "for"):
            named = {one.attributes[name] for one in page.walk() if name in one.attributes}
            assert named - known - {"__drawer", "__search"} == set(), (url, name)


def test_every_page_has_one_title_of_its_own_and_headings_in_order(pages: dict[str, Element]) -> None:
    """No level is skipped on the way down."""
    for url, page in pages.items():
        levels = [int(heading.tag[1]) for heading in page.all(*HEADINGS)]
        assert levels.count(1) == 1, url
        assert levels[0] == 1, url
        steps = [after - before for before, after in pairwise(levels)]
        assert max(steps, default=0) <= 1, (url, levels)
        assert [one for one in page.all(*HEADINGS) if not one.words] == [], url


def test_titles_and_descriptions_tell_pages_apart(pages: dict[str, Element]) -> None:
    titles = [page.all("title")[0].text for page in pages.values()]

    assert [title for title in titles if titles.count(title) > 1] == []
    for url, page in pages.items():
        (description,) = (one for one in page.all("meta") if one.attributes.get("name") == "description")
        assert description.attributes["content"].strip(), url


def test_a_page_that_is_shared_shows_what_it_is(pages: dict[str, Element]) -> None:
    """Where it is found and where it is sent, the same words."""
    for url, page in pages.items():
        if url == "404.html":
            continue
        meta = {one.attributes.get("property"): one.attributes.get("content") for one in page.all("meta")}
        names = {one.attributes.get("name"): one.attributes.get("content") for one in page.all("meta")}
        (canonical,) = (one for one in page.all("link") if one.attributes.get("rel") == "canonical")
        assert meta["og:title"] == page.all("title")[0].text, url
        assert meta["og:description"] == names["description"], url
        assert meta["og:url"] == canonical.attributes["href"], url
        assert (meta["og:type"], names["twitter:card"]) == ("website", "summary"), url


def test_notices_stand_on_the_pages_that_they_belong_on(pages: dict[str, Element], real: Everything) -> None:
    for entry in real.entries:
        text = " ".join(one.words for one in pages[f"products/{entry.id}/"].all("aside", of="notice--warning"))
        assert ("are invented" in text) == entry.is_example, entry.id
        assert ("Compiled from public sources on" in text) == entry.is_compilation, entry.id
    others = [url for url in pages if not url.startswith(("products/", "suppliers/"))]
    for url in others:
        assert "Compiled from public sources on" not in pages[url].text, url


def test_no_page_scores_ranks_or_vouches(pages: dict[str, Element]) -> None:
    """The words that the project never uses of a product; about/ says that it does not."""
    for url, page in pages.items():
        if url != "about/":
            assert not re.search(r"MTBD.compliant|\bleague table\b|\bscore card\b", page.text, re.IGNORECASE), url


SCRIPTS = {"catalogue/": "catalogue.js", "search/": "search.js", "404.html": "search.js"}


def test_pages_are_whole_without_scripts(pages: dict[str, Element]) -> None:
    """The theme's script, where a page needs no more, and nothing hidden but its button."""
    for url, page in pages.items():
        run = [one for one in page.all("script") if one.attributes.get("type") != "application/ld+json"]
        scripts = [one.attributes.get("src", "").rpartition("/")[2] for one in run]
        own = "compare.js" if url.startswith("compare/") else SCRIPTS.get(url)
        assert scripts == ["theme.js", *filter(None, [own])], url
        hidden = [one for one in page.at("content").walk() if "hidden" in one.attributes]
        assert hidden == [], url


def test_tables_name_their_columns(pages: dict[str, Element]) -> None:
    """On a narrow screen each cell shows its label, so each has one that is a column's."""
    for url, page in pages.items():
        for table in page.all("table", of="register"):
            columns = {head.text for head in table.all("th") if head.attributes["scope"] == "col"}
            labels = {cell.attributes.get("data-label") for cell in table.all("tbody")[0].all("td")}
            assert labels <= columns, url


def test_the_sitemap_names_every_page_but_the_lost_one(pages: dict[str, Element], public: Path) -> None:
    listed = re.findall(f"<loc>{re.escape(SITE)}(.*?)</loc>", (public / "sitemap.xml").read_text(encoding="utf-8"))

    assert sorted(listed) == sorted(set(pages) - {"404.html", "search/"})
