"""`mtbd build` and `mtbd serve` on a copy of the catalogue."""

from __future__ import annotations

import http.client
import os
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from threading import Thread

import pytest
from click.testing import CliRunner, Result
from jinja2 import UndefinedError

from mtbd.cli import main
from mtbd.diagnostic import Report
from mtbd.preview import serving

ROOT = Path(__file__).parents[2]
BASE = ROOT / "tests" / "cases" / "base" / "exemplar"


def copied(folder: Path) -> Path:
    """A catalogue of one supplier with the project's own templates and pages."""
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for name in ("templates", "site"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copytree(BASE, folder / "disclosures" / "exemplar")
    return folder


@pytest.fixture
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(copied(tmp_path))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    monkeypatch.delenv("MTBD_SITE_URL", raising=False)
    return tmp_path


def build(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["build", *arguments], catch_exceptions=False)


def files(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def spoil(folder: Path, old: str = "phase: production", new: str = "phase: prodcution") -> None:
    file = folder / "disclosures" / "exemplar" / "base.yaml"
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


# mtbd build


def test_two_builds_are_the_same_bytes_and_have_every_page(catalogue: Path) -> None:
    result = build()

    assert (result.exit_code, result.output[:3].isdigit()) == (0, True)
    assert re.fullmatch(r"\d+ pages in public, with 1 products?, as on 2027-01-15\n", result.output)
    first = files(catalogue / "public")
    assert {"index.html", "404.html", "sitemap.xml", "products/exemplar/base/index.html", "about/index.html"} < set(
        first
    )
    assert b"Exemplar Triage" in first["products/exemplar/base/index.html"]

    os.utime(catalogue / "site" / "index.md", (1, 1))
    assert build("--out", "again").exit_code == 0
    assert files(catalogue / "again") == first


def test_an_error_leaves_the_old_site_as_it_was(catalogue: Path) -> None:
    assert build().exit_code == 0
    old = files(catalogue / "public")
    spoil(catalogue)

    result = build()

    assert result.exit_code == 1
    assert '"prodcution" is not in the list' in result.output
    assert "Nothing published: public is as it was." in result.output
    assert files(catalogue / "public") == old
    assert sorted(path.name for path in catalogue.iterdir() if "public" in path.name) == ["public"]


def test_a_template_that_fails_leaves_the_old_site_as_it_was(catalogue: Path) -> None:
    assert build().exit_code == 0
    old = files(catalogue / "public")
    (catalogue / "templates" / "about.html").write_text("{{ no.such.name }}", encoding="utf-8")

    with pytest.raises(UndefinedError):
        build()

    assert files(catalogue / "public") == old
    assert sorted(path.name for path in catalogue.iterdir() if "public" in path.name) == ["public"]


def test_a_folder_that_is_no_site_is_not_replaced(catalogue: Path) -> None:
    (catalogue / "mine").mkdir()
    (catalogue / "mine" / "thesis.txt").write_text("x", encoding="utf-8")

    result = build("--out", "mine")

    assert result.exit_code == 1
    assert "not a site" in result.output
    assert files(catalogue / "mine") == {"thesis.txt": b"x"}


def test_the_day_and_the_address_are_options(catalogue: Path) -> None:
    result = build("--as-of", "2026-12-24", "--base-url", "https://host.example/sub/")

    assert result.output.endswith("as on 2026-12-24\n")
    page = (catalogue / "public" / "products" / "exemplar" / "base" / "index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://host.example/sub/products/exemplar/base/">' in page


def test_without_a_day_that_stays_the_same_nothing_is_built(catalogue: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(catalogue.parent))

    result = build()

    assert result.exit_code == 2
    assert "SOURCE_DATE_EPOCH" in result.output
    assert not (catalogue / "public").exists()


@pytest.mark.parametrize("command", ["build", "serve"])
def test_away_from_the_repository_it_says_where_to_go(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    result = CliRunner().invoke(main, [command])

    assert result.exit_code == 2
    assert "there is no mkdocs.yml here" in result.output


# mtbd serve


class Server:
    """A running preview, its folder, and what it told."""

    def __init__(self, port: int, folder: Path, reports: list[Report]) -> None:
        self.port, self.folder, self.reports = port, folder, reports

    def get(self, path: str) -> tuple[int, str]:
        """Status and text; the path is sent as it is, which a browser would not do."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.putrequest("GET", path, skip_host=True)
            connection.putheader("Host", f"127.0.0.1:{self.port}")
            connection.endheaders()
            response = connection.getresponse()
            return response.status, response.read().decode("utf-8", "replace")
        finally:
            connection.close()


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], Server]]:
    """Give the one preview of this module, its catalogue whole again."""
    folder = copied(tmp_path_factory.mktemp("serve"))
    (folder / "secret.txt").write_text("hunter2", encoding="utf-8")
    reports: list[Report] = []
    with serving(folder / "mkdocs.yml", 0, lambda: date(2026, 11, 22), reports.append) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()

        def whole() -> Server:
            shutil.copy(BASE / "base.yaml", folder / "disclosures" / "exemplar" / "base.yaml")
            return Server(server.server_port, folder, reports)

        yield whole
        server.shutdown()
        thread.join()


PAGE = "/products/exemplar/base/"


def test_a_page_is_shown(start: Callable[[], Server]) -> None:
    status, page = start().get(PAGE)

    assert status == 200
    assert "<h1" in page
    assert "Exemplar Triage" in page
    assert page.count("</body>") == 1


def test_a_changed_file_changes_its_page_and_the_state(start: Callable[[], Server]) -> None:
    server = start()
    _, before = server.get("/-/changes")
    assert server.get("/-/changes") == (200, before)

    spoil(server.folder, "name: Exemplar Triage", "name: Quite Another Name")

    assert server.get("/-/changes")[1] != before
    assert "Quite Another Name" in server.get(PAGE)[1]


def test_a_changed_hand_written_page_is_made_again(start: Callable[[], Server]) -> None:
    server = start()
    assert server.get("/new-page/")[0] == 404
    (server.folder / "site" / "new-page.md").write_text("# A new page\n\nWritten just now.\n", encoding="utf-8")

    status, html = server.get("/new-page/")

    assert (status, "Written just now." in html) == (200, True)


def test_a_changed_template_changes_its_pages(start: Callable[[], Server]) -> None:
    server = start()
    template = server.folder / "templates" / "product.html"
    before = server.get(PAGE)[1]
    text = template.read_text(encoding="utf-8")
    assert "</h1>" in text

    template.write_text(text.replace("</h1>", "</h1><p>Quite a new template</p>"), encoding="utf-8")

    assert "Quite a new template" not in before
    assert "Quite a new template" in server.get(PAGE)[1]


def test_a_missing_page_names_the_findings(start: Callable[[], Server]) -> None:
    server = start()
    spoil(server.folder, "phase: production", "phase: <b>live</b>")

    status, page = server.get(PAGE)

    assert status == 404
    assert "[not-in-list]" in page
    assert re.search(r"base\.yaml:\d+", page)
    assert "&lt;b&gt;live&lt;/b&gt;" in page
    assert "<b>live" not in page
    assert server.reports[-1].diagnostics


def test_the_frames_files_are_served(start: Callable[[], Server]) -> None:
    status, text = start().get("/assets/mtbd.css")

    assert status == 200
    assert "{" in text


@pytest.mark.parametrize(
    "path",
    [
        "/../../../../../../etc/passwd",
        "/..%2f..%2f..%2f..%2f..%2fetc/passwd",
        "/%2e%2e/%2e%2e/secret.txt",
        "//etc/passwd",
        "/%2fetc/passwd",
        "///etc/passwd",
        "/assets/../../secret.txt",
        "/..",
        "/.%2e/",
        "/no/such/page/",
        "/%00",
        "/assets%00/",
        "/products/exemplar/base/../../../../secret.txt",
        "/<script>alert(1)</script>",
    ],
)
def test_nothing_else_is_served(path: str, start: Callable[[], Server]) -> None:
    status, page = start().get(path)

    assert status == 404
    assert "hunter2" not in page
    assert "root:" not in page
    assert "<script>alert" not in page
