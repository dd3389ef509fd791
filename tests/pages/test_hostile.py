"""Untrusted text stays text: every question of the model is answered with an attack, and every page is made."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import product
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from mtbd import reference, shell
from mtbd.model.declaration import CHAPTERS
from mtbd.pages.registers import URL, registers
from mtbd.pages.setting import Setting
from tests import catalogues
from tests.catalogues import Everything
from tests.pages.hostile import FORMS, MARKDOWN, PAYLOAD, Form, catalogue
from tests.pages.markup import Element, parsed

if TYPE_CHECKING:
    from tests.pages.conftest import Made

KINDS = (
    ("published", "supplier"),
    ("published", "public-sources"),
    ("withdrawn", "supplier"),
    ("superseded", "public-sources"),
)
CASES = [
    pytest.param(payload, form, *kind, id=f"{name}-{form}-{'-'.join(kind)}")
    for (name, payload), form, kind in product((("html", PAYLOAD), ("markdown", MARKDOWN)), FORMS, KINDS)
]
LOADS = frozenset({"img", "iframe", "object", "embed", "video", "audio", "source", "form", "input", "base", "style"})
"""What loads or sends; the theme's two switches of its own menu and the search box are the only inputs."""
OWN = frozenset({"md-toggle", "search", "search__box"})
SEARCH = re.compile(r"(\.\./)*search/")
"""Where the search box leads."""
FIRST = reference.rows("categories")[0]["id"]
"""The category that the writer chooses."""
PRODUCT = "products/evil/product/"
OURS = re.compile(r"(\.\./)*assets/[a-z]+\.js")
"""The scripts of this site, by the way to them from a page."""


def is_data(script: Element) -> bool:
    """Whether a browser takes it for data and runs none of it."""
    return script.attributes == {"type": "application/ld+json"} and isinstance(json.loads(script.text), dict)


def threats(page: Element) -> list[str]:
    """Whatever in a page could run, load or send something that is not the theme's own."""
    found = []
    for one in page.walk():
        is_ours = one.tag == "script" and not one.text and OURS.fullmatch(one.attributes.get("src", ""))
        if one.tag == "script" and not is_ours and not is_data(one):
            found.append("script")
        if (one.tag in LOADS and OWN.isdisjoint(one.classes)) or (one.tag == "meta" and "http-equiv" in one.attributes):
            found.append(one.tag)
        found += [name for name in one.attributes if name.startswith("on") or name in ("style", "srcdoc")]
        if "action" in one.attributes and not SEARCH.fullmatch(one.attributes["action"]):
            found.append("action")
        found += [
            link
            for name in ("href", "src", "xlink:href")
            if urlsplit(link := one.attributes.get(name, "")).scheme not in ("", "https", "http", "mailto")
        ]
    return found


@pytest.mark.parametrize(("payload", "form", "status", "prepared_by"), CASES)
def test_no_page_lets_an_attack_through(
    payload: str, form: Form, status: str, prepared_by: str, setting: Setting, shells: shell.Shells
) -> None:
    """Nothing runs, loads or is evaluated, on any page that the catalogue makes."""
    everything = catalogue(payload, form, status=status, prepared_by=prepared_by)
    alike = ("rules/", "fields/", "declare/", "about/", "categories/")
    pages = [planned for planned in catalogues.pages(everything, setting) if not planned.url.startswith(alike)]
    pages += [planned for planned in catalogues.pages(everything, setting) if planned.url == f"categories/{FIRST}/"]

    for planned in pages:
        html = shell.stamp(shells, planned.make())
        assert threats(parsed(html)) == [], planned.url
        assert "64337" not in html, planned.url
    wanted = {"", "catalogue/", PRODUCT, f"{PRODUCT}standards/", "suppliers/", "suppliers/evil/", "withheld/"}
    wanted |= {URL, *(register.url for register in registers(everything.catalogue))}
    wanted |= {f"categories/{FIRST}/", "catalogue/a-z/", "catalogue/withheld/", "catalogue/at-a-glance/"}
    assert wanted - {planned.url for planned in pages} == ({f"{PRODUCT}standards/"} if status != "published" else set())


@pytest.mark.parametrize("payload", [PAYLOAD, MARKDOWN], ids=["html", "markdown"])
def test_the_tags_of_untrusted_text_are_the_templates_own(payload: str, made: Made) -> None:
    """The same page with harmless texts has the same elements, links of prose aside."""
    calm = "{mark} harmless words of about the same length as all of the others"
    pages = [made(catalogue(text, "told"), PRODUCT) for text in (payload, calm)]
    tags, expected = ([one.tag for one in page.walk() if one.tag != "a"] for page in pages)

    assert tags == expected


def answer_to(page: Element, path: str) -> Element:
    """The answer at a path; a chapter that is one question has the id on its heading."""
    if "." in path:
        return page.at(path)
    (section,) = (one for one in page.all("section") if one.attributes["aria-labelledby"] == path)
    return section


def marks(text: str) -> set[str]:
    """The marks of the texts that are shown."""
    return set(re.findall("m[0-9]+m", text))


@pytest.mark.parametrize("form", ["told", "not_applicable", "not_yet_known"])
def test_every_question_shows_its_text(form: Form, made: Made) -> None:
    """As it was written, attack and all: nothing is taken out of what a supplier says."""
    everything = catalogue(PAYLOAD, form)
    page = made(everything, PRODUCT)
    whole = re.compile("m[0-9]+m\"'><script>alert\\(1\\)</script><img src=x onerror=alert\\(1\\)>{{7\\*9191}}")

    for chapter in CHAPTERS:
        if chapter.name != "metadata":
            for question in chapter.questions:
                answer = answer_to(page, ".".join(map(str, question.location)))
                assert whole.search(answer.words), question.location
                assert len(marks(answer.text)) == len(set(whole.findall(answer.words))), question.location


def pages_of(everything: Everything, setting: Setting, url: str) -> Iterator[Element]:
    """Every page of a list that is cut into pages."""
    for planned in catalogues.pages(everything, setting):
        if re.fullmatch(f"{url}([0-9]+/)?", planned.url):
            yield parsed(planned.make().body)


def test_a_withheld_answer_shows_every_word_of_its_block(made: Made, setting: Setting) -> None:
    """On the product's page and in the register alike."""
    everything = catalogue(PAYLOAD, "withheld")
    block = made(everything, PRODUCT).at("withheld.product.website")
    (register,) = (
        one
        for page in pages_of(everything, setting, "withheld/")
        for one in page.all("div", of="withheld")
        if one.attributes["id"] == "withheld.products.evil.product.product.website"
    )

    assert len(marks(block.text)) == 11
    assert block.text == register.text


def everything_of(status: str) -> Everything:
    """One hostile catalogue."""
    return catalogue(PAYLOAD, "told", status=status)


def test_the_page_of_what_no_longer_holds_shows_the_reason(made: Made) -> None:
    """Escaped, as all else."""
    page = made(everything_of("withdrawn"), PRODUCT)

    assert "<script>alert(1)</script>" in page.all("aside")[0].text


def test_the_check_itself_finds_threats() -> None:
    """A test of the test: each of these is found."""
    html = (
        "<script>1</script><p onclick='x' style='y'>a</p><a href='javascript:x'>b</a><img src='z'>"
        "<a href='data:text/html,x'>c</a><meta http-equiv='refresh' content='0'>"
    )

    assert threats(parsed(html)) == ["script", "onclick", "style", "javascript:x", "img", "data:text/html,x", "meta"]
