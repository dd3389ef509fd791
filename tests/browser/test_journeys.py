"""Ways through the site that people go, in a real browser: with the mouse, with the keyboard, and onto paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.test_kinds import WHITE, background

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page


@pytest.mark.parametrize("product", ["vest", "triage"])
def test_what_is_folded_is_printed(product: str, site: str, quiet: Page) -> None:
    """Paper cannot be opened."""
    quiet.goto(f"{site}products/example/{product}/")
    hidden = "found => found.filter(one => !one.checkVisibility()).length"
    folded = quiet.locator(".rest :is(tr, li)")
    assert folded.evaluate_all(hidden) == folded.count() > 0

    quiet.emulate_media(media="print")
    assert folded.evaluate_all(hidden) == 0


def test_from_the_first_page_to_a_product_and_back(site: str, quiet: Page) -> None:
    quiet.goto(site)
    quiet.get_by_role("link", name="Browse the catalogue").click()
    assert quiet.url == f"{site}catalogue/"
    assert quiet.locator("nav[aria-label=Main] [aria-current]").inner_text() == "Catalogue"

    quiet.get_by_role("link", name="Example Patrol Vest").first.click()
    assert quiet.url == f"{site}products/example/vest/"
    assert quiet.locator("h1").inner_text() == "Example Patrol Vest"

    quiet.get_by_role("link", name="Is it biometric?").or_(quiet.locator(".facts a").nth(1)).first.click()
    assert urlsplit(quiet.url).fragment.startswith("product.")

    quiet.get_by_role("navigation", name="Breadcrumb").get_by_role("link", name="Catalogue").click()
    assert quiet.url == f"{site}catalogue/"
    quiet.go_back()
    quiet.go_back()
    quiet.go_back()
    assert quiet.url == f"{site}catalogue/"
    quiet.go_back()
    assert quiet.url == site


def test_products_are_ticked_to_be_compared_before_any_filter_is_set(site: str, quiet: Page) -> None:
    quiet.goto(f"{site}catalogue/")
    for name in ("Example Triage", "Example Patrol Vest"):
        quiet.locator("#plain").get_by_label(f"Compare {name}", exact=True).check()
    expect(quiet.get_by_role("link", name="Compare 2 products")).to_be_visible()

    quiet.locator("#sort").select_option("name")
    ticked = quiet.locator("#matches").get_by_label("Compare Example Triage", exact=True)
    expect(ticked).to_be_checked()
    ticked.uncheck()
    expect(quiet.locator("#plain [data-compare]:checked")).to_have_count(1)


def test_without_scripts_the_catalogue_says_that_it_follows_no_filter(site: str, browser: Browser) -> None:
    """Somebody sent a link with filters in it: the whole list must not pass for what was found."""
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{site}catalogue/?uses-ai=yes")

    notice = page.locator("#filters noscript")  # in which Playwright finds no words
    expect(notice.locator("p")).to_be_visible()
    notice.locator("a").click()
    assert urlsplit(page.url).path.endswith("/catalogue/filters/")
    page.context.close()


def test_from_the_register_to_the_reason_and_to_the_supplier(site: str, quiet: Page) -> None:
    quiet.goto(f"{site}withheld/")
    first = quiet.locator("article.answer h3 a").first
    target = first.get_attribute("href") or ""
    first.click()
    block = quiet.locator(f'[id="{urlsplit(target).fragment}"]')

    expect(block).to_be_visible()
    assert block.bounding_box() is not None
    box = block.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 720
    quiet.locator(".meta a").first.click()
    assert "/suppliers/" in quiet.url


def test_the_whole_way_can_be_gone_with_the_keyboard(site: str, quiet: Page) -> None:
    quiet.goto(site)
    quiet.keyboard.press("Tab")
    assert quiet.locator(":focus").inner_text() == "Skip to content"
    assert quiet.locator(".skip").bounding_box() is not None
    quiet.keyboard.press("Enter")
    quiet.keyboard.press("Tab")
    assert quiet.locator(":focus").inner_text() == "Browse the catalogue"
    outline = quiet.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    quiet.keyboard.press("Enter")
    quiet.wait_for_url(f"{site}catalogue/")


def test_the_button_chooses_the_colours_and_they_stay_chosen(site: str, quiet: Page) -> None:
    """Automatic, light, dark and round again; on every page, and after a reload."""
    quiet.emulate_media(color_scheme="dark")
    quiet.goto(site)
    button = quiet.locator("#theme")
    dark = background(quiet)

    assert button.get_attribute("aria-label") == "Colours: automatic. Change"
    button.click()
    assert button.get_attribute("aria-label") == "Colours: light. Change"
    assert background(quiet) == WHITE
    quiet.goto(f"{site}catalogue/")
    assert background(quiet) == WHITE
    button.click()
    assert button.get_attribute("aria-label") == "Colours: dark. Change"
    quiet.emulate_media(color_scheme="light")
    quiet.reload()
    assert background(quiet) == dark != WHITE
    button.click()
    assert button.get_attribute("aria-label") == "Colours: automatic. Change"
    assert background(quiet) == WHITE


def test_the_contents_are_folded_where_there_is_no_room(site: str, quiet: Page) -> None:
    for width, is_open in ((1280, True), (390, False)):
        quiet.set_viewport_size({"width": width, "height": 800})
        quiet.goto(f"{site}products/example/vest/")
        assert quiet.locator(".toc__list a").first.is_visible() == is_open


def test_each_section_leads_back_to_the_menu_where_the_menu_does_not_stay_in_sight(site: str, quiet: Page) -> None:
    for width, is_there in ((1280, False), (390, True)):
        quiet.set_viewport_size({"width": width, "height": 800})
        quiet.goto(f"{site}products/example/vest/#safety")
        back = quiet.locator('section[aria-labelledby="safety"] .toc__back')
        assert back.is_visible() == is_there
    back.click()
    assert quiet.locator("#sections").evaluate("one => one.getBoundingClientRect().top") < 800


def test_a_product_opens_its_reasons_on_request(site: str, quiet: Page) -> None:
    quiet.goto(f"{site}products/example/vest/")
    answer = quiet.locator('[id="product.name"]')

    assert not answer.locator(".why p").first.is_visible()
    answer.get_by_text("Why a force asks").click()
    assert answer.locator(".why p").first.is_visible()


def test_pages_are_small(site: str, context: BrowserContext) -> None:
    """A slow line is waited for: the page, its icon, three stylesheets, and the small script of the frame."""
    sizes: dict[str, int] = {}
    page = context.new_page()
    page.on("response", lambda answer: sizes.update({answer.url: len(answer.body())}))
    page.goto(f"{site}products/example/triage/")
    page.wait_for_load_state("networkidle")

    assert len(sizes) <= 6


def test_what_begins_to_scroll_when_zoomed_in_is_within_reach_of_the_keyboard(site: str, quiet: Page) -> None:
    quiet.set_viewport_size({"width": 1280, "height": 800})
    quiet.goto(f"{site}rules/whole-section-withheld/")
    scrolling = """[...document.querySelectorAll('pre > code, .wide')]
        .filter(one => one.scrollWidth > one.clientWidth).map(one => one.tabIndex)"""
    before = len(quiet.evaluate(scrolling))
    quiet.set_viewport_size({"width": 320, "height": 800})
    quiet.wait_for_function(f"({scrolling}).length > {before}")

    quiet.wait_for_function(f"({scrolling}).every(index => index === 0)")


def test_from_the_registers_to_a_group_and_to_the_product(site: str, quiet: Page) -> None:
    """Each row of a register leads to the answer that it is taken from."""
    quiet.goto(f"{site}registers/")
    quiet.get_by_role("link", name="Limitations").click()
    assert quiet.url == f"{site}registers/limitations/"
    quiet.locator("tbody td a").first.click()
    assert re.fullmatch(r".*/products/[a-z0-9-]+/[a-z0-9-]+/#limitations", quiet.url)
    expect(quiet.locator("#limitations")).to_have_count(1)


def test_from_a_product_to_its_supplier_and_beside_another_with_the_keyboard(site: str, quiet: Page) -> None:
    """Open a product, reach the link to ask its supplier, put it beside another, and only then take to the mouse."""
    quiet.goto(f"{site}products/example/triage/")
    _tab_to(quiet, '[id="product.name"] summary')
    quiet.keyboard.press("Enter")
    quiet.keyboard.press("Tab")
    _tab_to(quiet, '[id="product.name"] a[href^="mailto:"]')
    assert quiet.locator(":focus").inner_text() == "Ask the supplier"

    quiet.goto(f"{site}products/example/triage/")
    _tab_to(quiet, '.meta a[href*="compare/"]')
    quiet.keyboard.press("Enter")
    quiet.wait_for_url(f"{site}compare/?p=example/triage")
    quiet.locator("#another").wait_for()
    _tab_to(quiet, "#another")
    quiet.keyboard.type("vest")
    quiet.locator(".compare__found a").wait_for()
    quiet.keyboard.press("Tab")
    quiet.keyboard.press("Enter")
    quiet.wait_for_url(f"{site}compare/?p=example/triage&p=example/vest")
    quiet.locator(".compare__differences").wait_for()
    _tab_to(quiet, ".compare__differences")
    quiet.keyboard.press("Space")
    quiet.wait_for_url(lambda url: url.endswith("&differences=only"))
    assert quiet.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def _tab_to(page: Page, selector: str) -> None:
    """Press the tabulator until an element has the focus, as long as a patient person would."""
    for _ in range(120):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"the keyboard does not reach {selector}")
