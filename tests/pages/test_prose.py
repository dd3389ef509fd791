"""Prose of suppliers as HTML: what it may do, and all that it may not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtbd.pages.prose import inline, prose
from tests.pages.markup import parsed

REFUSED = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "&#106;avascript:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html;base64,PHNjcmlwdD4=",
    "data:image/png;base64,AAAA",
    "vbscript:x",
    "file:///etc/passwd",
    "//evil.example/x",
    "/withheld/",
    "../../about/",
    "#product.name",
    "about:blank",
    "https://police.example@evil.example/",
    "https://a:b@evil.example",
    "HTTPS://police.example%2F@evil.example",
    "https://police.example\\@evil.example",
    "https:///police.example@evil.example",
    "mailto:a@b.example?bcc=c@evil.example",
    "mailto:a@b.example%3Fbcc=c@evil.example",
)
ALLOWED = (
    "https://supplier.example/a?b=1&c=2",
    "https://supplier.example:8080/@team?to=a@b#@",
    "http://supplier.example/",
    "mailto:team@supplier.example",
)
BLOCKS = ("p", "ul", "ol", "li", "pre", "blockquote", "hr", "table", "thead", "tbody", "tr", "th", "td")
TAGS = frozenset((*BLOCKS, "em", "strong", "a", "code", "br"))


@pytest.mark.parametrize("write", [prose, inline])
@pytest.mark.parametrize("url", REFUSED)
@pytest.mark.parametrize("form", ["[a]({})", "[a](<{}>)", "<{}>", "[a][b]\n\n[b]: {}", "![a]({})"])
def test_a_link_that_leads_anywhere_but_to_the_web_is_no_link(url: str, form: str, write: type[str]) -> None:
    page = parsed(write(form.format(url)))

    assert page.all("a", "img") == []


def test_an_address_that_is_written_once_does_not_stand_in_every_link() -> None:
    text = "[a]" * 1000 + "\n\n[a]: https://supplier.example/" + "b" * 1000

    assert len(prose(text)) < 2 * len(text)
    assert parsed(prose(text)).all("a") == []


@pytest.mark.parametrize("url", ALLOWED)
def test_a_link_to_the_web_or_a_mailbox_is_one_that_nobody_follows_for_its_rank(url: str) -> None:
    for html in (prose(f"Read [this]({url})."), inline(f"Read [this]({url})."), prose(f"Read <{url}>.")):
        (link,) = parsed(html).all("a")
        assert link.attributes == {"href": url, "rel": "nofollow noopener"}


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<b>bold</b>",
        "<!-- hidden -->",
        "<div>\n\n# not a heading\n\n</div>",
        "a <img src=x onerror=alert(1)> b",
        "<?php 1 ?>",
        "<a href='https://x.example'>x</a>",
        "<style>body{display:none}</style>",
        "<iframe src=https://x.example>",
    ],
)
def test_html_is_shown_and_not_obeyed(text: str) -> None:
    for html in (prose(text), inline(text)):
        page = parsed(html)
        assert {one.tag for one in page.walk()} <= {"p"}
        assert "<" in page.text
        assert ">" in page.text


@pytest.mark.parametrize("text", ["![a](https://evil.example/a.png)", "![a][b]\n\n[b]: https://evil.example/a.png"])
def test_a_picture_is_not_fetched(text: str) -> None:
    assert parsed(prose(text)).all("img") == []


@pytest.mark.parametrize("text", ["# Title", "###### Title", "Title\n=====", "Title\n-----"])
def test_a_heading_does_not_upset_the_page(text: str) -> None:
    tags = {one.tag for one in parsed(prose(text)).walk()}

    assert not tags & {"h1", "h2", "h3", "h4", "h5", "h6"}
    assert "Title" in prose(text)


@pytest.mark.parametrize("text", ["{{ 7*9191 }}", "{% include 'home.html' %}", "{# gone #}", "${7*9191}"])
def test_a_template_is_text(text: str) -> None:
    assert parsed(prose(text)).text.strip() == text
    assert parsed(inline(text)).text.strip() == text


def test_markdown_reads_well() -> None:
    page = parsed(prose("One *two* **three**\n\n- a\n- b\n\n1. c\n\n| h | i |\n| - | - |\n| 1 | 2 |\n\n> q\n\n`x < y`"))

    assert [one.tag for one in page.content if not isinstance(one, str)] == [
        "p",
        "ul",
        "ol",
        "table",
        "blockquote",
        "p",
    ]
    assert page.all("code")[0].text == "x < y"
    assert page.all("th")[1].text == "i"


@pytest.mark.parametrize("text", ["A plain sentence.", "Staff & co", "4 < 5", "\"quoted\" and 'so'", "x@example.org"])
def test_the_short_way_for_plain_text_says_what_the_long_way_says(text: str) -> None:
    """Plain text passes the Markdown reader by; nobody may be able to tell."""
    assert parsed(prose(text)).text.strip() == text
    assert parsed(inline(text)).text == text


@given(st.text(alphabet="ab <>&\"'[]()!*_`#-=|\\{}%:/.~\n\t0123456789javscript", max_size=120))
def test_no_text_makes_more_than_what_prose_may_hold(text: str) -> None:
    for html in (prose(text), inline(text)):
        for one in parsed(html).walk():
            assert one.tag in TAGS
            assert set(one.attributes) <= {"href", "rel", "title", "start", "class", "style"}
            assert one.attributes.get("style", "") in ("", "text-align:left", "text-align:right", "text-align:center")
            assert one.attributes.get("href", "https://").startswith(("https://", "http://", "mailto:"))


@given(st.text(alphabet="abc .,;:'\"()/@?!%{}$^", min_size=1, max_size=80).filter(lambda text: text.strip() == text))
def test_text_without_markdown_is_kept_as_it_is(text: str) -> None:
    assert parsed(inline(text)).text == text
