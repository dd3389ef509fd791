"""What tests borrow from the machine: a Chromium and the real data."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

Count = Callable[[str], None]
"""Tells, as a line at the end of the run, something that was counted or measured."""

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")
ARGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test that asks for the browser, so that `-m "not browser"` leaves none of them in."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@pytest.fixture
def count(record_property: Callable[[str, object], None]) -> Count:
    """Give a test that counts something a way to say how many there were."""
    return lambda line: record_property("count", line)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What was counted, after the tests: a number that nobody sees is as good as none."""
    passed = (report.user_properties for report in terminalreporter.stats.get("passed", ()))
    lines = [value for properties in passed for key, value in properties if key == "count"]
    if lines:
        terminalreporter.section("counted")
    for line in lines:
        terminalreporter.write_line(str(line))


def chromium(playwright: Playwright) -> str | None:
    """Path of the machine's Chromium, else of the one that Playwright has installed, else None."""
    for found in filter(None, map(shutil.which, CHROMIUMS)):
        return found
    own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


def give_up(reason: str) -> NoReturn:
    """Skip, or fail where nobody would read why something was skipped."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start one Chromium for all tests."""
    with sync_playwright() as playwright:
        path = chromium(playwright)
        if path is None:
            give_up("NO CHROMIUM on this machine: no browser test ran; `make browser` installs one")
        with playwright.chromium.launch(executable_path=path, args=ARGS) as running:
            yield running


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Open a window without history, which fails the test if any page in it asks another host for something."""
    asked: list[str] = []
    with browser.new_context() as opened:
        opened.on("request", lambda request: asked.append(request.url))
        yield opened

    assert [url for url in asked if urlsplit(url).hostname not in {None, "127.0.0.1"}] == []


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """Open an empty page."""
    return context.new_page()


NODE = Path(__file__).parent / "node" / "node_modules" / ".bin"


@pytest.fixture(scope="session")
def node() -> Callable[[str], str]:
    """Find a program of the node packages that `tests/node/package.json` names, by the name it has on the path."""

    def find(name: str) -> str:
        if shutil.which("node") is None or not (NODE / name).exists():
            give_up(f"NO {name}: nothing was held against it; `make node` gets it where there is npm")
        return str(NODE / name)

    return find


@pytest.fixture(scope="session")
def real_data() -> Path:
    """Find the folder of real inputs that MTBD_REAL_DATA names."""
    folder = os.environ.get("MTBD_REAL_DATA")
    if not folder:
        pytest.skip("MTBD_REAL_DATA names no folder of real data")
    return Path(folder)
