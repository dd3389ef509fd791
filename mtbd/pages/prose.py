"""Prose that suppliers wrote, as HTML that can do nothing but read well."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from html import escape
from typing import Any, get_args
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererProtocol
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from mtbd.model.text import Mailbox

# Two patterns, since one with both looks for its beginning at every character.
_WITHIN = re.compile(r"[*_`\[\]<~\\&\n]")
_AT_START = re.compile(r"\s*([-+>#=]|[0-9]+[.)])")
# No user before a host, which would look like the host, and no words put into the mouth of whoever writes a mail.
_WEB = re.compile(r"https?://[A-Za-z0-9.-]+(:[0-9]+)?([/?#].*)?", re.IGNORECASE)
_MAILBOX = re.compile(get_args(Mailbox)[1].json["pattern"])
# The time of the reader grows with the square of these; honest texts have far fewer.
_MARKS, _MOST_MARKS = "*_`[<", 1000
_LIKE_AN_ADDRESS = re.compile(r"://|www\.|@|[\w-]\.[^\W\d_]{2}|[0-9]\.[0-9]+\.[0-9]+\.[0-9]", re.IGNORECASE)
_SCHEME = re.compile(r"^(https?://|mailto:)", re.IGNORECASE)


def prose(text: str) -> str:
    """Markdown without HTML, pictures, tables and headings; links only to the web and to mailboxes, and not followed.

    A text with more marks than anybody writes is shown as it is, in paragraphs.
    """
    if not _is_markdown(text):
        return f"<p>{escape(text)}</p>"
    if _is_overloaded(text):
        return "\n".join([f"<p>{escape(part)}</p>" for part in re.split(r"\n\s*\n", text) if part])
    return str(_reader().render(text))


def inline(text: str) -> str:
    """The same for a few words, without a paragraph around them."""
    is_read = _is_markdown(text) and not _is_overloaded(text)
    return str(_reader().renderInline(text)) if is_read else escape(text)


def _is_markdown(text: str) -> bool:
    """Whether it may read otherwise than as it is written; most texts do not, and need no reader."""
    return _WITHIN.search(text) is not None or _AT_START.match(text) is not None


def _is_overloaded(text: str) -> bool:
    return sum(map(text.count, _MARKS)) > _MOST_MARKS


@cache
def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": False})
    # Pictures would ask other hosts; headings would upset the outline of the page they stand in.
    # References would repeat a long address, written once, in each of thousands of links.
    reader.disable(["image", "heading", "lheading", "html_block", "html_inline", "reference"])
    reader.validateLink = _may_be_followed  # type: ignore[method-assign]
    reader.add_render_rule("link_open", _link_open)
    reader.add_render_rule("link_close", _link_close)
    return reader


def _may_be_followed(url: str) -> bool:
    scheme, _, rest = url.partition(":")
    return bool(_MAILBOX.fullmatch(rest) if scheme.lower() == "mailto" else _WEB.fullmatch(url))


def _link_open(
    renderer: RendererProtocol, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    tokens[index].attrSet("rel", "nofollow noopener")
    rendered: Any = renderer.renderToken(tokens, index, options, env)  # type: ignore[attr-defined]
    return str(rendered)


def _link_close(
    _renderer: RendererProtocol, tokens: Sequence[Token], index: int, _options: OptionsDict, _env: EnvType
) -> str:
    start = next(before for before in range(index, -1, -1) if tokens[before].type == "link_open")
    said = "".join(token.content for token in tokens[start:index])
    return f"{_target(said, str(tokens[start].attrs['href']))}</a>"


def _target(said: str, url: str) -> str:
    """Where a link leads, in brackets, when its text looks like another address or its host is in code."""
    # Wide, small and invisible characters would make an address that no pattern knows.
    plain = "".join(one for one in unicodedata.normalize("NFKC", said) if unicodedata.category(one) != "Cf")
    plain = plain.replace("\u3002", ".").strip()
    host = urlsplit(url).netloc or _SCHEME.sub("", url)
    if not (_LIKE_AN_ADDRESS.search(plain) or "xn--" in host.lower()) or _is_same(said, url):
        return ""
    # Many write at the same host, so where its name is said already, only the whole address tells them apart.
    return f" <bdi>({escape(url if host in plain else host)})</bdi>"


def _is_same(said: str, url: str) -> bool:
    bare = _SCHEME.sub("", said).rstrip("/")
    return bare in {one.rstrip("/") for one in (_SCHEME.sub("", url), _SCHEME.sub("", unquote(url)))}
