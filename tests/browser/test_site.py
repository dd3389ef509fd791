"""The whole catalogue of this repository in a real browser, below a path of a host."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, BrowserContext, Page

import mtbd
from mtbd import reference
from mtbd.catalogue import Catalogue
from mtbd.exports import files
from mtbd.linter import check
from mtbd.pages import plan
from mtbd.pages.setting import read_setting
from mtbd.publish import publish, put
from mtbd.source import read

ROOT = Path(__file__).parent.parent.parent
CONFIG = ROOT / "mkdocs.yml"
BELOW = "police/mtbd/"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
ALL: dict[str, object] = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
# Only colours differ in the dark, so only what looks at colours looks twice.
COLOURS: dict[str, object] = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    "resultTypes": ["violations"],
}
WHITE = "rgb(255, 255, 255)"
KINDS = {
    "home": "",
    "catalogue": "catalogue/",
    "filters": "catalogue/filters/",
    "facet": "catalogue/hosting/",
    "value of a facet": "catalogue/hosting/not-known/",
    "categories": "catalogue/category/",
    "letters": "catalogue/a-z/",
    "letter": "catalogue/a-z/e/",
    "at a glance": "catalogue/at-a-glance/",
    "vest": "products/example/vest/",
    "triage": "products/example/triage/",
    "compilation": "products/gchq/cyberchef/",
    "vest by standard": "products/example/vest/standards/",
    "triage by standard": "products/example/triage/standards/",
    "supplier": "suppliers/example/",
    "suppliers": "suppliers/",
    "category": "categories/{full}/",
    "empty category": "categories/{empty}/",
    "register": "withheld/",
    "questions": "fields/",
    "section": "fields/interoperability/",
    "section with groups": "fields/ai/",
    "rules": "rules/",
    "rule": "rules/whole-section-withheld/",
    "how to declare": "declare/",
    "in your editor": "editor/",
    "run it in CI": "ci/",
    "about": "about/",
    "lost": "404.html",
}
"""One page of each kind, by its address."""
FOLDERS = ("products/", "suppliers/", "categories/")
SHOTS = {"home": "home", "vest": "product", "triage by standard": "standards", "register": "register", "rule": "rule"}
WIDTHS = (1280, 390)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """Read the catalogue of this repository as it is today."""
    return check(read([ROOT / "disclosures"]), date.today()).catalogue


@pytest.fixture(scope="session")
def site(catalogue: Catalogue, serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """Publish it below a path and serve it; the address of its first page."""
    root = tmp_path_factory.mktemp("host")
    address = serve(root) + BELOW
    setting = read_setting(CONFIG, mtbd.__version__)
    publish(
        lambda site: put(site, plan(catalogue, setting)),
        files(catalogue),
        config=CONFIG,
        out=root / BELOW,
        site_url=address,
    )
    return address


@pytest.fixture(scope="session")
def kinds(catalogue: Catalogue, site: str) -> dict[str, str]:
    """The whole address of one page of each kind."""
    full = sorted({category for entry in catalogue.entries for category in entry.categories})
    empty = [row["id"] for row in reference.rows("categories") if row["id"] not in full]
    return {kind: site + url.format(full=full[0], empty=empty[0]) for kind, url in KINDS.items()}


@pytest.fixture
def quiet(page: Page) -> Iterator[Page]:
    """Open a page that fails the test for an error in it or a file that is missing."""
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("response", lambda answer: heard.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None)
    yield page

    assert heard == []


def scrolls(page: Page) -> int:
    """By how many pixels a page is wider than its window."""
    found: int = page.evaluate("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")
    return found


def test_every_kind_of_page_is_looked_at(catalogue: Catalogue) -> None:
    """A new folder of the site belongs among the kinds."""
    setting = read_setting(CONFIG, mtbd.__version__)
    folders = {planned.url.partition("/")[0] for planned in plan(catalogue, setting)}

    assert folders <= {url.partition("/")[0] for url in KINDS.values()}


def background(page: Page) -> str:
    """The colour that a page stands on."""
    found: str = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return found


def violations(page: Page, options: dict[str, object]) -> list[str]:
    """What axe finds on a page, element by element."""
    found = Axe().run(page, options=options).response["violations"]
    return [f"{one['id']}: {node['target']} {node.get('failureSummary')}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_has_no_violation_of_wcag_in_light_or_dark(kind: str, kinds: dict[str, str], quiet: Page) -> None:
    """Of levels A and AA, versions 2.0 to 2.2, as far as a machine can tell."""
    # Without motion, or axe would look while the colours still change.
    quiet.emulate_media(color_scheme="light", reduced_motion="reduce")
    quiet.goto(kinds[kind])
    assert background(quiet) == WHITE
    assert violations(quiet, ALL) == []

    quiet.emulate_media(color_scheme="dark")
    assert background(quiet) != WHITE
    assert violations(quiet, COLOURS) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_needs_no_sideways_scrolling_on_a_narrow_screen(kind: str, kinds: dict[str, str], quiet: Page) -> None:
    """320 CSS pixels are a screen of 1280 at 400 %; nothing is cut off either."""
    quiet.set_viewport_size({"width": 320, "height": 640})
    quiet.goto(kinds[kind])
    cut = quiet.evaluate(
        """[...document.querySelectorAll('#content *')].filter(one => {
             const box = one.getBoundingClientRect();
             return box.width > 1 && box.right > 321
               && !one.closest('pre, .wide, svg, .sr, thead, caption');
           }).map(one => one.outerHTML.slice(0, 120))"""
    )

    assert scrolls(quiet) == 0
    assert cut == []


@pytest.fixture(scope="module")
def scriptless(browser: Browser) -> Iterator[Page]:
    """Open a page in which no script runs."""
    with browser.new_context(java_script_enabled=False) as context:
        yield context.new_page()


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "catalogue"])
def test_a_page_reads_the_same_without_scripts(kind: str, kinds: dict[str, str], quiet: Page, scriptless: Page) -> None:
    """A locked-down PC loses the choice of colours and nothing else; filters stand in for pages that it has."""
    seen = []
    for page in (quiet, scriptless):
        page.goto(kinds[kind])
        seen.append(page.locator("#content").inner_text())
        assert page.locator("#theme").is_visible() == (page is quiet)

    assert len(seen[1]) > 100
    assert seen[0] == seen[1]


CLICKED = ".top, .answer__actions a, .action, .crumbs, .why, .toc__list, #theme"


@pytest.mark.parametrize("kind", KINDS)
def test_a_printed_page_has_what_is_read_and_not_what_is_clicked(kind: str, kinds: dict[str, str], quiet: Page) -> None:
    """Menus, buttons and the actions of answers stay on the screen; dark pages are printed light."""
    quiet.goto(kinds[kind])
    quiet.emulate_media(media="print", color_scheme="dark")
    visible = "found => found.filter(one => one.getClientRects().length).map(one => one.className)"

    assert quiet.locator(CLICKED).evaluate_all(visible) == []
    assert quiet.locator("h1, .foot__standing").evaluate_all(f"found => ({visible})(found).length") == 2
    assert quiet.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(0, 0, 0)"


@pytest.mark.parametrize("kind", ["vest", "triage"])
def test_what_is_folded_is_printed(kind: str, kinds: dict[str, str], quiet: Page) -> None:
    """Paper cannot be opened."""
    quiet.goto(kinds[kind])
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


def test_from_the_register_to_the_reason_and_to_the_supplier(site: str, quiet: Page) -> None:
    quiet.goto(f"{site}withheld/")
    first = quiet.locator("article.answer h3 a").first
    target = first.get_attribute("href") or ""
    first.click()
    block = quiet.locator(f'[id="{urlsplit(target).fragment}"]')

    assert block.is_visible()
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


def test_pages_are_small(kinds: dict[str, str], context: BrowserContext) -> None:
    """A slow line is waited for; the theme's stylesheet and the page are all there is."""
    sizes: dict[str, int] = {}
    page = context.new_page()
    page.on("response", lambda answer: sizes.update({answer.url: len(answer.body())}))
    page.goto(kinds["triage"])
    page.wait_for_load_state("networkidle")

    assert sum(sizes.values()) < 700_000
    assert len(sizes) <= 6


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", SHOTS)
def test_a_page_can_be_looked_at(kind: str, width: int, kinds: dict[str, str], quiet: Page, tmp_path: Path) -> None:
    """As pictures, for whoever asks for them by naming a folder in MTBD_SCREENSHOTS."""
    folder = Path(os.environ.get("MTBD_SCREENSHOTS") or tmp_path)
    folder.mkdir(parents=True, exist_ok=True)
    quiet.set_viewport_size({"width": width, "height": 900})
    quiet.goto(kinds[kind])
    file = folder / f"{SHOTS[kind]}-{width}.png"
    quiet.screenshot(path=file, animations="disabled")

    assert re.match(rb"\x89PNG", file.read_bytes())
    assert scrolls(quiet) == 0
