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
    "mailto:a@b.example,c@evil.example",
    "mailto:a@b.example;c@evil.example",
    "mailto:a@b",
    "mailto:everybody",
    "mailto:%22a%20b%22@b.example",
    "https://police.example%2eevil.example/",
    "https://police.example;evil.example/",
    "https://police.example:a/",
    "https://[::1]/",
    "https://police_example.evil.example/",
)
ALLOWED = (
    "https://supplier.example/a?b=1&c=2",
    "https://supplier.example:8080/@team?to=a@b#@",
    "http://supplier.example/",
    "mailto:team@supplier.example",
)
BLOCKS = ("p", "ul", "ol", "li", "pre", "blockquote", "hr")
TAGS = frozenset((*BLOCKS, "em", "strong", "a", "bdi", "code", "br"))


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
    page = parsed(prose("One *two* **three**\n\n- a\n- b\n\n1. c\n\n> q\n\n`x < y`"))

    assert [one.tag for one in page.content if not isinstance(one, str)] == [
        "p",
        "ul",
        "ol",
        "blockquote",
        "p",
    ]
    assert page.all("code")[0].text == "x < y"


@pytest.mark.parametrize("columns", [2, 20, 200, 2000])
def test_small_wide_tables_stay_in_proportion(columns: int) -> None:
    """A table writes every cell that a short row leaves out."""
    table = "|a" * columns + "\n" + "|-" * columns + "\n" + "|\n" * columns + "\n"
    text = (table * 50_000)[:50_000]

    assert len(prose(text)) < 8 * len(text)
    assert parsed(prose(text)).all("table") == []


@pytest.mark.parametrize("part", ["*a* ", "_a_ ", "`a` ", "[a](https://b.example) ", "<a@b.example> "])
@pytest.mark.parametrize("write", [prose, inline])
def test_a_text_of_marks_is_shown_as_it_is(part: str, write: type[str]) -> None:
    honest, overloaded = part * 400, part * 1001

    assert len(parsed(write(honest)).all("em", "code", "a")) == 400
    assert parsed(write(overloaded)).all("em", "code", "a") == []
    assert parsed(write(overloaded)).text == overloaded


def test_a_text_of_marks_keeps_its_paragraphs_and_stays_text() -> None:
    page = parsed(prose("<b>a</b>\n\n" + "[" * 1001 + "\n \n\nc & d"))

    assert [one.tag for one in page.walk()] == ["p", "p", "p"]
    assert [one.text for one in page.all("p")] == ["<b>a</b>", "[" * 1001, "c & d"]


@pytest.mark.parametrize(
    ("said", "url", "shown"),
    [
        ("https://police.example/", "https://evil.example/a", "(evil.example)"),
        ("www.police", "https://evil.example/a", "(evil.example)"),
        ("ask police.example now", "https://evil.example/a", "(evil.example)"),
        ("**police**.example", "https://evil.example:8080/", "(evil.example:8080)"),
        ("police&#8203;.&#8203;example", "https://evil.example/", "(evil.example)"),
        ("police\uff0eexample", "https://evil.example/", "(evil.example)"),
        ("police\u3002example", "https://evil.example/", "(evil.example)"),
        ("192.0.2.1", "https://evil.example/", "(evil.example)"),
        ("`police.example`", "https://evil.example/", "(evil.example)"),
        ("team@police.example", "mailto:a@evil.example", "(a@evil.example)"),
        ("shared.example/police", "https://shared.example/evil", "(https://shared.example/evil)"),
        ("our report", "https://xn--80ak6aa92e.example/", "(xn--80ak6aa92e.example)"),
        ("our report", "https://\u0430\u0440.example/", "(xn--80a6a.example)"),
    ],
)
def test_a_link_that_looks_like_another_address_says_where_it_leads(said: str, url: str, shown: str) -> None:
    for html in (prose(f"[{said}]({url})"), inline(f"[{said}]({url})")):
        (link,) = parsed(html).all("a")
        assert link.all("bdi")[0].text == shown
        assert link.text.endswith(f" {shown}")


def test_an_address_in_other_letters_says_its_host() -> None:
    (link,) = parsed(prose("<https://\u0430\u0440.example/>")).all("a")

    assert link.text == "https://\u0430\u0440.example/ (xn--80a6a.example)"


@pytest.mark.parametrize(
    "markdown",
    [
        "[the report](https://supplier.example/a)",
        "[e.g. version 1.2](https://supplier.example/a)",
        "[supplier.example](https://supplier.example/)",
        "[https://supplier.example/a](https://supplier.example/a)",
        "[team@supplier.example](mailto:team@supplier.example)",
        "<https://supplier.example/a%20b?c=d>",
        "<team@supplier.example>",
    ],
)
def test_an_honest_link_says_its_address_once(markdown: str) -> None:
    (link,) = parsed(prose(markdown)).all("a")

    assert link.all() == []


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
            assert set(one.attributes) <= {"href", "rel", "title", "start", "class"}
            assert one.attributes.get("href", "https://").startswith(("https://", "http://", "mailto:"))


@given(st.text(alphabet="abc .,;:'\"()/@?!%{}$^", min_size=1, max_size=80).filter(lambda text: text.strip() == text))
def test_text_without_markdown_is_kept_as_it_is(text: str) -> None:
    assert parsed(inline(text)).text == text


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("- one", "<ul>\n<li>one</li>\n</ul>\n"),
        ("  + one", "<ul>\n<li>one</li>\n</ul>\n"),
        ("1. one", "<ol>\n<li>one</li>\n</ol>\n"),
        ("> one", "<blockquote>\n<p>one</p>\n</blockquote>\n"),
        ("one - two > 1. three", "<p>one - two &gt; 1. three</p>"),
    ],
)
def test_a_line_is_markdown_by_how_it_begins(text: str, html: str) -> None:
    assert prose(text) == html
