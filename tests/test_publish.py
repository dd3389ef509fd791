"""Publishing: all of a site or nothing of it, the same bytes each time, and never a broken old one."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

import pytest

from mtbd.output import File
from mtbd.pages.page import Page, Planned
from mtbd.publish import Fill, Published, publish, put
from mtbd.shell import ShellError
from mtbd.swap import exchange, recover, rename_twice

ROOT = Path(__file__).parent.parent
CONFIG = ROOT / "mkdocs.yml"
SITE = "https://catalogue.example/sub/"
VEST = Page("products/acme/vest/", "Vest", "A vest", "<h1>Vest</h1>")
HIDDEN = Page("products/acme/old/", "Old", "Withdrawn", "<h1>Old</h1>", indexed=False)
CATALOGUE = Page("catalogue/", "Catalogue", "All", "<h1>Ours</h1>")
DATA = File("data/catalogue.json", b"{}")

KILLED = """
import os, signal
from pathlib import Path
from mtbd.pages.page import Page, Planned
from mtbd.publish import publish, put

def pages():
    yield Planned("products/acme/vest/", lambda: Page("products/acme/vest/", "Half", "d", "<h1>Half</h1>"))
    os.kill(os.getpid(), signal.SIGKILL)

publish(lambda site: put(site, pages()), config=Path("mkdocs.yml"), out=Path({out!r}), site_url="https://x.example/")
"""


def filled(pages: Iterable[Page], files: Iterable[File] = ()) -> Fill:
    """Fill a site with these pages and other files."""
    return lambda site: put(site, (Planned(page.url, partial(Page, *page)) for page in pages), files)


def published(out: Path, *pages: Page, files: tuple[File, ...] = (DATA,)) -> Published:
    """Publish to `out`."""
    return publish(filled(pages, files), config=CONFIG, out=out, site_url=SITE)


def content(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def names(folder: Path) -> list[str]:
    """What lies directly in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_pages_files_and_hand_written_pages_are_there(tmp_path: Path) -> None:
    """A page of ours takes the place of the placeholder with its address."""
    counts = published(tmp_path / "public", VEST, HIDDEN, CATALOGUE)
    made = content(tmp_path / "public")

    assert counts == Published(pages=3, files=1)
    assert b"<h1>Vest</h1>" in made["products/acme/vest/index.html"]
    assert b"<h1>Ours</h1>" in made["catalogue/index.html"]
    assert b"Privacy" in made["about/index.html"]
    assert made["data/catalogue.json"] == b"{}"
    assert made[".mtbd-site"] == b"made by mtbd\n"
    assert [name for name in made if name.startswith("shell") or name.endswith(".gz")] == []
    assert names(tmp_path) == ["public"]


def test_the_sitemap_names_what_is_to_be_found(tmp_path: Path) -> None:
    """Pages of both kinds, once, without shells, hidden pages and dates."""
    published(tmp_path / "public", VEST, HIDDEN, CATALOGUE)
    text = (tmp_path / "public/sitemap.xml").read_text(encoding="utf-8")

    assert re.findall("<loc>https://catalogue.example/sub/(.*?)</loc>", text) == [
        "",
        "about/",
        "catalogue/",
        "ci/",
        "declare/",
        "editor/",
        "fields/",
        "products/acme/vest/",
        "registers/",
        "rules/",
        "withheld/",
    ]
    assert "lastmod" not in text


def test_a_hidden_page_hides_the_placeholder_too(tmp_path: Path) -> None:
    """The address is the page's, so what the page says holds."""
    published(tmp_path / "public", CATALOGUE._replace(indexed=False))

    assert "sub/catalogue/" not in (tmp_path / "public/sitemap.xml").read_text(encoding="utf-8")


def test_same_input_same_bytes_whatever_the_clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH is the only clock that the site generator has; also where the site is built leaves no trace."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    published(tmp_path / "one", VEST, HIDDEN)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1893456000")
    published(tmp_path / "two/public", VEST, HIDDEN)

    assert content(tmp_path / "one") == content(tmp_path / "two/public")


def test_the_new_site_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    """Nothing of the old one is left."""
    published(tmp_path / "public", VEST)
    published(tmp_path / "public", HIDDEN)

    assert names(tmp_path / "public/products/acme") == ["old"]
    assert names(tmp_path) == ["public"]


def failing() -> Iterator[Page]:
    """Fail halfway."""
    yield VEST
    raise RuntimeError("a template failed")


@pytest.mark.parametrize(
    ("pages", "files", "error"),
    [
        (failing(), [], RuntimeError),
        ([VEST, VEST], [], ValueError),
        ([VEST], [File("products/acme/vest/index.html", b"")], ValueError),
        ([VEST], [File("../escaped", b"")], ValueError),
        ([], [File("sitemap.xml", b"")], ValueError),
        ([VEST._replace(url="../../x/")], [], ValueError),
    ],
)
def test_a_failure_leaves_the_old_site_whole(
    pages: list[Page], files: list[File], error: type[Exception], tmp_path: Path
) -> None:
    """And nothing beside it."""
    published(tmp_path / "public", CATALOGUE)
    before = content(tmp_path / "public")

    with pytest.raises(error):
        publish(filled(pages, files), config=CONFIG, out=tmp_path / "public", site_url=SITE)

    assert content(tmp_path / "public") == before
    assert names(tmp_path) == ["public"]


def test_a_failure_of_the_site_generator_leaves_nothing(tmp_path: Path) -> None:
    """Not even an empty folder where there was none."""
    (tmp_path / "mkdocs.yml").write_text("site_name: x\ndocs_dir: gone\n", encoding="utf-8")

    with pytest.raises(ShellError, match="gone"):
        publish(filled([]), config=tmp_path / "mkdocs.yml", out=tmp_path / "public", site_url=SITE)

    assert names(tmp_path) == ["mkdocs.yml"]


def test_a_killed_build_leaves_the_old_site_whole_and_is_cleared_away(tmp_path: Path) -> None:
    """The next build removes what it left; what is not ours stays."""
    out = tmp_path / "public"
    published(out, CATALOGUE)
    before = content(out)
    killed = subprocess.run([sys.executable, "-c", KILLED.format(out=str(out))], cwd=ROOT, check=False)
    left = [name for name in names(tmp_path) if name.startswith(".public.new-")]

    assert killed.returncode == -signal.SIGKILL
    assert len(left) == 1
    assert content(out) == before

    running = tmp_path / f".public.new-{os.getppid()}"
    others = [running, tmp_path / ".public.new-mine", tmp_path / ".publicans.new-1", tmp_path / "public.new-1"]
    for folder in others:
        folder.mkdir()
    published(out, VEST)

    assert names(tmp_path) == sorted(["public", *(folder.name for folder in others)])
    assert "products/acme/vest/index.html" in content(out)


def test_a_site_that_was_set_aside_comes_back(tmp_path: Path) -> None:
    """The other way of a killed build: between the two renames."""
    (tmp_path / ".public.old").mkdir()
    (tmp_path / ".public.old/index.html").write_text("old", encoding="utf-8")

    recover(tmp_path / "public")

    assert content(tmp_path) == {"public/index.html": b"old"}


def test_an_old_site_that_was_replaced_is_cleared_away(tmp_path: Path) -> None:
    """Killed after the second rename, the new site is in its place."""
    for name in ("public", ".public.old"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(name, encoding="utf-8")

    recover(tmp_path / "public")

    assert content(tmp_path) == {"public/index.html": b"public"}


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Make a new folder and the public one."""
    new, public = tmp_path / ".public.new-1", tmp_path / "public"
    for folder in (new, public):
        folder.mkdir()
        (folder / "name").write_text(folder.name, encoding="utf-8")
    return new, public


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux swaps two folders in one step")
def test_two_folders_are_exchanged_in_one_step(pair: tuple[Path, Path]) -> None:
    """Each is where the other was."""
    new, public = pair

    assert exchange(new, public)
    assert (public / "name").read_text() == ".public.new-1"
    assert (new / "name").read_text() == "public"


def test_an_exchange_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    """Nothing was moved, so that the other way is still open."""
    assert not exchange(tmp_path / "none", tmp_path / "neither")


def test_two_renames_do_the_same(pair: tuple[Path, Path], tmp_path: Path) -> None:
    """And leave nothing behind."""
    rename_twice(*pair)

    assert content(tmp_path) == {"public/name": b".public.new-1"}


def test_the_first_rename_is_taken_back_if_the_second_fails(pair: tuple[Path, Path], tmp_path: Path) -> None:
    """The old site is where it was."""
    with pytest.raises(FileNotFoundError):
        rename_twice(tmp_path / "none", pair[1])

    assert (pair[1] / "name").read_text() == "public"


def test_a_folder_that_is_not_a_site_is_not_replaced(tmp_path: Path) -> None:
    """Somebody named the wrong folder."""
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")
    (tmp_path / "sitemap.xml").write_text("of a site that another tool made", encoding="utf-8")
    before = content(tmp_path)

    with pytest.raises(ValueError, match=r"not a site that mtbd made \(it has no \.mtbd-site\)"):
        published(tmp_path, VEST)

    assert content(tmp_path) == before


@pytest.mark.parametrize("out", [ROOT, ROOT.parent, CONFIG])
def test_the_sources_are_not_replaced(out: Path) -> None:
    """Whatever they hold."""
    with pytest.raises(ValueError, match="not a folder that a site may replace"):
        published(out, VEST)


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    """Somebody made it beforehand."""
    (tmp_path / "public").mkdir()

    assert published(tmp_path / "public", VEST) == Published(pages=1, files=1)


def test_behind_a_symbolic_link_the_folder_is_replaced_and_not_the_link(tmp_path: Path) -> None:
    """A web server may be told of the link."""
    (tmp_path / "disk").mkdir()
    (tmp_path / "public").symlink_to(tmp_path / "disk/site")
    published(tmp_path / "public", VEST)
    published(tmp_path / "public", CATALOGUE)

    assert (tmp_path / "public").is_symlink()
    assert names(tmp_path / "disk") == ["site"]
