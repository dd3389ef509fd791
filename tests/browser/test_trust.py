"""A product's page in a real browser: its first screen, its weight, and what a strict policy lets it do."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Response, Route

import mtbd
from mtbd.pages.setting import read_setting
from mtbd.publish import publish, put
from mtbd.source import read
from tests import catalogues

ROOT = Path(__file__).parent.parent.parent
CONFIG = ROOT / "mkdocs.yml"

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)
HEAVIEST = 120 * 1024
"""What a product's page and all it loads may weigh, compressed: a second on a slow line."""
PRODUCTS = (
    "brazilian-federal-police/iped",
    "example/triage",
    "example/vest",
    "gchq/cyberchef",
    "google/timesketch",
    "misp-project/misp",
    "mtbd/mtbd",
)


@pytest.fixture(scope="module")
def pages(serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """Publish the pages that are looked at, and serve them; the address of the first one."""
    root = tmp_path_factory.mktemp("host")
    address = f"{serve(root)}below/"
    catalogue = catalogues.known(read([ROOT / "disclosures"]), date.today())
    planned = [
        one for one in catalogues.pages(catalogue, read_setting(CONFIG, mtbd.__version__)) if _is_wanted(one.url)
    ]
    publish(lambda site: put(site, planned), config=CONFIG, out=root / "below", site_url=address)
    return address


def _is_wanted(url: str) -> bool:
    return url == "" or url.startswith(("products/", "suppliers/example/"))


@pytest.mark.parametrize("product", PRODUCTS)
def test_the_first_questions_are_answered_on_the_first_screen(product: str, pages: str, quiet: Page) -> None:
    """Without scrolling, on a small office screen, with the notice of a demonstration copy above."""
    quiet.set_viewport_size({"width": 1280, "height": 800})
    quiet.goto(f"{pages}products/{product}/")
    bottom = quiet.locator(".facts").evaluate("one => one.getBoundingClientRect().bottom")

    assert bottom <= 800
    assert quiet.locator(".facts dt").count() >= 7


@pytest.mark.parametrize("product", PRODUCTS)
def test_a_product_page_is_light(product: str, pages: str, context: BrowserContext) -> None:
    answers: list[Response] = []
    page = context.new_page()
    page.on("response", lambda answer: answers.append(answer))
    page.goto(f"{pages}products/{product}/", wait_until="networkidle")
    sizes = {one.url: len(gzip.compress(one.body())) for one in answers}

    assert len(sizes) > 3
    assert sum(sizes.values()) < HEAVIEST, sizes


def test_a_strict_policy_stops_nothing(pages: str, quiet: Page) -> None:
    """No inline script or style, nothing from elsewhere: the fixture fails for whatever the browser complains of."""

    def strictly(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": POLICY})

    quiet.route("**/*", strictly)
    for url in ("", "products/example/triage/", "suppliers/example/"):
        quiet.goto(f"{pages}{url}")
        assert quiet.locator("script[type='application/ld+json']").count() == 1
        assert quiet.locator("#theme").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_pictures_are_seen_whole(width: int, scheme: str, pages: str, quiet: Page) -> None:
    """Each has a width and a height, its marks another colour than the paper, and its words beside it."""
    quiet.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    quiet.set_viewport_size({"width": width, "height": 800})
    quiet.goto(f"{pages}products/example/triage/")
    paper = quiet.evaluate("getComputedStyle(document.body).backgroundColor")
    for look in (".flow", ".times"):
        boxes = quiet.locator(f"{look} td > svg").evaluate_all(
            "found => found.map(one => [one.getBoundingClientRect().width, one.getBoundingClientRect().height])"
        )
        assert len(boxes) >= 5
        assert all(across >= 30 and down >= 12 for across, down in boxes), boxes
        dot = quiet.locator(f"{look} circle").first
        assert dot.evaluate("one => getComputedStyle(one).fill") != paper
    assert quiet.locator(".times__due").first.evaluate("one => getComputedStyle(one).fill") == paper


def test_pictures_are_printed(pages: str, quiet: Page) -> None:
    quiet.emulate_media(media="print", color_scheme="dark")
    quiet.goto(f"{pages}products/example/triage/")

    for look in (".flow", ".times", ".bar"):
        svg = quiet.locator(f"{look} svg").first
        assert svg.is_visible()
        assert svg.evaluate("one => getComputedStyle(one).printColorAdjust") == "exact"


def test_from_the_list_of_reports_to_the_answer_and_its_report(pages: str, quiet: Page) -> None:
    quiet.goto(f"{pages}products/example/triage/")
    quiet.get_by_role("link", name="2 reports of errors").click()
    quiet.locator(".reports a").first.click()

    assert quiet.url.endswith("#interoperability.exit")
    answer = quiet.locator('[id="interoperability.exit"]')
    assert "Reported as wrong by a police force" in answer.locator(".reported").inner_text()
    answer.get_by_text("Why a force asks").click()
    assert answer.get_by_role("link", name="Report an error by email").is_visible()


def test_without_scripts_nothing_is_missing(pages: str, browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{pages}products/example/triage/")
        for heading in ("Where data go", "Who says so, and since when", "Reported as wrong", "What changed"):
            assert page.get_by_role("heading", name=heading, exact=True).is_visible()


def test_an_answer_is_linked_to_and_cited_with_its_day_and_version(pages: str, quiet: Page) -> None:
    """Its link is seen without anything to hover over; followed, it says how to cite the answer, on paper too."""
    quiet.goto(f"{pages}products/example/triage/")
    answer = quiet.locator('[id="data_protection.training_use"]')
    link = answer.get_by_role("link", name="Link to this answer")
    assert link.is_visible()
    link.focus()
    quiet.keyboard.press("Enter")
    whole, cited = quiet.locator("#trust ~ dl .cite").inner_text(), answer.locator(".cite").inner_text()

    assert cited == f"{whole}#data_protection.training_use"
    assert "Example Triage (invented example), declaration 2." in cited
    quiet.emulate_media(media="print")
    assert answer.locator(".cite").is_visible()
    assert not link.is_visible()


def test_one_answer_is_cited_at_a_time(pages: str, quiet: Page) -> None:
    """A chapter that is one question is cited, one of several is not."""
    for path, count in (("limitations", 1), ("data_protection", 0), ("product.name", 1), ("%E0%A4%A", 0)):
        quiet.goto(f"{pages}products/example/triage/")
        quiet.goto(f"{pages}products/example/triage/#{path}")
        assert quiet.locator(".answer .cite").count() == count


def test_the_list_of_sections_fits_or_shows_that_it_goes_on(pages: str, quiet: Page) -> None:
    """On a small office screen all of a long page's sections are seen; on a smaller one a shade says there are more."""
    quiet.set_viewport_size({"width": 1280, "height": 800})
    quiet.goto(f"{pages}products/example/triage/#trust")
    sections = quiet.locator("#sections ul")
    cut = "one => one.scrollHeight - one.clientHeight"

    assert sections.locator("li").count() >= 25
    assert sections.evaluate(cut) <= 0
    assert min(sections.locator("a").evaluate_all("all => all.map(one => one.offsetHeight)")) >= 24
    quiet.set_viewport_size({"width": 1280, "height": 600})
    assert sections.evaluate(cut) > 0
    assert sections.evaluate("one => getComputedStyle(one).backgroundAttachment") == "local, local, scroll, scroll"
