"""Comparing in a real browser: what stands beside what, what is wrong with an address, and what may never run."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from mtbd.exports import files
from mtbd.pages.compare import few
from mtbd.publish import publish, put
from tests import catalogues
from tests.browser.conftest import CONFIG
from tests.catalogues import Everything
from tests.pages import hostile

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from mtbd.pages.setting import Setting

TRIAGE, VEST, MTBD = "example/triage", "example/vest", "mtbd/mtbd"
PAIR = f"?p={TRIAGE}&p={MTBD}"


@pytest.fixture
def compare(site: str, quiet: Page) -> Callable[[str], Page]:
    """Give a function that opens the page with a query and waits until it says how far it came."""

    def opened(query: str) -> Page:
        quiet.goto(f"{site}compare/{query}")
        return at_rest(quiet)

    return opened


def at_rest(page: Page) -> Page:
    """The page once its script has said something."""
    page.wait_for_function("!document.querySelector('.compare__status')?.textContent.startsWith('Reading')")
    page.locator(".compare__status").wait_for(state="attached")
    return page


def row(page: Page, question: str) -> Locator:
    """The row of a question."""
    return page.locator(".compare__table > tbody > tr").filter(has=page.get_by_text(question, exact=True))


def texts(found: Locator) -> list[str]:
    """What elements say, each in one line."""
    return [" ".join(one.split()) for one in found.all_inner_texts()]


def names(page: Page) -> list[str]:
    """The products that stand beside one another."""
    return texts(page.locator(".compare__products h2"))


def test_two_products_stand_beside_one_another(compare: Callable[[str], Page]) -> None:
    page = compare(PAIR)

    assert names(page) == ["Example Triage", "mtbd"]
    heads = {tuple(texts(one.locator("th"))) for one in page.locator(".compare__table > thead").all()}
    assert heads == {("Question", "Example Triage, invented example", "mtbd")}
    assert texts(row(page, "Did you train or tune any of its models?").locator("td")) == ["Yes Asserted", "Not asked"]


def test_what_is_kept_back_leads_to_its_block(compare: Callable[[str], Page], site: str) -> None:
    page = compare(PAIR)
    block = page.locator("td .withheld").filter(has_text="The words and phrases behind each of the 41 findings")

    assert "make crime easier to commit or harder to detect" in block.inner_text()
    block.get_by_role("link", name="All reasons, and how to ask").click()
    page.wait_for_url(f"{site}products/{TRIAGE}/#withheld.product.detailed_description")
    assert page.locator('[id="withheld.product.detailed_description"]').is_visible()


def test_what_a_reader_reported_is_a_link_away(compare: Callable[[str], Page], site: str) -> None:
    page = compare(PAIR)
    links = page.get_by_role("link", name="Report of an error").evaluate_all("found => found.map(one => one.href)")

    assert links == [f"{site}products/{TRIAGE}/#{path}" for path in ("interoperability.exit", "evaluation.evaluations")]


def table(page: Page) -> list[list[str]]:
    """Every row that is seen or not, with what it says and whether it is marked as the same."""
    found: list[list[str]] = page.evaluate(
        """[...document.querySelectorAll('.compare__table > tbody > tr')].map(line => [
             line.className, ...[...line.children].map(cell => cell.textContent.replace(/\\s+/g, ''))])"""
    )
    return found


def test_chosen_and_ready_made_comparisons_are_the_same(
    compare: Callable[[str], Page], catalogue: Everything, site: str
) -> None:
    """One is made from declarations by the build, the other from the products' pages by the script."""
    category, ids = next((category, ids) for category, ids in few(catalogue.catalogue).items() if len(ids) > 2)
    page = compare("?" + "&".join(f"p={one}" for one in ids))
    chosen, parts = table(page), texts(page.locator(".compare__part h2"))
    page.goto(f"{site}compare/{category}/")

    assert len(chosen) > 100
    assert {line[0] for line in chosen} == {"", "same"}
    assert parts == texts(page.locator(".compare__part h2"))
    assert table(page) == chosen


def test_only_differences_are_shown_on_request_and_the_address_says_so(compare: Callable[[str], Page]) -> None:
    page = compare(PAIR)
    rows = page.locator(".compare__table > tbody > tr")
    every = rows.count()
    assert page.locator(".compare__table > tbody > tr:visible").count() == every

    page.get_by_label("Only where they differ").check()
    differing = page.locator(".compare__table > tbody > tr:visible").count()
    assert 0 < differing < every
    assert page.url.endswith(f"compare/{PAIR}&differences=only")
    assert (
        page.locator(".compare__status").inner_text()
        == f"{differing} of {every} questions differ; the others are hidden."
    )

    page.reload()
    at_rest(page)
    assert page.get_by_label("Only where they differ").is_checked()
    assert page.locator(".compare__table > tbody > tr:visible").count() == differing
    page.get_by_role("link", name="Remove mtbd").click()
    assert page.url.endswith(f"?p={TRIAGE}&differences=only")


def test_a_product_is_added_by_its_name_and_removed(compare: Callable[[str], Page]) -> None:
    page = compare(f"?p={TRIAGE}")
    assert page.locator(".compare__status").inner_text() == "Choose a second product."

    page.get_by_label("Add a product by its name").fill("p\u00e1trol VEST")
    page.get_by_role("link", name="Add Example Patrol Vest").click()
    at_rest(page)
    assert page.url.endswith(f"?p={TRIAGE}&p={VEST}")
    assert names(page) == ["Example Triage", "Example Patrol Vest"]

    page.get_by_label("Add a product by its name").fill("nothing like it")
    page.get_by_text("No other product has these words").wait_for()
    page.get_by_role("link", name="Remove Example Triage").click()
    at_rest(page)
    assert names(page) == ["Example Patrol Vest"]


SCRIPT = "<img src=x onerror=alert(1)><script>alert(1)</script>"


@pytest.mark.parametrize(
    ("query", "expected", "shown"),
    [
        ("", [], []),
        (f"?p={TRIAGE}", [], ["Example Triage"]),
        (f"?p={TRIAGE}&p={TRIAGE}", ["A product that is named twice is shown once."], ["Example Triage"]),
        (
            f"?p={TRIAGE}&p={quote(SCRIPT)}",
            [f"This is no product's address, so it was passed over: {SCRIPT}"],
            ["Example Triage"],
        ),
        (
            f"?p={TRIAGE}&p=..%2F..%2Fabout",
            ["This is no product's address, so it was passed over: ../../about"],
            ["Example Triage"],
        ),
        (
            f"?p={TRIAGE}&p={VEST}&p={MTBD}&p=gchq/cyberchef&p=google/timesketch",
            ["No more than four products fit beside one another; left out: google/timesketch"],
            ["Example Triage", "Example Patrol Vest", "mtbd", "CyberChef"],
        ),
        (
            f"?p=strained/gone&p={MTBD}",
            ["Example Triage (strained/gone) has no answers any more; its page says why."],
            ["mtbd"],
        ),
    ],
    ids=["none", "one", "twice", "markup", "a way up", "five", "withdrawn"],
)
def test_what_is_wrong_with_an_address_is_said_and_the_rest_is_shown(
    query: str, expected: list[str], shown: list[str], compare: Callable[[str], Page]
) -> None:
    page = compare(query)

    assert texts(page.locator(".compare__wrong li")) == expected
    assert names(page) == shown
    assert (page.locator(".compare__part").count() > 0) == (len(shown) > 1)


def test_a_product_that_is_not_there_is_named(site: str, page: Page) -> None:
    """The browser itself complains of the missing page, which is heard of here alone."""
    page.goto(f"{site}compare/?p=no/where&p={TRIAGE}&p={VEST}")
    at_rest(page)

    assert texts(page.locator(".compare__wrong li")) == ["There is no product at no/where."]
    assert names(page) == ["Example Triage", "Example Patrol Vest"]


def test_the_list_may_be_missing(site: str, page: Page) -> None:
    page.route("**/facets/v1/index.json", lambda route: route.abort())
    page.goto(f"{site}compare/?p={TRIAGE}")
    at_rest(page)
    page.get_by_label("Add a product by its name").fill("vest")

    page.get_by_text("The list of products could not be read.").wait_for()


def test_sections_fold_one_by_one_and_all_at_once(compare: Callable[[str], Page]) -> None:
    page = compare(PAIR)
    page.locator(".compare__part summary").first.click()
    assert not page.locator(".compare__table").first.is_visible()
    page.get_by_role("button", name="Fold all sections").click()
    assert page.locator(".compare__table:visible").count() == 0
    page.get_by_role("button", name="Unfold all sections").click()
    assert page.locator(".compare__table:visible").count() == page.locator(".compare__part").count()


def test_paper_is_landscape_and_repeats_the_names(compare: Callable[[str], Page]) -> None:
    page = compare(f"?p={VEST}&p={MTBD}")
    pdf = page.pdf(prefer_css_page_size=True)
    page.emulate_media(media="print")

    assert b"/MediaBox [0 0 841" in pdf
    assert b"/MediaBox [0 0 595" not in pdf
    shown = "one => getComputedStyle(one).display"
    assert page.locator(".compare__table > thead").first.evaluate(shown) == "table-header-group"


def test_on_a_phone_products_stand_one_below_the_other_with_their_names(compare: Callable[[str], Page]) -> None:
    page = compare(PAIR)
    page.set_viewport_size({"width": 390, "height": 800})
    first, second = row(page, "Did you train or tune any of its models?").locator("td").all()
    above, below = first.bounding_box(), second.bounding_box()

    assert above is not None
    assert below is not None
    assert above["y"] + above["height"] <= below["y"]
    named = first.evaluate("one => getComputedStyle(one, '::before').content")
    assert json.loads(named) == "Example Triage, invented example"


@pytest.fixture(scope="module")
def attacked(setting: Setting, serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """Publish two products whose every free text is an attack, below the root of a host."""
    (one,) = hostile.catalogue(hostile.PAYLOAD, "told").entries
    both = catalogues.of(one, replace(one, product="twin"))
    out = tmp_path_factory.mktemp("attacked") / "public"
    address = serve(out.parent) + "public/"
    wanted = [
        planned for planned in catalogues.pages(both, setting) if planned.url.startswith(("products/", "compare/"))
    ]
    publish(lambda made: put(made, wanted, files(both.catalogue, setting)), config=CONFIG, out=out, site_url=address)
    return address


def test_nothing_that_a_supplier_wrote_runs(attacked: str, quiet: Page) -> None:
    """Neither beside another product nor in the list of names; a dialog fails the test."""
    quiet.goto(f"{attacked}compare/?p=evil/product&p=evil/twin")
    at_rest(quiet)
    assert "<script>alert(1)</script>" in names(quiet)[0]
    assert quiet.locator(".compare :is(script, img, iframe, [onclick], [onerror])").count() == 0

    quiet.goto(f"{attacked}compare/?p=evil/product")
    at_rest(quiet)
    quiet.get_by_label("Add a product by its name").fill("script")
    quiet.locator(".compare__found a").first.wait_for()
    assert "<script>alert(1)</script>" in quiet.locator(".compare__found a").first.inner_text()
    assert quiet.locator(".compare :is(script, img, iframe)").count() == 0
