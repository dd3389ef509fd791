"""Prose that suppliers wrote, as HTML that can do nothing but read well."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererProtocol
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup, escape

_MARKDOWN = re.compile(r"[*_`\[\]<|~\\&\n]|^\s*([-+>#=]|[0-9]+[.)])")
# No user before a host, which would look like the host, and no words put into the mouth of whoever writes a mail.
_LINK = re.compile(r"https?://[^/?#@\\]+([/?#].*)?|mailto:[^?%]+", re.IGNORECASE)


def prose(text: str) -> Markup:
    """Markdown without HTML, pictures and headings; links only to the web and to mailboxes, and not followed."""
    if not _MARKDOWN.search(text):
        return Markup(f"<p>{escape(text)}</p>")
    return Markup(_reader().render(text))


def inline(text: str) -> Markup:
    """The same for a few words, without a paragraph around them."""
    return Markup(_reader().renderInline(text)) if _MARKDOWN.search(text) else escape(text)


@cache
def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    # Pictures would ask other hosts; headings would upset the outline of the page they stand in.
    # References would repeat a long address, written once, in each of thousands of links.
    reader.disable(["image", "heading", "lheading", "html_block", "html_inline", "reference"])
    reader.validateLink = lambda url: bool(_LINK.fullmatch(url))  # type: ignore[method-assign]
    reader.add_render_rule("link_open", _link_open)
    return reader


def _link_open(
    renderer: RendererProtocol, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    tokens[index].attrSet("rel", "nofollow noopener")
    rendered: Any = renderer.renderToken(tokens, index, options, env)  # type: ignore[attr-defined]
    return str(rendered)
