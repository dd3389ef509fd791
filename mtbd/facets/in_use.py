"""Where a product may be said to be in use, as far as that is published already: never a map of what forces can do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from mtbd import reference
from mtbd.catalogue import Entry
from mtbd.facets.facet import Reading
from mtbd.model.declaration import value_at
from mtbd.model.product import Deployment

UNDISCLOSED = "undisclosed"
PUBLISHED = frozenset({"published_notice", "force_published"})
"""Reasons with something to read for everybody; that a force agreed is none."""
_SHARED = frozenset({"ac", "co", "gov", "ltd", "me", "mod", "net", "nhs", "org", "plc", "police", "sch"})
"""Below these and `uk`, each domain has an owner of its own."""
IN_USE = frozenset({"live", "pilot"})


class Use(NamedTuple):
    """One use that may be named wherever uses are listed or looked up by force."""

    force: str
    """Its id."""
    url: str
    """Where it is published."""
    told: Deployment


def uses(entry: Entry) -> Iterator[Use]:
    """The uses of a product that are public beyond doubt; an invented product is in use nowhere, whatever is said."""
    shown = entry.holds and not entry.is_example
    for told in (value_at(entry.declaration, "product", "deployments") if shown else None) or ():
        force, url = told.force.value, told.url.value if told.url else None
        if force and url and _may_be_named(entry, told, force, url):
            yield Use(force, url, told)


def forces(reading: Reading) -> Iterator[str]:
    """The forces where it is in use or on trial, by their ids; where it was is history, and only registers tell it."""
    return (use.force for use in uses(reading.entry) if use.told.status.value in IN_USE)


def _may_be_named(entry: Entry, told: Deployment, force: str, url: str) -> bool:
    """Whether the use of a product by a force is public beyond doubt, as far as the file can show it.

    The force's own site proves that the force published it, and a link to another site with the basis
    `published_notice` is taken for a notice, unless it leads to the supplier's own site. For what watches or
    recognises people, or may do so, only the force's own site will do.
    """
    if force == UNDISCLOSED or told.basis.value not in PUBLISHED:
        return False
    if _is_own_site(force, url):
        return True
    is_notice = told.basis.value == "published_notice" and not _is_suppliers(entry, url)
    return is_notice and not _watches(entry)


def _is_own_site(force: str, url: str) -> bool:
    """Whether an address is of a page on a force's own domain; its first page tells nothing of any product."""
    domain = reference.row("forces", force).get("domain")
    return domain is not None and _is_below(url, domain) and bool(urlsplit(url).path.strip("./"))


def _is_suppliers(entry: Entry, url: str) -> bool:
    sites = (entry.company.file.website, value_at(entry.declaration, "product", "website"))
    return _owned(url) in {_owned(site) for site in sites if site}


def _owned(url: str) -> str:
    """The domain of an address that somebody registered; too short a one hides a notice, and names nobody."""
    labels = _host(url).split(".")
    return ".".join(labels[-3:] if labels[-1] == "uk" and _SHARED.intersection(labels[-2:-1]) else labels[-2:])


def _is_below(url: str, domain: str) -> bool:
    return _host(url) == domain or _host(url).endswith(f".{domain}")


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").rstrip(".")


def _watches(entry: Entry) -> bool:
    """Whether it watches, tracks or recognises people, or does not say clearly that it does not."""
    declaration = entry.declaration
    denied = all(value_at(declaration, "product", name) is False for name in ("is_biometric", "is_surveillance"))
    kinds = value_at(declaration, "data_protection", "data_categories") or ()
    in_category = any(reference.row("categories", one).get("watches") for one in entry.categories)
    return not denied or declaration.biometrics is not None or "biometric" in kinds or in_category
