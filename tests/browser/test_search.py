"""The search box in a real browser, under a strict policy for scripts, below a path of a host."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

import mtbd
from mtbd import search
from mtbd.exports import files
from mtbd.pages.setting import read_setting
from mtbd.publish import publish, put
from mtbd.source import read
from tests import catalogues
from tests.browser.test_kinds import ALL, looked_at
from tests.pages import hostile

ROOT = Path(__file__).parent.parent.parent
CONFIG = ROOT / "mkdocs.yml"
BELOW = "police/mtbd"
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'"
)
"""As strict as a host can be: WebAssembly is what Pagefind needs beyond our own scripts."""
PATIENCE = 30_000
"""Milliseconds in which even a busy machine has fetched the index."""


class Host(SimpleHTTPRequestHandler):
    """A host that sends a policy with each page, and the site's own page for what is not there."""

    def end_headers(self) -> None:
        """Add the policy."""
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the page 404."""
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        body = Path(self.directory, BELOW, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Requests are not worth a line."""


@contextmanager
def host(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port for as long as the context lasts; gives the address of the site in it."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{BELOW}/"
        server.shutdown()


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Publish this repository's catalogue and a supplier who attacks, with products in several indexes."""
    folder = tmp_path_factory.mktemp("host")
    real = catalogues.known(read([ROOT / "disclosures"]), date.today())
    evil = hostile.catalogue(hostile.PAYLOAD, "told")
    companies = (*real.catalogue.companies, *evil.catalogue.companies)
    every = catalogues.of(*real.entries, *evil.entries, companies=companies, day=real.catalogue.today)
    setting, address = read_setting(CONFIG, mtbd.__version__), f"http://127.0.0.1/{BELOW}/"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "PORTION", 6)
        publish(
            lambda site: put(site, catalogues.pages(every, setting), files(every.catalogue, setting)),
            config=CONFIG,
            out=folder / BELOW,
            site_url=address,
            searchable=True,
        )
    assert (folder / BELOW / "pagefind/products/2").is_dir()
    return folder


@pytest.fixture(scope="module")
def site(published: Path) -> Iterator[str]:
    """Serve it."""
    with host(published) as address:
        yield address


def panel(page: Page) -> Locator:
    """What is listed below the box."""
    return page.locator(".search__panel")


def asked(page: Page, words: str) -> Locator:
    """Type words into the box; the list, once something stands in it."""
    page.get_by_role("searchbox").press_sequentially(words)
    expect(panel(page).locator("li").first).to_be_visible(timeout=PATIENCE)
    return panel(page)


def test_a_word_of_an_answer_finds_its_sentence_and_leads_to_it(site: str, quiet: Page) -> None:
    quiet.goto(f"{site}suppliers/gchq/")
    first = asked(quiet, "skimmed knife").locator("li").first

    expect(first.locator(".hits__title")).to_have_text("Example Triage")
    expect(first).to_contain_text("Two members of staff skimmed the list each hour")
    expect(first.locator("mark")).to_have_text(["skimmed", "knife"])
    expect(first.locator(".tag--example")).to_have_text("Invented example")
    expect(first).to_contain_text("Example Policing Products Limited")
    expect(quiet.get_by_role("status")).to_contain_text("Found: 2 products")
    first.get_by_role("link", name="What was done before, without it?").click()
    answer = quiet.locator("article.answer:target")
    expect(answer).to_be_in_viewport()
    expect(answer).to_contain_text("skimmed the list each hour")
    assert quiet.url.startswith(f"{site}products/example/triage/#")


def test_of_several_sentences_the_one_with_most_of_the_words_is_shown(site: str, quiet: Page) -> None:
    """A trial is told of in several answers, the heat trial in one."""
    quiet.goto(f"{site}about/")
    first = asked(quiet, "heat trial").locator("li").first

    expect(first.locator("mark")).to_have_text(["heat", "trial"])


@pytest.mark.parametrize("word", ["schrems", "zebras", "qqqq"])
def test_a_word_that_stands_nowhere_finds_nothing(word: str, site: str, quiet: Page) -> None:
    """Pagefind would show what begins with one of its letters."""
    quiet.goto(f"{site}search/?q={word}")

    expect(quiet.get_by_text("Nothing found: try fewer words, or others.").first).to_be_visible(timeout=PATIENCE)
    assert quiet.locator(".hits__title").count() == 0


@pytest.mark.parametrize(
    ("words", "what", "title", "target"),
    [
        ("google", "Supplier", "Google", "suppliers/google/"),
        ("whole section withheld", "Rule", "whole-section-withheld", "rules/whole-section-withheld/"),
        ("fully automated", "Question", "AI", "fields/ai/"),
        ("pre-commit", "Guidance", "Run it in CI", "ci/"),
        ("corrections and taking down", "Guidance", "About", "about/"),
    ],
)
def test_more_than_products_is_found(words: str, what: str, title: str, target: str, site: str, quiet: Page) -> None:
    quiet.goto(f"{site}products/example/vest/")
    found = asked(quiet, words).locator("li", has=quiet.get_by_text(what, exact=True))
    link = found.locator(".hits__title").get_by_text(title).first

    assert link.evaluate("one => one.href") == site + target


def test_products_of_every_index_are_found(site: str, quiet: Page) -> None:
    """Of each index the name of a product."""
    for words in ("CyberChef", "Volatility"):
        quiet.goto(f"{site}about/")
        expect(asked(quiet, words).locator(".hits__title").first).to_contain_text(words)
        expect(panel(quiet).locator("h2").first).to_have_text("Products")


def test_a_compilation_is_marked(site: str, quiet: Page) -> None:
    quiet.goto(site)
    first = asked(quiet, "cyberchef").locator("li").first

    expect(first.locator(".tag--compilation")).to_have_text("Compilation")


def test_what_a_supplier_writes_stays_text(site: str, quiet: Page) -> None:
    quiet.goto(site)
    found = asked(quiet, "onerror")

    expect(found).to_contain_text("<img src=x onerror=alert(1)>")
    expect(found).to_contain_text("{{7*9191}}")
    assert found.locator("img, script, style, iframe, [onclick], [onerror]").count() == 0
    assert found.locator("a:not([href^='http://127.0.0.1'])").evaluate_all(
        "found => found.filter(one => new URL(one.href).origin !== location.origin).length"
    ) == 0  # fmt: skip
    quiet.get_by_role("searchbox").press("Enter")
    expect(quiet.locator("#found li").first).to_contain_text("<script>")
    assert quiet.locator("#found").locator("img, script").count() == 0


@pytest.mark.parametrize(
    "words", ["<img src=x onerror=alert(1)>", '"><script>alert(1)</script>', "%", "&#60;", "\u202e", "é" * 200]
)
def test_words_in_the_address_stay_words(words: str, site: str, quiet: Page) -> None:
    quiet.goto(site)
    quiet.evaluate(
        "([path, words]) => { location.href = path + '?q=' + encodeURIComponent(words) }", [f"{site}search/", words]
    )
    quiet.wait_for_url(f"{site}search/**")
    expect(quiet.get_by_role("status")).not_to_be_empty()

    assert quiet.get_by_role("searchbox").input_value() == words
    assert quiet.locator("#found").locator("img, script").count() == 0


def test_a_hand_edited_address_does_nothing(site: str, quiet: Page) -> None:
    for query in ("?q=", "?", "?x=1", "?q=%00", "?q=%E0%A4%A", "#found", "?q=zzzzqqqq"):
        quiet.goto(f"{site}search/{query}")
        expect(quiet.locator("h1")).to_have_text("Search")


def test_the_keyboard_is_enough(site: str, quiet: Page) -> None:
    """From the box down through what was found, up again, away, and back."""
    quiet.goto(f"{site}about/")
    box = quiet.get_by_role("searchbox")
    while not box.evaluate("one => one === document.activeElement"):
        quiet.keyboard.press("Tab")
    quiet.keyboard.type("skimmed")
    expect(panel(quiet).locator("li").first).to_be_visible()

    quiet.keyboard.press("ArrowDown")
    expect(panel(quiet).locator(".hits__title").first).to_be_focused()
    quiet.keyboard.press("ArrowDown")
    quiet.keyboard.press("ArrowUp")
    quiet.keyboard.press("ArrowUp")
    expect(box).to_be_focused()
    quiet.keyboard.press("ArrowDown")
    quiet.keyboard.press("Escape")
    expect(box).to_be_focused()
    expect(panel(quiet)).to_be_hidden()
    assert box.input_value() == "skimmed"
    quiet.keyboard.press("ArrowDown")
    expect(box).to_be_focused()
    quiet.keyboard.press("Enter")
    quiet.wait_for_url(f"{site}search/?q=skimmed")
    expect(quiet.locator("#found li").first).to_be_visible()
    box.focus()
    quiet.keyboard.press("ArrowDown")
    quiet.keyboard.press("Enter")
    quiet.wait_for_url(f"{site}products/example/triage/")


def test_the_list_goes_when_the_reader_goes_elsewhere(site: str, quiet: Page) -> None:
    quiet.goto(f"{site}about/")
    asked(quiet, "vest")
    quiet.locator("h1").click()
    expect(panel(quiet)).to_be_hidden()
    quiet.get_by_role("searchbox").focus()
    expect(panel(quiet)).to_be_visible()
    quiet.get_by_role("searchbox").fill("")
    expect(panel(quiet)).to_be_hidden()


def test_the_page_search_can_be_come_back_to(site: str, quiet: Page) -> None:
    """The words typed there stand in the address."""
    quiet.goto(f"{site}search/")
    quiet.get_by_role("searchbox").press_sequentially("skimmed")
    quiet.locator("#found .hits__title").first.click()
    quiet.wait_for_url(f"{site}products/example/triage/")
    quiet.go_back()

    expect(quiet.locator("#found .hits__title").first).to_have_text("Example Triage")
    assert quiet.url == f"{site}search/?q=skimmed"


@pytest.mark.parametrize("depth", ["", "products/", "products/example/", "a/b/c/d/e/f/"])
def test_a_lost_address_searches_for_its_words(depth: str, site: str, page: Page) -> None:
    answer = page.goto(f"{site}{depth}patrol_vest/")

    assert answer is not None
    assert answer.status == HTTPStatus.NOT_FOUND
    expect(page.get_by_role("searchbox")).to_have_value("patrol vest")
    expect(page.locator("#found .hits__title").first).to_have_text("Example Patrol Vest")


def test_a_lost_address_may_be_anything(site: str, page: Page) -> None:
    for lost in ("%", "%3Cimg%20src=x%20onerror=alert(1)%3E", "%E0%A4%A/", "😀/"):
        page.goto(site + lost)
        expect(page.locator("h1")).to_have_text("Page not found")
        assert page.locator("#found").locator("img, script").count() == 0


def test_without_scripts_the_box_leads_to_lists(site: str, browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site}products/example/vest/")
        page.get_by_role("searchbox").fill("vest")
        page.get_by_role("searchbox").press("Enter")
        page.wait_for_url(f"{site}search/?q=vest")

        expect(page.locator("#content")).to_contain_text("needs scripts")
        hrefs = page.locator("#content li a").evaluate_all("found => found.map(one => one.href)")
        assert hrefs == [
            f"{site}{path}/" for path in ("catalogue/a-z", "catalogue", "suppliers", "withheld", "fields", "rules")
        ]
        for href in hrefs:
            answer = page.goto(href)
            assert answer is not None
            assert answer.ok


def test_with_scripts_nobody_is_told_to_have_some(site: str, quiet: Page) -> None:
    quiet.goto(f"{site}search/")

    expect(quiet.get_by_text("needs scripts")).to_be_hidden()
    expect(quiet.get_by_role("link", name="the catalogue")).to_be_visible()


def test_a_site_without_an_index_says_so(published: Path, tmp_path: Path, page: Page) -> None:
    shutil.copytree(published / BELOW, tmp_path / BELOW, ignore=shutil.ignore_patterns("pagefind"))
    with host(tmp_path) as address:
        page.goto(f"{address}about/")
        page.get_by_role("searchbox").press_sequentially("vest")
        expect(panel(page)).to_contain_text("There is no search in this copy of the site")
        panel(page).get_by_role("link", name="Look in the catalogue").click()
        page.wait_for_url(f"{address}catalogue/")


def test_nothing_is_fetched_before_the_box_is_used(site: str, quiet: Page) -> None:
    fetched: list[str] = []
    quiet.on("request", lambda request: fetched.append(request.url))
    quiet.goto(f"{site}products/example/vest/")
    quiet.wait_for_load_state("networkidle")
    assert [url for url in fetched if "pagefind" in url or "/search" in url] == []

    with quiet.expect_request(f"{site}pagefind/pagefind.js"):
        quiet.get_by_role("searchbox").focus()


def test_what_is_typed_before_the_script_is_there_is_found(site: str, quiet: Page) -> None:
    """On a slow line somebody types while it is fetched; nothing else is typed once it has come."""
    held: list[Route] = []
    quiet.route("**/assets/search.js", lambda route: held.append(route))
    quiet.goto(f"{site}about/")
    quiet.get_by_role("searchbox").press_sequentially("skimmed")
    (script,) = held
    script.continue_()

    expect(panel(quiet).locator(".hits__title").first).to_have_text("Example Triage")


def test_a_box_that_is_used_before_the_page_is_whole_works(site: str, quiet: Page) -> None:
    """A page is read while the rest of it is on its way: here the box has the focus before any script asks for it."""
    quiet.add_init_script(
        """new MutationObserver((_, watch) => {
            const box = document.getElementById("search-for");
            if (box) { watch.disconnect(); box.focus(); }
        }).observe(document, { childList: true, subtree: true })"""
    )
    with quiet.expect_request(f"{site}pagefind/pagefind.js"):
        quiet.goto(f"{site}about/")
    quiet.keyboard.type("skimmed")
    expect(panel(quiet).locator(".hits__title").first).to_have_text("Example Triage")


def test_enter_before_the_script_is_there_leads_to_the_page_search(site: str, quiet: Page) -> None:
    held: list[Route] = []
    quiet.route("**/assets/search.js", lambda route: held.append(route))
    quiet.goto(f"{site}about/")
    quiet.get_by_role("searchbox").press_sequentially("skimmed")
    assert held
    quiet.unroute("**/assets/search.js")
    quiet.keyboard.press("Enter")
    quiet.wait_for_url(f"{site}search/?q=skimmed")

    expect(quiet.locator("#found .hits__title").first).to_have_text("Example Triage")


def test_a_script_that_could_not_be_fetched_is_fetched_at_the_next_use(site: str, page: Page) -> None:
    """Not the page's fault, so only the box need work again."""
    page.goto(f"{site}about/")
    page.route("**/assets/search.js", lambda route: route.abort())
    with page.expect_event("requestfailed"):
        page.get_by_role("searchbox").press_sequentially("s")
    page.unroute("**/assets/search.js")
    page.get_by_role("searchbox").press_sequentially("kimmed")

    expect(panel(page).locator(".hits__title").first).to_have_text("Example Triage")


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_what_is_found_has_no_violation_of_wcag(colours: str, site: str, page: Page) -> None:
    page.emulate_media(color_scheme="dark" if colours == "dark" else "light", reduced_motion="reduce")
    page.context.set_extra_http_headers({})
    for address in ("about/", "search/?q=vest"):
        page.goto(site + address)
        if address == "about/":
            asked(page, "vest")
        expect(page.locator(".hits li").first).to_be_visible()
        assert looked_at(page, ALL) == []


@pytest.mark.parametrize("words", ["vest", "onerror", "spectrogram" * 15])
def test_what_is_found_fits_a_narrow_screen(words: str, site: str, quiet: Page) -> None:
    quiet.set_viewport_size({"width": 320, "height": 640})
    wider = "document.scrollingElement.scrollWidth - document.documentElement.clientWidth"
    quiet.goto(f"{site}about/")
    quiet.get_by_role("searchbox").fill(words)
    expect(quiet.get_by_role("status")).not_to_be_empty()
    assert quiet.evaluate(wider) == 0
    assert panel(quiet).evaluate("one => one.scrollWidth - one.clientWidth") == 0
    quiet.get_by_role("searchbox").press("Enter")
    expect(quiet.get_by_role("status")).not_to_be_empty()
    assert quiet.evaluate(wider) == 0


def titles(found: Locator, heading: str) -> list[str]:
    """What is listed below a heading."""
    return found.locator(f"h2:has-text('{heading}') + ul .hits__title").all_inner_texts()


def test_a_question_in_ones_own_words_finds_the_question_and_each_products_answer(site: str, quiet: Page) -> None:
    quiet.goto(f"{site}search/")
    quiet.get_by_role("searchbox").fill("Does it train on our data?")
    found = quiet.locator("#found")
    expect(found.locator("li").first).to_be_visible(timeout=PATIENCE)
    question = "Are a force's data used to train, test or improve anything, here or elsewhere?"

    assert titles(found, "Suppliers, questions")[0] == "Data protection"
    triage = found.locator("li", has_text="Example Triage").first
    triage.get_by_role("link", name=question).click()
    assert quiet.url == f"{site}products/example/triage/#data_protection.training_use"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("DPIA", "Data protection"),
        ("data protection impact assessment", "Data protection"),
        ("is there MFA?", "Security"),
        ("SSO", "Security"),
        ("LFR", "Facial recognition"),
        ("live facial recognition", "Facial recognition"),
        ("ANPR", "Automatic number plate recognition"),
        ("subcontractors", "Sub-processors"),
    ],
)
def test_other_words_for_the_same_find_it_too(words: str, found: str, site: str, quiet: Page) -> None:
    quiet.goto(f"{site}search/")
    quiet.get_by_role("searchbox").fill(words)
    expect(quiet.locator("#found li").first).to_be_visible(timeout=PATIENCE)

    assert found in titles(quiet.locator("#found"), "Suppliers, questions")[:2]


@pytest.mark.parametrize(
    ("typed", "synonyms", "searches"),
    [
        ("Is there any encryption?", [], ["encryption"]),
        ("Who are you?", [], ["who are you"]),
        ('"is there MFA"', [["mfa", "second factor"]], ['"is there MFA"']),
        ("MFA", [["mfa", "two-factor"]], ["mfa", '"two factor"']),
        ("DPIAs", [["dpia", "assessment"]], ["dpias", "dpia", "assessment"]),
        ("copy of their data", [["sar", "copy of their data"]], ["copy data", "sar", '"copy of their data"']),
        ("live faces here", [["lfr", "faces", "live faces"]], ["live faces here", "lfr here", "faces here"]),
        ("a", [["a", *(f"b{number}" for number in range(20))]], ["a", *(f"b{number}" for number in range(7))]),
    ],
)
def test_what_is_searched_is_what_was_meant(
    typed: str, synonyms: list[list[str]], searches: list[str], site: str, quiet: Page
) -> None:
    """Without words that only ask; and of words for the same, the longest that was typed gives way to the others."""
    quiet.goto(f"{site}search/")
    run = "async ([at, ...given]) => (await import(at)).searches(...given)"

    assert quiet.evaluate(run, [f"{site}assets/search/words.js", typed, synonyms]) == searches


def test_registers_come_before_rules(site: str, quiet: Page) -> None:
    """A rule has the word in its name; whoever looks for what is declared looks for the register."""
    quiet.goto(f"{site}search/")
    quiet.get_by_role("searchbox").fill("sub-processors")
    found = quiet.locator("#found")
    expect(found.locator("li").first).to_be_visible(timeout=PATIENCE)

    assert found.locator("h2").all_inner_texts()[-1] == "Rules"
    assert titles(found, "Suppliers, questions")[0] == "Sub-processors"
    assert "sub-processor-left-out" in titles(found, "Rules")
