"""The frame around every page that mtbd makes: built once by the site generator, cut, and joined with each page."""

from __future__ import annotations

import logging
import re
import shutil
import sys
import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from html import escape, unescape
from logging.handlers import BufferingHandler
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote

from jinja2 import TemplateError
from mkdocs.commands.build import build
from mkdocs.config import load_config

from mtbd.pages.page import Page, depth

SHELLS = ("index.html", "shell/index.html", "shell/2/index.html", "shell/2/3/index.html", "shell/2/3/4/index.html")
"""Where the site generator puts the frame for a page that lies 0, 1, 2 ... folders below the root."""
UNUSED = (
    "shell",
    "sitemap.xml*",
    "assets/javascripts/bundle.*",
    "assets/javascripts/lunr",
    "assets/javascripts/workers",
    "assets/stylesheets/palette.*",
    "assets/stylesheets/*.map",
)
"""Patterns of what the site generator makes and no page asks for, the theme's own scripts above all."""

CUT = re.compile("<!--mtbd:(description|canonical|title|body|end)-->")
CUTS = ["description", "canonical", "title", "description", "canonical", "title", "body", "end"]
"""The marks of a frame in their order: for search engines, for a card where the page is shared, and for the reader."""
NAVIGATION = re.compile("<!--mtbd:nav (.*?)-->")


class ShellError(Exception):
    """The site generator did not make what it was asked for; the message says why, a line per reason."""


Frame = tuple[str, ...]
"""A page's HTML without what is the page's own: what comes before each mark but the last, and what comes after it."""


class Shells(NamedTuple):
    """All frames of a site, and what else stamping and publishing need to know of it."""

    site_url: str
    """Where the site will stand, ending in a slash."""
    site_name: str
    sections: tuple[str, ...]
    """Addresses in the navigation, `""` for the first page."""
    frames: Mapping[tuple[int, str | None], Frame]
    """The frame for a depth and the section to mark as the reader's place."""
    written: tuple[str, ...]
    """Addresses of the hand-written pages, in order."""


def make(config: Path, folder: Path, site_url: str) -> Shells:
    """Build the hand-written site into `folder`, whose content is lost, and take the frames out of it.

    `config` is the site generator's own (mkdocs.yml), `site_url` where the site will stand. ShellError if it fails.
    """
    root = site_url.rstrip("/") + "/"
    name, description = generate(config, folder, root)
    texts = [(folder / path).read_text(encoding="utf-8") for path in SHELLS]
    shells = Shells(root, name, sections(texts[0]), frames(texts), written(folder, root))
    (folder / "index.html").write_text(stamp(shells, Page("", name, description, body(texts[0]))), encoding="utf-8")
    remove_unused(folder)
    return shells


def stamp(shells: Shells, page: Page) -> str:
    """The finished HTML of a page. ValueError for an address that no page can have."""
    frame = shells.frames[accepted(page.url), section(shells, page.url)]
    title = page.title if page.title == shells.site_name else f"{page.title} - {shells.site_name}"
    own = {
        "description": escape(page.description),
        "canonical": escape(address(shells, page.url)),
        "title": escape(title),
        "body": page.body,
        "end": "",
    }
    return "".join([piece for before, mark in zip(frame, CUTS, strict=True) for piece in (before, own[mark])])


def address(shells: Shells, url: str) -> str:
    """The full, quoted address of a page."""
    return shells.site_url + quote(url)


def accepted(url: str) -> int:
    """The depth of an address, if it is one: relative, ending in a slash, not too deep; else ValueError."""
    if url and (url.startswith("/") or not url.endswith("/")):
        raise ValueError(f"not the address of a page, such as products/acme/vest/: {url!r}")
    if depth(url) >= len(SHELLS):
        raise ValueError(f"no frame for a page this many folders down: {url!r}")
    return depth(url)


def section(shells: Shells, url: str) -> str | None:
    """The navigation entry that a page lies under, the nearest one, or None; only the first page lies under `""`."""
    if not url:
        return ""
    return max((known for known in shells.sections if known and url.startswith(known)), key=len, default=None)


def generate(config: Path, folder: Path, site_url: str) -> tuple[str, str]:
    """Run the site generator in silence; the site's name and description. ShellError with all it complained of."""
    with complaints() as heard:
        try:
            loaded = load_config(config_file=str(config), site_dir=str(folder), site_url=site_url)
            build(loaded)
        except TemplateError as error:
            raise ShellError(listed(heard, fault(error))) from error
        except Exception as error:  # another's code: it may raise anything, and no reader wants its traceback
            raise ShellError(listed(heard, f"{config.name}: {error}")) from error
    if heard:
        raise ShellError(listed(heard))
    return loaded.site_name, loaded.site_description or ""


def fault(error: TemplateError) -> str:
    """What is wrong with a template, after its file and line."""
    steps = traceback.extract_tb(error.__traceback__)
    places = [f"{step.filename}:{step.lineno}: " for step in steps if step.filename.endswith(".html")]
    return f"{places[-1] if places else ''}{error}"


def listed(heard: list[logging.LogRecord], *more: str) -> str:
    """All complaints, a line each."""
    return "\n".join([*(record.getMessage() for record in heard), *more])


@contextmanager
def complaints() -> Iterator[list[logging.LogRecord]]:
    """Listen to the site generator instead of letting it print; the list fills while the context lasts."""
    log, listener = logging.getLogger("mkdocs"), BufferingHandler(sys.maxsize)
    listener.setLevel(logging.WARNING)
    before = log.propagate
    log.propagate = False
    log.addHandler(listener)
    try:
        yield listener.buffer
    finally:
        log.removeHandler(listener)
        log.propagate = before


def sections(text: str) -> tuple[str, ...]:
    """The addresses in the navigation of a frame for depth 0, where links are the addresses themselves."""
    return tuple(NAVIGATION.findall(text))


def frames(texts: list[str]) -> dict[tuple[int, str | None], Frame]:
    """Every frame, for each depth and each section that may be the reader's place."""
    places = {*sections(texts[0]), "", None}
    return {(level, place): cut(marked(text, place)) for level, text in enumerate(texts) for place in places}


def marked(text: str, place: str | None) -> str:
    """A frame whose navigation marks one entry, or none, as the reader's place."""
    return NAVIGATION.sub(lambda found: ' aria-current="true"' if found[1] == place else "", text)


def cut(text: str) -> Frame:
    """A frame cut at its marks; ShellError if one is missing, double or out of order."""
    pieces = CUT.split(text)
    if pieces[1::2] != CUTS:
        raise ShellError(f"templates/theme/shell.html: the marks are {pieces[1::2]} and should be {CUTS}")
    return (*pieces[:-3:2], pieces[-1])


def body(text: str) -> str:
    """What a page, built with the shell's template, itself has to say."""
    return CUT.split(text)[-3]


def written(folder: Path, site_url: str) -> tuple[str, ...]:
    """Addresses of the hand-written pages: what the site generator put into its sitemap, without the shells."""
    listed = re.findall("<loc>(.*?)</loc>", (folder / "sitemap.xml").read_text(encoding="utf-8"))
    urls = (unquote(unescape(loc)).removeprefix(site_url) for loc in listed)
    return tuple(sorted(url for url in urls if not url.startswith("shell/")))


def remove_unused(folder: Path) -> None:
    """Delete what the site generator made and no reader will ask for."""
    for path in {found for pattern in UNUSED for found in folder.glob(pattern)}:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
