"""What tests in the browser share: the whole site on loopback below a path of a host, and a page that hears all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Dialog, Page

import mtbd
from mtbd.exports import files
from mtbd.pages.setting import Setting, read_setting
from mtbd.publish import publish, put
from mtbd.source import read
from tests import catalogues
from tests.browser.strained import strained
from tests.catalogues import Everything

ROOT = Path(__file__).parent.parent.parent
CONFIG = ROOT / "mkdocs.yml"
BELOW = "police/mtbd/"


class Quiet(SimpleHTTPRequestHandler):
    """A file server that does not write a line for each request."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002, ARG002 - the name is the library's
        return


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of 127.0.0.1 for as long as the context lasts; gives its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Give a function that serves a folder until the tests end and returns its address."""
    with ExitStack() as open_servers:
        yield lambda folder: open_servers.enter_context(served(folder))


@pytest.fixture(scope="session")
def setting() -> Setting:
    """Read the setting of this repository."""
    return read_setting(CONFIG, mtbd.__version__)


@pytest.fixture(scope="session")
def catalogue() -> Everything:
    """Read the catalogue of this repository as it is today, and strain it."""
    return strained(catalogues.known(read([ROOT / "disclosures"]), date.today()))


@pytest.fixture(scope="session")
def site(
    catalogue: Everything, setting: Setting, serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory
) -> str:
    """Publish it below a path and serve it; the address of its first page."""
    root = tmp_path_factory.mktemp("host")
    address = serve(root) + BELOW
    publish(
        lambda made: put(made, catalogues.pages(catalogue, setting), files(catalogue.catalogue, setting)),
        config=CONFIG,
        out=root / BELOW,
        site_url=address,
        searchable=True,
    )
    return address


class Heard(list[str]):
    """What a page complained of, asked another host for, or did not get."""

    def listen(self, page: Page) -> None:
        """Hear all that the page says from now on."""
        page.on("console", lambda one: self.append(one.text) if one.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.append(str(error)))
        page.on("dialog", self._refuse)
        page.on("response", lambda one: self.append(f"{one.status} {one.url}") if one.status >= 400 else None)
        page.on("request", lambda one: None if _is_near(one.url) else self.append(f"asked {one.url}"))

    def _refuse(self, dialog: Dialog) -> None:
        self.append(dialog.message)
        dialog.dismiss()


def _is_near(url: str) -> bool:
    return urlsplit(url).hostname in {None, "127.0.0.1"}


@pytest.fixture
def quiet(page: Page) -> Iterator[Page]:
    """Open a page that fails the test for an error in it, a file that is missing, or a request to another host."""
    heard = Heard()
    heard.listen(page)
    yield page

    assert heard == []


class Window(NamedTuple):
    """A page with all that was heard of it."""

    page: Page
    heard: Heard


@pytest.fixture(scope="session")
def window(browser: Browser) -> Iterator[Window]:
    """Open one page for all tests that only look: a window for each would take longer than the looking."""
    # Without motion, or axe would look while the colours still change.
    with browser.new_context(reduced_motion="reduce") as context:
        heard = Heard()
        page = context.new_page()
        heard.listen(page)
        yield Window(page, heard)


@pytest.fixture(scope="session")
def scriptless(browser: Browser) -> Iterator[Page]:
    """Open a page in which no script runs."""
    with browser.new_context(java_script_enabled=False) as context:
        yield context.new_page()
