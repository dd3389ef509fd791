"""What a page is about, for programs: schema.org as JSON-LD, in a data block that no browser runs.

It says less than the page, and nothing that the page does not say: an invented product is not described as a product,
a compilation is not its supplier's, and there is no rating of anything.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from mtbd import reference
from mtbd.catalogue import Company, Entry
from mtbd.model.declaration import value_at
from mtbd.model.metadata import Metadata
from mtbd.pages.listing import product_url, told
from mtbd.pages.phrase import words
from mtbd.pages.setting import Setting

_ESCAPES = str.maketrans({one: f"\\u{ord(one):04x}" for one in "<>&\u2028\u2029"})
"""What could end the block, begin a comment in it, or end a line of a script."""


def block(data: Mapping[str, Any]) -> Markup:
    """The element that holds it; what is None is left out, and no text can end it."""
    told = {"@context": "https://schema.org", **data}
    text = json.dumps(_without_none(told), ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
    return Markup(f'<script type="application/ld+json">{text}</script>')


def _without_none(data: Mapping[str, Any]) -> dict[str, Any]:
    return {
        key: _without_none(value) if isinstance(value, Mapping) else value
        for key, value in data.items()
        if value is not None
    }


def of_product(entry: Entry, setting: Setting) -> Markup:
    """A product's page, and the product that it is about if there is one."""
    metadata = entry.declaration.metadata or Metadata()
    author = metadata.compiled_by if entry.is_compilation else entry.company.name
    data = {
        **_page(setting, product_url(entry), entry.name, told(entry, "one_sentence")),
        "creativeWorkStatus": _status(entry.company, metadata.status, is_compilation=entry.is_compilation),
        "version": metadata.declaration_version,
        "datePublished": metadata.published_on and metadata.published_on.isoformat(),
        "lastReviewed": metadata.reviewed_on and metadata.reviewed_on.isoformat(),
        "license": _licence(metadata.licence),
        "author": _named(author),
        "about": _product(entry),
    }
    return block(data)


def _product(entry: Entry) -> dict[str, Any] | None:
    if entry.is_example:
        return None
    category = told(entry, "category")
    return {
        "@type": "Product",
        "name": entry.name,
        "description": told(entry, "one_sentence"),
        "category": reference.row("categories", category)["title"] if category else None,
        "manufacturer": _named(entry.company.name),
    }


def of_supplier(company: Company, setting: Setting) -> Markup:
    """A supplier's page, and the supplier if there is one."""
    page = _page(setting, f"suppliers/{company.id}/", company.name, None)
    status = _status(company, "published", is_compilation=company.is_compilation)
    return block({**page, "creativeWorkStatus": status, "about": _supplier(company)})


def _supplier(company: Company) -> dict[str, Any] | None:
    if company.is_example:
        return None
    at = value_at(company.file, "supplier", "jurisdiction")
    return {
        **_named(company.name),
        "url": company.file.website,
        "identifier": value_at(company.file, "supplier", "org_id"),
        "address": {"@type": "PostalAddress", "addressCountry": at} if at else None,
    }


def of_home(setting: Setting, name: str, description: str) -> Markup:
    """The site as a whole; its operator, once there is one."""
    publisher = _named(setting.operator) if setting.has_operator else None
    return block(
        {"@type": "WebSite", "url": setting.site, "name": name, "description": description, "publisher": publisher}
    )


def _page(setting: Setting, url: str, name: str, description: str | None) -> dict[str, Any]:
    return {
        "@type": "WebPage",
        "url": f"{setting.site}{quote(url)}",
        "name": name,
        "description": description,
        "inLanguage": "en-GB",
        "isPartOf": {"@type": "WebSite", "url": setting.site},
    }


def _status(company: Company, status: str | None, *, is_compilation: bool) -> str:
    """What becomes of trust in it before anything else: that it is invented, or not the supplier's word, or over."""
    if company.is_example:
        return "Invented example"
    if status and status != "published":
        return words(status)
    return "Compilation from public sources" if is_compilation else "Published"


def _named(name: str | None) -> dict[str, Any]:
    return {"@type": "Organization", "name": name}


_ONE_LICENCE = re.compile(r"[A-Za-z0-9.-]+")


def _licence(identifier: str | None) -> str | None:
    """The address of one licence's text; an expression of several has none."""
    is_one = identifier is not None and _ONE_LICENCE.fullmatch(identifier)
    return f"https://spdx.org/licenses/{identifier}.html" if is_one else None
