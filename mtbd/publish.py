"""Pages and files become a site on disk: built beside the old one, which it replaces at the very end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from html import escape
from pathlib import Path
from typing import NamedTuple

from jinja2 import TemplateError

from mtbd import SOURCES, search, shell
from mtbd.output import File, write
from mtbd.pages.page import Planned
from mtbd.swap import new_folder, put_in_place, recover

MARK = File(".mtbd-site", b"made by mtbd\n")
"""A file in every site, by which a later build knows that it may replace the folder."""

UNLISTED = frozenset({"search/"})
"""Hand-written pages that the sitemap does not name: they say nothing by themselves."""


class Published(NamedTuple):
    """How much was published."""

    pages: int
    """Pages that mtbd made; the hand-written ones are not counted."""
    files: int
    """Other files that it made; not the sitemap, not the mark, not the theme's."""


class Site(NamedTuple):
    """A site in the making: where its files go, and the frames of its pages."""

    folder: Path
    shells: shell.Shells


class Put(NamedTuple):
    """A page or another file that was written."""

    path: str
    url: str | None = None
    """The address of a page; other files have none."""
    indexed: bool = False
    """Whether the sitemap names it."""


class PageError(Exception):
    """A page was not made; the message says which template is wrong, and where."""


Fill = Callable[[Site], Generator[Put, None, None]]
"""Writes the pages and other files of a site, in this process or in others, and says which."""


def publish(
    fill: Fill,
    *,
    config: Path,
    out: Path,
    site_url: str,
    searchable: bool = False,
) -> Published:
    """Make a whole site and put it in the place of `out`, which is untouched if anything fails.

    `config` is the site generator's own (mkdocs.yml), `site_url` where the site will stand; a `searchable` one gets an
    index. ValueError for an address that is given twice or impossible, or an `out` that is not ours to replace;
    shell.ShellError if the site generator fails, search.SearchError if Pagefind does;
    PageError for a page.
    """
    place = out.resolve()
    ours_to_replace(place, config.resolve())
    recover(place)
    with new_folder(place) as folder:
        site = Site(folder, shell.make(config, folder, site_url))
        names: set[str] = set()
        listed = set(site.shells.written) - UNLISTED
        with closing(fill(site)) as puts:  # whoever still writes must have ended when the folder goes
            made = Counter(one.url is not None for one in noted(puts, names, listed))
        last = [sitemap(site.shells, listed), MARK]
        for file in last:
            note(file.path, names)
        write(last, folder)
        if searchable:
            search.index(folder)
        put_in_place(folder, place)
    return Published(pages=made[True], files=made[False])


def put(site: Site, pages: Iterable[Planned] = (), files: Iterable[File] = ()) -> Generator[Put, None, None]:
    """Make each page and write it; write each other file as it is."""
    for planned in pages:
        try:
            page = planned.make()
        except TemplateError as error:  # its places are lost between processes
            raise PageError(shell.fault(error)) from error
        made = File(f"{page.url}index.html", shell.stamp(site.shells, page).encode())
        write([made], site.folder)
        yield Put(made.path, page.url, page.indexed)
    for file in files:
        write([file], site.folder)
        yield Put(file.path)


def noted(puts: Iterable[Put], names: set[str], listed: set[str]) -> Iterator[Put]:
    """The same; on the way, `listed` gains or loses the address of each page, as it says."""
    for one in puts:
        note(one.path, names)
        if one.url is not None:
            listed.discard(one.url)
            if one.indexed:
                listed.add(one.url)
        yield one


def note(name: str, names: set[str]) -> None:
    """Add a name to others; ValueError if it was there before."""
    if name in names:
        raise ValueError(f"made twice: {name}")
    names.add(name)


def sitemap(shells: shell.Shells, urls: Iterable[str]) -> File:
    """The list of pages for search engines. It gives no dates: that of a build would say nothing about a page."""
    lines = (f"  <url><loc>{escape(shell.address(shells, url))}</loc></url>\n" for url in sorted(urls))
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{''.join(lines)}</urlset>\n"
    )
    return File("sitemap.xml", text.encode())


def ours_to_replace(place: Path, config: Path) -> None:
    """ValueError unless there is nothing at `place`, an empty folder, or a site that was published before.

    Nor may it be in a folder that a site is made of: whoever writes there could put our mark into it.
    """
    if {config.parent / name for name in SOURCES} & {place, *place.parents}:
        raise ValueError(f"a site is made of what lies there, so none is put there: {place}")
    if not place.exists():
        return
    if not place.is_dir() or place in config.parents:
        raise ValueError(f"not a folder that a site may replace: {place}")
    if any(place.iterdir()) and not (place / MARK.path).is_file():
        raise ValueError(f"not empty and not a site that mtbd made (it has no {MARK.path}), so not replaced: {place}")
