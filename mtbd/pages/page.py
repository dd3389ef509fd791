"""A page of the site before it has its frame: address, title, description and body.

A body writes internal links relative to its own address, so that the site works below any path of any host:
templates get `base`, the way from the page up to the root, and write `{{ base }}catalogue/`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Page(NamedTuple):
    """One page that mtbd makes."""

    url: str
    """Relative to the root of the site: empty for the first page, else ending in a slash: `products/acme/vest/`."""
    title: str
    """Plain text."""
    description: str
    """Plain text, one sentence, for search engines and link previews."""
    body: str
    """HTML made by our own templates: trusted, and put into the page as it is."""
    indexed: bool = True
    """Whether the sitemap names it."""


def depth(url: str) -> int:
    """How many folders below the root an address is."""
    return url.count("/")


def base(url: str) -> str:
    """The way from a page up to the root: `../../../` for `products/acme/vest/`, nothing for the first page."""
    return "../" * depth(url)


class Planned(NamedTuple):
    """A page that can be made: its address, and a function that makes it when somebody wants it."""

    url: str
    make: Callable[[], Page]
