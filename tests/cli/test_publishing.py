"""`mtbd build` and `mtbd serve` on a copy of the catalogue."""

from __future__ import annotations

import http.client
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Thread
from urllib.parse import urljoin, urlsplit
from urllib.request import urlopen

import pytest
from click.testing import CliRunner, Result

from mtbd.cli import main
from mtbd.cli.build import ADDRESS
from mtbd.diagnostic import Report
from mtbd.preview import serving
from mtbd.preview.watched import _files, _stat, stats_of
from mtbd.publish import MARK

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


def build(*arguments: str, search: bool = False) -> Result:
    """Build without an index, which takes longer than all else, unless the test is about it."""
    options = [] if search else ["--no-search"]
    return CliRunner().invoke(main, ["build", *options, *arguments], catch_exceptions=False)


def files(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def spoil(folder: Path, old: str = "phase: production", new: str = "phase: prodcution") -> None:
    file = folder / "disclosures" / "exemplar" / "base.yaml"
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


# mtbd build


def test_two_builds_are_the_same_bytes_and_have_every_page(catalogue: Path) -> None:
    result = build(search=True)

    assert (result.exit_code, result.output[:3].isdigit()) == (0, True)
    assert re.fullmatch(r"\d+ pages in public, with 1 products?, as on 2027-01-15\n", result.output)
    first = files(catalogue / "public")
    assert {"index.html", "404.html", "sitemap.xml", "products/exemplar/base/index.html", "about/index.html"} < set(
        first
    )
    assert b"Exemplar Triage" in first["products/exemplar/base/index.html"]
    assert {"pagefind/pagefind.js", "pagefind/mtbd.json", "assets/search.js", "search/index.html"} < set(first)
    assert json.loads(first["schema/v1/declaration.json"])["properties"]["product"]
    assert json.loads(first["schema/v1/supplier.json"])["properties"]["supplier"]

    os.utime(catalogue / "site" / "index.md", (1, 1))
    assert build("--out", "again", search=True).exit_code == 0
    assert files(catalogue / "again") == first


def test_a_site_without_search_is_said_to_be_one(catalogue: Path) -> None:
    result = build()

    assert result.exit_code == 0
    assert result.stderr == "NO SEARCH in this site: the box on its pages says so (--no-search)\n"
    assert not (catalogue / "public/pagefind").exists()


def test_without_pagefind_nothing_is_published_and_the_way_out_is_told(
    catalogue: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)

    result = build(search=True)

    assert result.exit_code == 2
    assert "Pagefind is not installed; --no-search makes a site without search" in result.stderr
    assert not (catalogue / "public").exists()


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


@pytest.mark.parametrize(
    ("template", "text", "told"),
    [
        ("about.html", "\n{{ no.such.name }}", "templates/about.html:2: 'no' is undefined"),
        ("about.html", "{% if %}", "templates/about.html:1: "),
        ("about.html", "{% include 'gone.html' %}", "templates/about.html:1: 'gone.html' not found"),
        ("theme/main.html", "\n\n{% if %}", "templates/theme/main.html:3: "),
    ],
)
def test_a_template_that_fails_leaves_the_old_site_as_it_was(
    template: str, text: str, told: str, catalogue: Path
) -> None:
    assert build().exit_code == 0
    old = files(catalogue / "public")
    (catalogue / "templates" / template).write_text(text, encoding="utf-8")

    result = build()

    assert result.exit_code == 2
    assert result.output.startswith("Error: ")
    assert told in result.output
    assert result.output.endswith("\nNothing published: public is as it was.\n")
    assert files(catalogue / "public") == old
    assert sorted(path.name for path in catalogue.iterdir() if "public" in path.name) == ["public"]


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ("", "mkdocs.yml: "),
        ("- a list\n", "mkdocs.yml: there are no settings in it"),
        ("site_name: x\nextra: [unfinished\n", "mkdocs.yml: "),
        ("repo_url: https://git.example/\n", "mkdocs.yml: extra.mtbd.operator is missing"),
        ("repo_url: https://git.example/\nextra: {mtbd: {operator: x, email: ''}}\n", "extra.mtbd.email is missing"),
        ("extra: {mtbd: {operator: x, email: y, privacy: z}}\n", "mkdocs.yml: repo_url is missing"),
    ],
)
def test_a_setting_that_is_missing_is_named(setting: str, told: str, catalogue: Path) -> None:
    (catalogue / "mkdocs.yml").write_text(setting, encoding="utf-8")

    result = build()

    assert (result.exit_code, told in result.output) == (2, True)
    assert not (catalogue / "public").exists()


@pytest.mark.parametrize("seconds", ["", "²", "٣", "-1", "1e9", "4294967296", "9" * 30, "9" * 5000])
@pytest.mark.parametrize("options", [[], ["--as-of", "2026-12-24"]], ids=["", "as-of"])
def test_a_day_that_is_none_is_refused(
    options: list[str], seconds: str, catalogue: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)

    result = build(*options)

    assert (result.exit_code, "SOURCE_DATE_EPOCH must be" in result.output) == (2, True)
    assert not (catalogue / "public").exists()


def test_the_last_day_that_can_be_is_built(catalogue: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "4294967295")

    assert build().output.endswith("as on 2106-02-07\n")
    assert (catalogue / "public").is_dir()


def test_without_any_declaration_nothing_is_built(catalogue: Path) -> None:
    assert build().exit_code == 0
    old = files(catalogue / "public")
    for file in (catalogue / "disclosures" / "exemplar").iterdir():
        file.unlink()
    emptied = build()
    shutil.rmtree(catalogue / "disclosures")
    gone = build()

    for result in (emptied, gone):
        assert result.exit_code == 2
        assert "there is no declaration (*.yaml) in disclosures" in result.output
    assert files(catalogue / "public") == old


@pytest.mark.parametrize(
    "address",
    [
        "",
        "host.example/",
        "ftp://host.example/",
        "javascript:alert(1)",
        "https://",
        "https:///path/",
        "https://user@host.example/",
        "https://user:word@host.example/",
        'https://host.example/"onload="x',
        "https://host.example/it's/",
        "https://host.example/a b/",
        "https://host.example/\n",
        "https://host.example/\0",
        "https://host.example/?query",
        "https://host.example/#part",
        "https://host.example:port/",
        "https://host.example\\@other.example/",
    ],
)
def test_an_address_where_no_site_can_stand_is_refused(address: str, catalogue: Path) -> None:
    result = build("--base-url", address)

    assert (result.exit_code, "--base-url must be like" in result.output) == (2, True)
    assert not (catalogue / "public").exists()


@pytest.mark.parametrize(
    "address", ["https://host.example", "http://127.0.0.1:8000/", "http://[::1]:80/a/", "https://a-b.example/%C3%A9/~x"]
)
def test_an_address_where_a_site_can_stand_is_taken(address: str) -> None:
    assert ADDRESS.fullmatch(address)


@pytest.mark.parametrize("out", ["disclosures", "disclosures/exemplar", "disclosures/new", "templates/x", "site"])
def test_what_a_site_is_made_of_is_not_replaced_by_it(out: str, catalogue: Path) -> None:
    """Anybody can bring our mark into the folder of a supplier."""
    for folder in ("disclosures/exemplar", "site"):
        (catalogue / folder / ".mtbd-site").write_text("made by mtbd\n", encoding="utf-8")
    before = files(catalogue)

    result = build("--out", out)

    assert (result.exit_code, "a site is made of what lies there" in result.output) == (2, True)
    assert files(catalogue) == before


def test_a_folder_that_is_no_site_is_not_replaced(catalogue: Path) -> None:
    (catalogue / "mine").mkdir()
    (catalogue / "mine" / "thesis.txt").write_text("x", encoding="utf-8")

    result = build("--out", "mine")

    assert result.exit_code == 2
    assert "it has no .mtbd-site" in result.output
    assert files(catalogue / "mine") == {"thesis.txt": b"x"}


def test_the_day_and_the_address_are_options(catalogue: Path) -> None:
    result = build("--as-of", "2026-12-24", "--base-url", "https://host.example/sub/")

    assert result.output.endswith("as on 2026-12-24\n")
    page = (catalogue / "public" / "products" / "exemplar" / "base" / "index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://host.example/sub/products/exemplar/base/">' in page


def test_pages_name_the_commit_only_when_it_has_their_declarations(catalogue: Path) -> None:
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@x.example", "-c", "commit.gpgsign=false"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "x"]):
        subprocess.run([*git, *command], check=True)
    head = subprocess.run(["git", "rev-parse", "HEAD"], check=True, capture_output=True, text=True).stdout.strip()
    config = catalogue / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8").replace("https://git.example.org/mtbd", "https://github.com/a"), "utf-8"
    )
    page = catalogue / "public" / "products" / "exemplar" / "base" / "index.html"

    assert build().exit_code == 0
    assert f"https://github.com/a/mtbd/blob/{head}/disclosures/exemplar/base.yaml" in page.read_text("utf-8")

    spoil(catalogue, "name: Exemplar Triage", "name: Quite Another Name")
    assert build().exit_code == 0
    assert head[:12] not in page.read_text("utf-8")
    assert "not made from a commit" in page.read_text("utf-8")


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

    def get(self, path: str, *hosts: str, method: str = "GET") -> tuple[int, str]:
        """Status and text; the path is sent as it is, which a browser would not do. The hosts are the Host headers."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.putrequest(method, path, skip_host=True)
            for host in hosts or (f"127.0.0.1:{self.port}",):
                connection.putheader("Host", host)
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
            shutil.copy(ROOT / "mkdocs.yml", folder)
            shutil.copytree(ROOT / "templates", folder / "templates", dirs_exist_ok=True)
            return Server(server.server_port, folder, reports)

        yield whole
        server.shutdown()
        thread.join()


PAGE = "/products/exemplar/base/"
UNSERVED = {"sitemap.xml", MARK.path}


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


def test_a_report_that_is_entered_or_answered_is_shown_at_once(start: Callable[[], Server]) -> None:
    """Though the supplier's own folder is the same as before."""
    server = start()
    assert "Reported as wrong" not in server.get(PAGE)[1]
    file = server.folder / "disclosures" / "reports.yaml"
    row = "id: a, product: exemplar/base, field: product.name, says: It has another name, by: public"

    for status, shown in (("open", "Not answered yet"), ("corrected", "Corrected")):
        content = f"mtbd: 1\nreports:\n  - {{{row}, reported_on: 2026-10-02, status: {status}}}\n"
        file.write_text(content, encoding="utf-8")
        page = server.get(PAGE)[1]
        assert "It has another name" in page
        assert f"{shown}</span>" in page


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


def test_a_product_that_contradicts_other_files_is_in_no_list(start: Callable[[], Server]) -> None:
    """What is wrong between files is known when all are checked, after what lists need of each was made."""
    server = start()
    spoil(server.folder, "  status: published", "  status: superseded\n  superseded_by: exemplar/gone")

    status, page = server.get(PAGE)

    assert (status, "[successor-not-there]" in page) == (404, True)
    for lists in ("/catalogue/", "/suppliers/exemplar/", "/facets/v1/products/0.json"):
        assert "Exemplar Triage" not in server.get(lists)[1], lists


def test_the_frames_files_are_served(start: Callable[[], Server]) -> None:
    status, text = start().get("/assets/mtbd.css")

    assert status == 200
    assert "{" in text


def test_the_data_of_the_filters_are_served(start: Callable[[], Server]) -> None:
    """Made when the page asks for them, and again once a file has changed."""
    server = start()
    status, text = server.get("/facets/v1/products/0.json")
    spoil(server.folder, "name: Exemplar Triage", "name: Quite Another Name")

    assert status == 200
    assert "Exemplar Triage" in text
    assert "Quite Another Name" in server.get("/facets/v1/products/0.json")[1]
    assert json.loads(server.get("/facets/v1/index.json")[1])["version"] == 1
    assert server.get("/facets/v1/products/9.json")[0] == 404


def test_whatever_a_build_publishes_is_served(
    start: Callable[[], Server], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """But for what is of no use on this machine: the index for searching, the list for search engines, the mark."""
    server = start()
    monkeypatch.chdir(server.folder)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime(2026, 11, 22, 12, tzinfo=UTC).timestamp())))
    address = f"http://127.0.0.1:{server.port}/"
    assert build("--out", str(tmp_path / "public"), "--base-url", address).exit_code == 0
    published = {name: data for name, data in files(tmp_path / "public").items() if name not in UNSERVED}
    texts = {name: data.decode() for name, data in published.items() if name.endswith((".csv", ".json"))}

    assert {Path(name).suffix for name in texts} == {".csv", ".json"}
    assert {name: server.get(f"/{name}") for name in texts} == {name: (200, text) for name, text in texts.items()}
    addresses = {f"/{name.removesuffix('index.html')}" for name in published}
    assert {one for one in addresses if server.get(one)[0] != 200} == set()


@pytest.mark.parametrize(("file", "kind"), [("data.csv", "text/csv"), ("data.json", "application/json")])
def test_data_are_served_as_what_they_are(file: str, kind: str, start: Callable[[], Server]) -> None:
    with urlopen(f"http://127.0.0.1:{start().port}/registers/limitations/{file}") as answer:
        assert answer.headers["Content-Type"] == f"{kind}; charset=utf-8"


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
        "/assets/",
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


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("path", [PAGE, "/-/changes", "/assets/mtbd.css", "/no/such/page/"])
@pytest.mark.parametrize(
    "hosts",
    [("evil.example",), ("127.0.0.1.evil.example:80",), ("localhost@evil.example",), ("localhost", "evil"), ("",)],
)
def test_under_another_name_nothing_is_told(
    hosts: tuple[str, ...], path: str, method: str, start: Callable[[], Server]
) -> None:
    """A page of somebody else's, whose name now leads to this machine, learns nothing."""
    status, text = start().get(path, *hosts, method=method)

    assert (status, text) == (403, "" if method == "HEAD" else "Only this machine may ask.")


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "LOCALHOST:1", "127.0.0.1", "[::1]:8000", "[::1]"])
def test_this_machines_own_names_are_answered(host: str, start: Callable[[], Server]) -> None:
    assert start().get("/-/changes", host)[0] == 200


def test_the_head_of_a_page_is_told(start: Callable[[], Server]) -> None:
    assert start().get(PAGE, method="HEAD") == (200, "")


@pytest.mark.parametrize(
    ("path", "status"), [("/" + 5000 * "a", 404), ("/" + 3000 * "a/", 404), ("http://[/", 400), ("*", 404)]
)
def test_a_strange_address_has_an_answer(path: str, status: int, start: Callable[[], Server]) -> None:
    assert start().get(path)[0] == status


@pytest.mark.parametrize("path", ["/gone", "/gone/", "/a/b/c/d/e/f/g/"])
def test_a_missing_page_has_its_style_at_any_depth(path: str, start: Callable[[], Server]) -> None:
    server = start()
    page = server.get(path)[1]
    base = re.search('<base href="([^"]+)">', page)
    styles = re.findall('<link rel="stylesheet" href="([^"]+)"', page)

    assert base
    assert page.index(base[0]) < page.index(styles[0])
    for style in styles:
        assert server.get(urlsplit(urljoin(base[1], style)).path)[0] == 200


def test_a_name_that_is_not_utf_8_is_told_on_the_missing_page(start: Callable[[], Server]) -> None:
    server = start()
    file = server.folder / "disclosures" / "exemplar" / os.fsdecode(b"caf\xe9.yaml")
    file.write_text("schema: [", encoding="utf-8")
    try:
        status, page = server.get("/gone/")
    finally:
        file.unlink()

    assert status == 404
    assert "caf" in page


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("mkdocs.yml", "site_name: x\nextra: [unfin", "mkdocs.yml"),
        ("mkdocs.yml", "", "mkdocs.yml"),
        ("templates/product.html", "{{ <b>half", "templates/product.html:1: "),
        ("templates/theme/main.html", "{% if %}", "templates/theme/main.html:1: "),
    ],
)
def test_a_file_that_is_half_saved_is_told_until_it_is_whole(
    file: str, text: str, told: str, start: Callable[[], Server]
) -> None:
    server = start()
    (server.folder / file).write_text(text, encoding="utf-8")
    status, page = server.get(PAGE)
    seen = server.get("/-/changes")[1]

    assert (status, told in page, "<b>half" in page) == (500, True, False)
    assert f"seen = '{seen}'" in page
    start()
    assert server.get("/-/changes")[1] != seen
    assert server.get(PAGE)[0] == 200


def test_a_file_that_went_since_it_was_listed_is_not_counted(tmp_path: Path) -> None:
    file = tmp_path / "draft.yaml"
    file.touch()
    listed = _files(tmp_path)
    assert list(stats_of(tmp_path)) == listed == [str(file)]
    file.unlink()

    assert _stat(str(file)) is None
    assert stats_of(tmp_path) == stats_of(tmp_path / "gone") == {}


def test_a_port_that_is_taken_is_said_plainly(catalogue: Path, start: Callable[[], Server]) -> None:
    port = start().port

    result = CliRunner().invoke(main, ["serve", "--port", str(port)])

    assert result.exit_code == 2
    assert result.output.endswith(f"Error: port {port} is taken: try --port 0\n")
    assert (catalogue / "mkdocs.yml").is_file()


def test_a_setting_that_is_missing_stops_the_preview_with_its_name(catalogue: Path) -> None:
    text = (catalogue / "mkdocs.yml").read_text(encoding="utf-8")
    assert text.count("repo_url:") == 1
    (catalogue / "mkdocs.yml").write_text(text.replace("repo_url:", "#"), encoding="utf-8")

    result = CliRunner().invoke(main, ["serve", "--port", "0"])

    assert result.exit_code == 2
    assert result.output == "Error: mkdocs.yml: repo_url is missing, empty or no text\n"
