"""What tests of pages share: the setting of this repository, its frames, and its whole site below a path."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import mtbd
from mtbd import shell
from mtbd.exports import files
from mtbd.pages.page import Page
from mtbd.pages.setting import Setting, read_setting
from mtbd.publish import publish, put
from mtbd.source import read
from tests import catalogues
from tests.catalogues import Everything
from tests.pages.markup import Element, parsed

ROOT = Path(__file__).parent.parent.parent
CONFIG = ROOT / "mkdocs.yml"
SITE = "https://catalogue.example/police/mtbd/"


@pytest.fixture(scope="session")
def setting() -> Setting:
    """Read the setting of this repository."""
    return read_setting(CONFIG, mtbd.__version__)


@pytest.fixture(scope="session")
def real() -> Everything:
    """Read the catalogue of this repository as it is today."""
    return catalogues.known(read([ROOT / "disclosures"]), date.today())


@pytest.fixture(scope="session")
def public(real: Everything, setting: Setting, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Publish the catalogue of this repository, to stand below a path of a host."""
    out = tmp_path_factory.mktemp("site") / "public"
    publish(
        lambda site: put(site, catalogues.pages(real, setting), files(real.catalogue, setting)),
        config=CONFIG,
        out=out,
        site_url=SITE,
    )
    return out


@pytest.fixture(scope="session")
def shells(tmp_path_factory: pytest.TempPathFactory) -> shell.Shells:
    """Make the frames of this repository's site."""
    return shell.make(CONFIG, tmp_path_factory.mktemp("shells"), SITE)


Made = Callable[[Everything, str], Element]
"""Makes the page of a catalogue at an address."""


@pytest.fixture(scope="session")
def made(setting: Setting) -> Made:
    """Give a function that makes one page, without its frame, and takes it apart."""

    def make(catalogue: Everything, url: str) -> Element:
        (planned,) = (planned for planned in catalogues.pages(catalogue, setting) if planned.url == url)
        page: Page = planned.make()
        assert page.url == url
        return parsed(page.body)

    return make
