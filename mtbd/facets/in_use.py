"""Which forces a product may be said to be in use at, as far as it is published already; no map of capability."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from mtbd import reference
from mtbd.catalogue import Entry
from mtbd.facets.facet import Reading
from mtbd.model.answer import Answer
from mtbd.model.declaration import answer_at

UNDISCLOSED = "undisclosed"
PUBLISHED = frozenset({"published_notice", "force_published"})
"""Reasons with something to read for everybody; that a force agreed is none."""


def forces(reading: Reading) -> Iterator[str]:
    """The forces where it is in use or on trial, by their ids."""
    entry = reading.entry
    answer = answer_at(entry.declaration, ("product", "deployments"))
    is_sensitive = not (_is_no(entry, "is_biometric") and _is_no(entry, "is_surveillance"))
    for one in (answer.value or ()) if isinstance(answer, Answer) else ():
        force, link = one.force.value, one.url.value if one.url else None
        if force in (None, UNDISCLOSED) or one.status.value == "ended" or not link or one.basis.value not in PUBLISHED:
            continue
        if not is_sensitive or (one.basis.value == "force_published" and is_own(force, link)):
            yield force


def _is_no(entry: Entry, flag: str) -> bool:
    """Whether it is told that it is not; what is not told might be."""
    answer: Any = answer_at(entry.declaration, ("product", flag))
    return isinstance(answer, Answer) and answer.value is False


def is_own(force: str, link: str) -> bool:
    """Whether an address is a force's own: on its domain, as far as reference data know that."""
    domain = reference.row("forces", force).get("domain")
    host = urlsplit(link).hostname or ""
    return bool(domain) and (host == domain or host.endswith(f".{domain}"))
