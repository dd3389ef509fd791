"""The frame: built by the site generator in silence, right at every depth, and quick to stamp a page into."""

import re
import shutil
from html import unescape
from pathlib import Path
from timeit import timeit
from urllib.parse import urljoin, urlsplit

import pytest

from mtbd.pages.page import Page, base
from mtbd.shell import ShellError, Shells, make, stamp

ROOT = Path(__file__).parent.parent
SITE = "https://catalogue.example/police/mtbd"
URLS = ["", "catalogue/", "catalogue/body-worn/", "products/acme/vest/", "products/acme/vest/history/"]
STANDING = "not run, approved or checked by NPCC, APCC, BlueLight Commercial, RISC, techUK or the Home Office"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Name where the hand-written site is built."""
    return tmp_path_factory.mktemp("shell") / "public"


@pytest.fixture(scope="module")
def shells(folder: Path) -> Shells:
    """Build the real site's frames, once."""
    return make(ROOT / "mkdocs.yml", folder, SITE)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Copy what the site generator reads, to be spoilt."""
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "site", tmp_path / "site")
    shutil.copytree(ROOT / "templates/theme", tmp_path / "templates/theme")
    return tmp_path


def page(url: str = "products/acme/vest/") -> Page:
    """Make a page whose texts are hostile."""
    return Page(
        url, 'A "vest" </title><script>', "Worn & 'seen' <b>", f'<h1>Vest</h1><a href="{base(url)}catalogue/">all</a>'
    )


def links(html: str) -> list[str]:
    """Every address that a page names."""
    return [unescape(found) for found in re.findall(r' (?:href|src)="([^"]*)"', html)]


def leads_to(folder: Path, at: str, link: str) -> Path:
    """The file that a link of the page at `at` is served from."""
    path = urlsplit(urljoin(f"{SITE}/{at}", link)).path.removeprefix("/police/mtbd").lstrip("/")
    return folder / path / "index.html" if path == "" or path.endswith("/") else folder / path


def test_texts_are_escaped_and_the_body_is_not(shells: Shells) -> None:
    """Title and description are plain text that somebody else wrote."""
    html = stamp(shells, page())

    assert "<title>A &quot;vest&quot; &lt;/title&gt;&lt;script&gt; - MTBD catalogue</title>" in html
    assert '<meta name="description" content="Worn &amp; &#x27;seen&#x27; &lt;b&gt;">' in html
    assert '<h1>Vest</h1><a href="../../../catalogue/">all</a>' in html
    assert (
        '<meta property="og:title" content="A &quot;vest&quot; &lt;/title&gt;&lt;script&gt; - MTBD catalogue">' in html
    )
    assert '<meta property="og:description" content="Worn &amp; &#x27;seen&#x27; &lt;b&gt;">' in html
    assert html.count("A &quot;vest&quot;") == html.count("Worn &amp;") == 2


@pytest.mark.parametrize("url", [*URLS, "catalogue/a b&c/"])
def test_the_canonical_address_is_the_pages_own(url: str, shells: Shells) -> None:
    """There is one, and it is not the shell's."""
    wanted = f"{SITE}/{url}".replace(" ", "%20").replace("&", "%26")

    assert re.findall('<link rel="canonical" href="(.*?)">', stamp(shells, page(url))) == [wanted]


def test_what_is_shared_is_the_pages_own_address(shells: Shells) -> None:
    assert re.findall('<meta property="og:url" content="(.*?)">', stamp(shells, page())) == [
        f"{SITE}/products/acme/vest/"
    ]


def test_the_browsers_own_frame_has_the_papers_colour(shells: Shells) -> None:
    """The stylesheets say which it is, in light and in dark."""
    paper = [
        re.search("--paper: (#[0-9a-f]+)", (ROOT / f"site/assets/{name}.css").read_text(encoding="utf-8"))
        for name in ("mtbd", "dark")
    ]
    found = re.findall('<meta name="theme-color" content="(.*?)"', stamp(shells, page()))

    assert [one[1].replace("#fff", "#ffffff") for one in paper if one] == found


@pytest.mark.parametrize("url", URLS)
def test_every_link_of_the_frame_leads_somewhere_at_every_depth(url: str, shells: Shells, folder: Path) -> None:
    """Whatever the depth, and below a path of a host."""
    inside = [link for link in links(stamp(shells, page(url))) if not re.match("[a-z]+:|#", link)]

    assert len(inside) > 12
    assert not any(link.startswith("/") for link in inside)
    assert [link for link in inside if not (at := leads_to(folder, url, link)).is_file() and not at.is_dir()] == []


@pytest.mark.parametrize(
    ("url", "marked"),
    [
        ("", ["."]),
        ("catalogue/", ["../catalogue/"]),
        ("catalogue/body-worn/", ["../../catalogue/"]),
        ("fields/ai/automation_level/", ["../../../fields/"]),
        ("products/acme/vest/", []),
        ("catalogued/", []),
    ],
)
def test_the_readers_place_is_marked_in_the_navigation(url: str, marked: list[str], shells: Shells) -> None:
    """It is the entry above the page, if there is one."""
    assert re.findall('href="([^"]*)" aria-current="true"', stamp(shells, page(url))) == marked


@pytest.mark.parametrize("url", ["/", "/catalogue/", "catalogue", "catalogue/index.html", "a/b/c/d/e/"])
def test_an_address_that_no_page_can_have_is_refused(url: str, shells: Shells) -> None:
    """Rather than written somewhere."""
    with pytest.raises(ValueError, match=re.escape(url)):
        stamp(shells, page(url))


def test_stamping_takes_less_than_a_fifth_of_a_millisecond(shells: Shells) -> None:
    """Ten thousand pages are stamped in two seconds at most."""
    big = page()._replace(body="x" * 200_000)

    assert min(timeit(lambda: stamp(shells, big), number=200) / 200 for _ in range(3)) < 0.0002


def test_no_shell_and_no_mark_is_left(shells: Shells, folder: Path) -> None:
    """Nor the theme's scripts, nor its sitemap."""
    texts = [path.read_text(encoding="utf-8") for path in folder.rglob("*.html")]

    assert [text for text in [*texts, stamp(shells, page())] if "mtbd:" in text] == []
    assert sorted(path.name for path in folder.iterdir() if path.is_file()) == ["404.html", "index.html"]
    assert not (folder / "shell").exists()
    ours = {path.relative_to(ROOT / "site").as_posix() for path in (ROOT / "site").rglob("*.js")}
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*.js")} == ours


def test_the_first_page_stands_without_one_of_ours(shells: Shells, folder: Path) -> None:
    """Its text is the hand-written one."""
    html = (folder / "index.html").read_text(encoding="utf-8")

    assert f"<title>{shells.site_name}</title>" in html
    assert '<a href="declare/">how to declare a product</a>' in html


def test_hand_written_pages_are_known(shells: Shells) -> None:
    """They go into the sitemap; shells do not."""
    names = (path.stem for path in (ROOT / "site").glob("*.md"))

    assert shells.written == tuple(sorted("" if name == "index" else f"{name}/" for name in names))


def test_every_page_says_how_the_project_stands(shells: Shells, folder: Path) -> None:
    """Hand-written or made, the page for a lost address too."""
    texts = [path.read_text(encoding="utf-8") for path in folder.rglob("*.html")]

    assert len(texts) == len(shells.written) + len(["404.html"])
    assert [text for text in [*texts, stamp(shells, page())] if STANDING not in " ".join(text.split())] == []


def test_no_page_asks_another_host_or_has_an_inline_script(shells: Shells, folder: Path) -> None:
    """Links may lead away; what a page loads may not."""
    for html in [
        stamp(shells, page()._replace(title="x")),
        *(path.read_text("utf-8") for path in folder.rglob("*.html")),
    ]:
        loads = re.findall(r'<(?:script|img|iframe|source)\b[^>]*src="([^"]*)"', html)
        loads += re.findall(r'<link\b[^>]*rel="(?:stylesheet|icon|preconnect|preload)"[^>]*href="([^"]*)"', html)
        assert [url for url in loads if "//" in url] == []
        assert re.findall(r"<script(?![^>]*src=)[^>]*>|<[^>]* on\w+=", html) == []


def test_stylesheets_ask_no_other_host() -> None:
    """Not for fonts, pictures or more stylesheets."""
    for path in (ROOT / "site/assets").glob("*.css"):
        assert re.findall(r"@import|url\(|//", path.read_text(encoding="utf-8")) == []


def test_light_and_dark_name_the_same_colours() -> None:
    """A colour missing from the dark sheet would be unreadable there."""
    light, dark = ((ROOT / "site/assets" / name).read_text(encoding="utf-8") for name in ("mtbd.css", "dark.css"))
    first = light[light.index(":root {") : light.index("}", light.index(":root {"))]

    assert re.findall(r"--[\w-]+(?=:)", first) == re.findall(r"--[\w-]+(?=:)", dark)


def test_the_page_for_a_lost_address_works_at_any_depth(shells: Shells, folder: Path) -> None:
    """Its links are absolute and know the path the site lies under."""
    html = (folder / "404.html").read_text(encoding="utf-8")
    inside = [link for link in links(html) if not re.match("[a-z]+:|#", link)]

    assert shells.site_url == f"{SITE}/"
    assert [link for link in inside if not link.startswith("/police/mtbd/")] == []
    assert [link for link in inside if not leads_to(folder, "", link).exists()] == []


def test_success_is_silent(copy: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The site generator has nothing to say to the reader of a log."""
    make(copy / "mkdocs.yml", copy / "public", SITE)

    assert capfd.readouterr() == ("", "")


def test_a_warning_of_the_site_generator_is_an_error(copy: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Told in its words, and to nobody else."""
    (copy / "site/about.md").write_text("# About\n\n[gone](gone.md)\n", encoding="utf-8")

    with pytest.raises(ShellError, match=r"gone\.md"):
        make(copy / "mkdocs.yml", copy / "public", SITE)

    assert caplog.records == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("mkdocs.yml", "site_name: x\nthemes: no\ntheme: {name: there is none}\n"),
        ("mkdocs.yml", "a: [\n"),
        ("templates/theme/shell.html", '{% extends "main.html" %}{% block %}'),
        ("templates/theme/shell.html", '{% extends "main.html" %}'),
        ("site/shell/2/index.md", "# no template\n"),
    ],
)
def test_what_the_site_generator_cannot_read_is_an_error(name: str, text: str, copy: Path) -> None:
    """One kind of error, whatever it was."""
    (copy / name).write_text(text, encoding="utf-8")

    with pytest.raises(ShellError, match=r"."):
        make(copy / "mkdocs.yml", copy / "public", SITE)


def test_a_section_of_hand_written_pages_shows_its_pages(copy: Path) -> None:
    """The header leads to the first of them; beside the text stand the others and the headings."""
    config = (copy / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("About: about.md", "About: [about.md, more.md]")
    (copy / "mkdocs.yml").write_text(config, encoding="utf-8")
    (copy / "site/more.md").write_text("No heading here.\n", encoding="utf-8")
    (copy / "site/about.md").write_text("# About\n\n## First & last\n", encoding="utf-8")

    shells = make(copy / "mkdocs.yml", copy / "public", SITE)
    html = (copy / "public/about/index.html").read_text(encoding="utf-8")
    more = (copy / "public/more/index.html").read_text(encoding="utf-8")

    assert '<a href="./" aria-current="true">About</a>' in html
    assert re.findall('<li><a href="([^"]*)"(?: aria-current="page")?>', html)[-3:] == ["./", "../more/", "#first-last"]
    assert '<a href="../about/" aria-current="true">About</a>' in more
    assert "about/" in shells.sections
