"""The search index: what is in it, that it is the same each time, and that a site without it stays as it was."""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import mtbd
from mtbd import reference, search
from mtbd.diagnostic import dotted
from mtbd.model.declaration import QUESTIONS
from mtbd.output import File, write
from mtbd.pages import plan_entry
from mtbd.pages.page import Page, Planned
from mtbd.pages.setting import read_setting
from mtbd.publish import publish, put
from mtbd.search import SearchError, index
from mtbd.source import read
from tests import catalogues
from tests.pages import texts

ROOT = Path(__file__).parent.parent
CONFIG = ROOT / "mkdocs.yml"
SIGNATURE = b"pagefind_dcd"
VEST = "/products/example/vest/"
EVERYWHERE = (
    "What is the product called?",
    "Why a force asks",
    "Asserted",
    "Report an error",
    "Ask the supplier",
    "not checked unless",
    "For market research",
    "Not legal advice",
    "Who can see it",
    "Kept back",
    "Change log Version",
    "RoleForOn",
)
"""What a product's page says in the same words as all others."""


def fragments(folder: Path) -> dict[str, dict[str, Any]]:
    """What an index, or a portion of one, says of each page, by address."""
    found = (gzip.decompress(file.read_bytes()) for file in folder.glob("fragment/*"))
    pages = [json.loads(content.removeprefix(SIGNATURE)) for content in found]
    assert len({page["url"] for page in pages}) == len(pages)
    return {page["url"]: page for page in pages}


def content(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def page(title: str, text: str) -> bytes:
    """A page as small as one can be."""
    body = f'<div data-pagefind-body><h2 id="a">A</h2><p>{text}</p></div>'
    return f'<!doctype html><html lang="en"><body><h1>{title}</h1>{body}</body></html>'.encode()


def small(folder: Path, count: int = 5) -> Path:
    """A site of some products and one page about something else."""
    products = (File(f"products/acme/p{n}/index.html", page(f"P{n}", f"turns {n} wheels")) for n in range(count))
    write([*products, File("about/index.html", page("About", "wheels in general"))], folder)
    return folder


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Publish the catalogue of this repository with its index."""
    out = tmp_path_factory.mktemp("searchable") / "public"
    catalogue = catalogues.known(read([ROOT / "disclosures"]), date.today())
    setting = read_setting(CONFIG, mtbd.__version__)
    address = "https://catalogue.example/sub/"
    publish(
        lambda site: put(site, catalogues.pages(catalogue, setting)),
        config=CONFIG,
        out=out,
        site_url=address,
        searchable=True,
    )
    return out


@pytest.fixture(scope="session")
def products(site: Path) -> dict[str, dict[str, Any]]:
    """Read what the index of products says of each page."""
    return fragments(site / "pagefind/products/1")


@pytest.fixture(scope="session")
def rules(site: Path) -> dict[str, dict[str, Any]]:
    """Read what the index of rules says of each page."""
    return fragments(site / "pagefind/rules/1")


@pytest.fixture(scope="session")
def others(site: Path) -> dict[str, dict[str, Any]]:
    """Read what the index of all other pages says of each."""
    return fragments(site / "pagefind")


def test_products_and_rules_are_apart_from_all_other_pages(
    products: dict[str, dict[str, Any]], rules: dict[str, dict[str, Any]], others: dict[str, dict[str, Any]], site: Path
) -> None:
    """Lists are left out, and what says the same again."""
    guidance, lists = {"about", "ci", "declare", "editor", "fields"}, {"categories", "forces", "registers", "withheld"}

    assert {url.split("/")[1] for url in others} == {"suppliers", *guidance, *lists}
    assert {"/suppliers/example/", "/fields/ai/", "/ci/", "/registers/models/", "/categories/anpr/"} < set(others)
    assert set(rules) == {f"/{path.parent.relative_to(site)}/" for path in site.glob("rules/*/index.html")}
    assert set(products) == {f"/{path.parent.relative_to(site)}/" for path in site.glob("products/*/*/index.html")}
    for url in ("suppliers/", "fields/", "rules/"):
        assert (site / url / "index.html").is_file()
        assert f"/{url}" not in others


def test_of_a_product_its_answers_are_searched_and_not_what_is_asked(products: dict[str, dict[str, Any]]) -> None:
    """Each question is on each product's page: its words would find all of them."""
    vest = products[VEST]

    assert "stop a knife or a spike" in vest["content"]
    assert [words for words in EVERYWHERE if words in vest["content"]] == []
    assert vest["meta"] == {
        "title": "Example Patrol Vest",
        "supplier": "Example Policing Products Limited",
        "lead": "A vest worn over the shirt that protects the chest and back from handgun rounds, knives and spikes.",
        "mark": "Invented example",
    }


def test_of_a_register_it_is_searched_what_it_lists_and_no_row(others: dict[str, dict[str, Any]]) -> None:
    """A row says again what a product's page says; with all of them each name would find each register."""
    for url in ("/registers/sub-processors/", "/withheld/", "/categories/anpr/"):
        assert others[url]["content"].strip(". ") == others[url]["meta"]["lead"].strip(". ")


def test_an_answer_is_found_by_the_id_that_leads_to_it(products: dict[str, dict[str, Any]]) -> None:
    """The browser finds the answer before a word that matches."""
    vest = products[VEST]
    places = {anchor["id"]: anchor["location"] for anchor in vest["anchors"]}
    words = vest["content"].split()

    assert words[places["product.summary"] :][:3] == ["The", "vest", "is"]
    assert {name for name in places if name.startswith("product.")} <= {dotted(location) for location in QUESTIONS}


def test_a_search_for_a_force_does_not_list_what_it_uses(tmp_path: Path) -> None:
    """Neither where it is in use nor a benefit tells the search of a force, its address included."""
    use = "{force: essex, status: live, basis: force_published, url: 'https://www.essex.police.uk/foi/7'}"
    changes = {
        "deployments: []": f"deployments: [{use}]",
        "strength: supplier_measured, cost": "strength: customer_measured, force: essex, cost",
    }
    entry = texts.unchecked(changes)
    everything = catalogues.of(entry)
    (made, *_) = plan_entry(entry, everything.catalogue, read_setting(CONFIG, mtbd.__version__))
    body = made.make().body
    write([File(f"{made.url}index.html", f'<html lang="en"><body>{body}</body></html>'.encode())], tmp_path)
    index(small(tmp_path, count=0))
    (found,) = fragments(tmp_path / "pagefind/products/1").values()

    assert body.count("Essex Police") == 2
    assert "clerks' reading less" in found["content"]
    assert "essex" not in found["content"].lower()


def test_compilations_and_examples_are_marked(
    products: dict[str, dict[str, Any]], others: dict[str, dict[str, Any]]
) -> None:
    assert products["/products/gchq/cyberchef/"]["meta"]["mark"] == "Compilation"
    assert others["/suppliers/gchq/"]["meta"]["mark"] == "Compilation"
    assert others["/suppliers/example/"]["meta"]["mark"] == "Invented example"


def test_what_is_left_out_by_its_class_is_on_pages(site: Path) -> None:
    """A class that is renamed would come back into the index unseen."""
    selectors = [re.sub(r"\[.*?\]", "", selector) for selector in search.LEFT_OUT]
    classes = {name for selector in selectors for name in re.findall(r"\.([\w-]+)", selector)}
    pages = "".join(path.read_text(encoding="utf-8") for path in site.rglob("*.html"))
    seen = {name for found in re.findall(r'class="([^"]*)"', pages) for name in found.split()}

    assert len(classes) > 8
    assert classes <= seen


def test_what_is_left_out_is_said_in_one_place() -> None:
    """An attribute in a template would be a second list, which nobody who reads the first one sees."""
    templates = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "templates").rglob("*.html")}

    assert [name for name, text in templates.items() if "data-pagefind-ignore" in text] == []
    assert [name for name, text in templates.items() if 'class="unsearched"' in text] != []


def test_each_answer_can_be_called_by_its_question(site: Path) -> None:
    told = json.loads((site / "pagefind/mtbd.json").read_bytes())

    assert (told["products"], told["rules"]) == (["products/1/"], ["rules/1/"])
    assert told["questions"]["product.name"] == "What is the product called?"
    assert set(told["questions"]) == {dotted(location) for location in QUESTIONS}


def test_other_words_for_the_same_are_words_of_search(
    rules: dict[str, dict[str, Any]], others: dict[str, dict[str, Any]]
) -> None:
    """Plain and small, as the script compares them; each stands in one row, and each row has one that pages use."""
    rows = [row["words"] for row in reference.rows("synonyms")]
    words = [word for row in rows for word in row]
    said = " ".join(
        f"{page['meta']['title']} {page['content']}" for page in (*rules.values(), *others.values())
    ).lower()

    assert [
        word for word in words if word != word.lower() or not re.fullmatch(r"[a-z0-9]+([ -][a-z0-9]+)*", word)
    ] == []
    assert len(words) == len(set(words))
    assert [row for row in rows if len(row) < 2 or not any(word in said for word in row)] == []


def test_the_sitemap_leaves_the_page_search_out(site: Path) -> None:
    text = (site / "sitemap.xml").read_text(encoding="utf-8")

    assert "/sub/about/" in text
    assert "/sub/search/" not in text
    assert 'name="robots" content="noindex"' in (site / "search/index.html").read_text(encoding="utf-8")


def test_nothing_is_left_that_no_page_asks_for(site: Path) -> None:
    assert {path.name for path in (site / "pagefind").glob("*.js")} == {"pagefind.js", "pagefind-worker.js"}
    assert list((site / "pagefind").glob("*.css")) == []
    assert [path.name for path in site.glob(".*")] == [".mtbd-site"]


def test_same_site_same_index(site: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(site, copy, ignore=shutil.ignore_patterns("pagefind"))
    index(copy)

    assert content(copy / "pagefind") == content(site / "pagefind")


def test_many_products_are_indexed_in_portions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each product once, and what indexes share is there once too."""
    monkeypatch.setattr(search, "PORTION", 2)
    index(small(tmp_path))
    told = json.loads((tmp_path / "pagefind/mtbd.json").read_bytes())

    assert told["products"] == ["products/1/", "products/2/", "products/3/"]
    assert [sorted(fragments(tmp_path / "pagefind" / name)) for name in ("", *told["products"])] == [
        ["/about/"],
        ["/products/acme/p0/", "/products/acme/p1/"],
        ["/products/acme/p2/", "/products/acme/p3/"],
        ["/products/acme/p4/"],
    ]
    shared = {
        name for name in content(tmp_path / "pagefind/products") if name.endswith((".js", ".css")) or "wasm" in name
    }
    assert shared == set()


def test_a_site_without_products_has_an_index_too(tmp_path: Path) -> None:
    index(small(tmp_path, count=0))

    assert sorted(fragments(tmp_path / "pagefind")) == ["/about/"]


def test_a_file_system_without_links_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise OSError("no links here")

    monkeypatch.setattr(os, "link", refused)
    index(small(tmp_path))

    assert len(fragments(tmp_path / "pagefind/products/1")) == 5


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("#!/bin/sh\necho it broke >&2\nexit 3\n", "Pagefind failed: it broke"),
        ("#!/bin/sh\nexit 3\n", "Pagefind failed: 3"),
        ("not a program", "Pagefind does not run here"),
    ],
)
def test_when_pagefind_fails_the_old_site_stays(
    script: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def published(text: str, *, searchable: bool) -> None:
        made = Planned("products/acme/vest/", lambda: Page("products/acme/vest/", "Vest", "A vest", f"<h1>{text}</h1>"))
        publish(
            lambda site: put(site, [made]),
            config=CONFIG,
            out=out,
            site_url="https://x.example/",
            searchable=searchable,
        )

    out = tmp_path / "public"
    published("Old", searchable=False)
    before = content(out)
    program = tmp_path / "pagefind"
    program.write_text(script, encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(search, "_program", lambda: str(program))

    with pytest.raises(SearchError, match=told):
        published("New", searchable=True)

    assert content(out) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["pagefind", "public"]


def test_where_pagefind_is_not_installed_the_way_out_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)

    with pytest.raises(SearchError, match="not installed; --no-search makes a site without"):
        index(tmp_path)
