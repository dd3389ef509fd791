"""What the scripts and the stylesheet do in a browser of 2021, such as a locked-down PC may have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

ASSETS = Path(__file__).parent.parent.parent / "site" / "assets"

NEWER = r"""
const gone = {
  "Array.prototype": ["at", "findLast", "findLastIndex", "toReversed", "toSorted", "toSpliced", "with"],
  "String.prototype": ["at", "isWellFormed", "toWellFormed"],
  "Object": ["hasOwn", "groupBy"],
  "Map": ["groupBy"],
  "Set.prototype": ["union", "intersection", "difference", "isSubsetOf", "isSupersetOf", "isDisjointFrom"],
  "Array": ["fromAsync"],
  "Promise": ["withResolvers", "try"],
  "URL": ["canParse", "parse"],
  "URLSearchParams.prototype": ["size"],
  "AbortSignal": ["any", "timeout"],
  "Element.prototype": ["checkVisibility", "setHTMLUnsafe"],
  "HTMLElement.prototype": ["showPopover", "togglePopover"],
  "Iterator.prototype": ["map", "filter", "take", "drop", "flatMap", "reduce", "toArray", "forEach", "some", "every"],
  "globalThis": ["structuredClone", "scheduler", "navigation"],
};
for (const [owner, names] of Object.entries(gone)) {
  const found = owner.split(".").reduce((one, name) => one?.[name], globalThis);
  for (const name of names) if (found) delete found[name];
}
const supports = CSS.supports.bind(CSS);
CSS.supports = (...asked) => !/:has|::details-content/.test(asked.join()) && supports(...asked);
"""
"""What came later is taken away before any script of the page runs."""
UNKNOWN = re.compile(r":has\(|::details-content")
"""Selectors of later years: with a name that no browser knows, their rules go as they would have gone then."""


def _as_then(route: Route) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, body=UNKNOWN.sub("::of-later-years", answer.text()))


@pytest.fixture
def older(quiet: Page) -> Iterator[Page]:
    """Open a page in what a browser of 2021 would be."""
    quiet.add_init_script(NEWER)
    quiet.route("**/*.css", _as_then)
    yield quiet
    assert quiet.evaluate("[1].at") is None


def test_filters_are_written_into_the_address_and_read_from_it(site: str, older: Page) -> None:
    older.goto(f"{site}catalogue/")
    box = older.locator("details.filter", has=older.get_by_text("Uses AI"))
    box.locator("summary").click()
    box.get_by_label("Yes").check()
    expect(older.locator(".chip")).to_have_text("Uses AI: Yes")
    expect(older).to_have_url(f"{site}catalogue/?uses-ai=yes")

    older.reload()
    expect(older.locator(".chip")).to_have_text("Uses AI: Yes")
    assert 0 < older.locator(".found .card").count() < older.locator("#plain .card").count()


def test_words_find_answers(site: str, older: Page) -> None:
    older.goto(f"{site}about/")
    older.get_by_role("searchbox").fill("skimmed knife")
    first = older.locator(".search__panel li").first
    expect(first.locator("mark")).to_have_text(["skimmed", "knife"], timeout=30_000)
    older.goto(f"{site}search/?q=vest")
    expect(older.locator("#found .hits__title").first).to_have_text("Example Patrol Vest", timeout=30_000)


def test_a_lost_address_is_searched_for(site: str, older: Page) -> None:
    older.route("**/lost/*/", lambda route: route.fulfill(response=route.fetch(url=f"{site}404.html")))
    older.goto(f"{site}lost/patrol-vest/")

    expect(older.get_by_role("searchbox")).to_have_value("patrol vest")
    expect(older.locator("#found .hits__title").first).to_have_text("Example Patrol Vest", timeout=30_000)


@pytest.mark.parametrize("address", ["compare/?p=example/triage&p=mtbd/mtbd", "compare/cyber-security/"])
def test_what_is_the_same_is_hidden_on_request(address: str, site: str, older: Page) -> None:
    older.goto(f"{site}{address}")
    same = older.locator(".compare__table tr.same")
    same.first.wait_for()
    older.get_by_label("Only where they differ").check()

    assert same.count() > 0
    assert older.locator(".compare .same:visible").count() == 0
    assert older.locator(".compare__table tr:visible").count() > 0


def test_a_chosen_colour_stays_chosen(site: str, older: Page) -> None:
    older.goto(site)
    older.locator("#theme").click()
    older.reload()

    assert older.locator("#theme").get_attribute("aria-label") == "Colours: light. Change"


def test_what_is_folded_is_printed_and_folded_again(site: str, older: Page) -> None:
    older.goto(f"{site}products/example/triage/")
    folded = older.locator(".rest :is(tr, li):visible")
    assert folded.count() == 0
    older.emulate_media(media="print")
    assert older.locator(".rest > summary:visible").count() == older.locator(".rest").count() > 0

    older.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert folded.count() == older.locator(".rest :is(tr, li)").count() > 0
    assert older.locator(".rest > summary:visible").count() == 0
    older.evaluate("dispatchEvent(new Event('afterprint'))")
    assert folded.count() == 0
