"""Every kind of page in a real browser: what WCAG asks, errors, narrow screens, darkness, paper, no scripts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

from mtbd.pages import ENTRY_PAGES, PAGES
from mtbd.pages.compare import few
from tests import catalogues
from tests.browser.conftest import CONFIG, Window
from tests.browser.kinds import KINDS, STRAINED, Kind
from tests.catalogues import Everything

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from mtbd.pages.setting import Setting

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
ALL: dict[str, object] = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"], "preload": False}
# Only colours differ in the dark, so only what looks at colours looks twice.
COLOURS: dict[str, object] = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    "resultTypes": ["violations"],
    "preload": False,
}
WHITE, BLACK = "rgb(255, 255, 255)", "rgb(0, 0, 0)"
CLICKED = (
    ".top, .answer__actions a, .action, .crumbs, .why, .toc__list, #theme, input, [role=status], .compare__chooser"
)
"""What paper has no use for."""
SHOTS = Path(__file__).parent / "shots"
WIDTHS = (390, 1280)


def name_of(module: object) -> str:
    """The name of a page module as the table of kinds has it."""
    return str(getattr(module, "__name__", "")).removeprefix("mtbd.pages.")


def test_every_page_module_is_among_the_kinds_with_pages_of_its_own(catalogue: Everything, setting: Setting) -> None:
    """A new module of pages has a line in kinds.py, and each line names the module that makes its page."""
    urls = {name_of(module): {one.url for one in module.plan(catalogue.catalogue, setting)} for module in PAGES}
    for of_entry in ENTRY_PAGES:
        plans = (of_entry.plan(entry, catalogue.catalogue, setting) for entry in catalogue.entries)
        urls[name_of(of_entry)] = {one.url for planned in plans for one in planned}
    listed = defaultdict(set)
    for kind in KINDS.values():
        listed[kind.module].add(kind.url.partition("?")[0])

    assert {module for module in urls if not listed[module] <= urls[module] or not listed[module]} == set()
    assert set(listed) - {""} == set(urls)


def test_every_page_written_by_hand_is_among_the_kinds(catalogue: Everything, setting: Setting) -> None:
    """But for those that only keep a place in the navigation, whose address a page module takes."""
    folder = CONFIG.parent / "site"
    files = (path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.md"))
    written = {"" if file == "index" else f"{file.removesuffix('/index')}/" for file in files}
    made = {planned.url for planned in catalogues.pages(catalogue, setting)}
    by_hand = {url for url in written - made if not url.startswith("shell/")}

    assert by_hand <= {kind.url for kind in KINDS.values() if not kind.module}


def looked_at(page: Page, options: dict[str, object]) -> list[str]:
    """What axe finds on a page, element by element."""
    found = Axe().run(page, options=options).response["violations"]
    return [f"{one['id']}: {node['target']} {node.get('failureSummary')}" for one in found for node in one["nodes"]]


def in_light(page: Page) -> list[str]:
    """Levels A and AA of WCAG, versions 2.0 to 2.2, as far as a machine can tell."""
    page.emulate_media(color_scheme="light")
    return [*looked_at(page, ALL), *([] if background(page) == WHITE else ["not light"])]


def in_the_dark(page: Page) -> list[str]:
    """Its colours when the system is dark."""
    page.emulate_media(color_scheme="dark")
    return [*looked_at(page, COLOURS), *([] if background(page) != WHITE else ["not dark"])]


def background(page: Page) -> str:
    """The colour that a page stands on."""
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def on_a_narrow_screen(page: Page) -> list[str]:
    """320 CSS pixels are a screen of 1280 at 400 %: nothing scrolls sideways and nothing is cut off."""
    page.set_viewport_size({"width": 320, "height": 640})
    cut: list[str] = page.evaluate(
        """[...document.querySelectorAll('#content *')].filter(one => {
             const box = one.getBoundingClientRect();
             return box.width > 1 && box.right > 321
               && !one.closest('pre, .wide, svg, .sr, thead, caption');
           }).map(one => one.outerHTML.slice(0, 120))"""
    )
    return [*cut[:5], *([f"wider by {scrolls(page)}"] if scrolls(page) else [])]


def scrolls(page: Page) -> int:
    """By how many pixels a page is wider than its window."""
    return int(page.evaluate("document.scrollingElement.scrollWidth - document.documentElement.clientWidth"))


def on_paper(page: Page) -> list[str]:
    """What is read and not what is clicked, in black, whatever the screen's colours."""
    page.emulate_media(media="print", color_scheme="dark")
    seen = "found => found.filter(one => one.getClientRects().length).map(one => one.className || one.tagName)"
    clicked: list[str] = page.locator(CLICKED).evaluate_all(seen)
    read: list[str] = page.locator("h1, .foot__standing").evaluate_all(seen)
    ink = page.evaluate("getComputedStyle(document.querySelector('h1')).color")
    page.emulate_media(media="screen", color_scheme="light")
    return [*clicked, *([] if len(read) == 2 else [f"only {read}"]), *([] if ink == BLACK else [ink])]


def as_a_picture(name: str, page: Page) -> None:
    """Kept for whoever wants to look, in a folder that git ignores."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.screenshot(path=SHOTS / f"{name.replace(', ', '-').replace(' ', '-')}-{width}.png", animations="disabled")


CHECKS: dict[str, Callable[[Page], list[str]]] = {
    "light": in_light,
    "dark": in_the_dark,
    "paper": on_paper,
    "narrow": on_a_narrow_screen,
}
"""What is looked at on every page, in this order, once it has come to rest."""


def opened(kind: Kind, site: str, window: Window) -> Page:
    """The page of a kind at rest, with nothing heard of it but what it says itself."""
    page, heard = window
    heard.clear()
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(site + kind.url, wait_until="networkidle" if kind.is_scripted else "load")
    return page


@pytest.mark.parametrize("name", KINDS)
def test_a_page_bears_to_be_looked_at(name: str, site: str, window: Window) -> None:
    """Without a complaint of the browser, a missing file or a request to another host."""
    page = opened(KINDS[name], site, window)
    as_a_picture(name, page)
    found = {check: faults for check, look in CHECKS.items() if (faults := look(page))}

    assert found == {}
    assert window.heard == []


@pytest.mark.parametrize("name", STRAINED)
def test_a_page_bears_far_more_than_anybody_would_write(name: str, site: str, window: Window) -> None:
    """300 characters from both sides for a name, an answer of 50 KB, a list of 500 models."""
    page = opened(STRAINED[name], site, window)
    as_a_picture(name, page)

    assert on_a_narrow_screen(page) == []
    assert window.heard == []


@pytest.mark.parametrize("name", KINDS)
def test_a_page_is_read_without_scripts(name: str, site: str, window: Window, scriptless: Page) -> None:
    """A locked-down PC loses the choice of colours, and what a page itself says that it needs scripts for."""
    page, kind = window.page, KINDS[name]
    scriptless.goto(site + kind.url)
    bare = scriptless.locator("#content").inner_text()

    assert len(bare) > 100
    assert not scriptless.locator("#theme").is_visible()
    if not kind.is_scripted:
        opened(kind, site, window)
        assert page.locator("#content").inner_text() == bare
        assert page.locator("#theme").is_visible()


def test_without_scripts_the_catalogue_lists_every_product(catalogue: Everything, site: str, scriptless: Page) -> None:
    """All fit on its first page here."""
    scriptless.goto(f"{site}catalogue/")
    cards = scriptless.locator("#plain .card")
    listed: list[str] = cards.locator(":is(h3, h4) a").evaluate_all("found => found.map(one => one.href)")

    assert {*listed} == {f"{site}products/{entry.id}/" for entry in catalogue.entries}
    assert scriptless.locator("#plain .card:visible").count() == cards.count()


def test_without_scripts_there_are_comparisons_to_read(catalogue: Everything, site: str, scriptless: Page) -> None:
    """Those of the categories with a few products, which the page to choose on leads to."""
    scriptless.goto(f"{site}compare/")
    ready: list[str] = scriptless.locator("#ready ~ ul a:visible").evaluate_all("found => found.map(one => one.href)")

    assert ready
    assert {*ready} == {f"{site}compare/{category}/" for category in few(catalogue.catalogue)}
    for address in ready:
        scriptless.goto(address)
        products = scriptless.locator(".compare__products .card:visible").count()
        assert 2 <= products <= 4
        rows = scriptless.locator(".compare__table > tbody > tr:visible")
        assert rows.count() > 20
        assert rows.locator("> td").count() == products * rows.count()
