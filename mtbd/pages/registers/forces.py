"""Where forces use products, as far as that is published: never a map of what forces can do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, partial
from urllib.parse import urlsplit

from mtbd import reference
from mtbd.catalogue import Entry, Whole
from mtbd.model.product import Deployment
from mtbd.pages.fact import value_at
from mtbd.pages.phrase import row_name
from mtbd.pages.registers.register import (
    PRODUCT,
    SUPPLIER,
    Column,
    Link,
    Register,
    Row,
    each,
    in_order,
    of_address,
    of_product,
    term,
    whose,
)


def rows(entry: Entry, _today: date) -> Iterator[Row]:
    """A row for each use that may be listed."""
    for deployment in _told(entry):
        force, url = deployment.force.value, deployment.url.value if deployment.url else None
        if force and url and may_be_listed(entry, deployment, force, url):
            name, status = row_name("forces", force), term(entry, deployment, "status")
            cells = (*of_product(entry), status, of_address(url))
            yield Row(name, (name.casefold(), entry.id, url), whose(entry), cells)


def _told(entry: Entry) -> list[Deployment]:
    """An invented product is in use nowhere, whatever its file says."""
    shown = entry.holds and not entry.is_example
    return (value_at(entry.declaration, "product", "deployments") if shown else None) or []


def may_be_listed(entry: Entry, deployment: Deployment, force: str, url: str) -> bool:
    """Whether the use of a product by a force is public beyond doubt, as far as the file can show it.

    The force's own site proves that the force published it, and a link to another site with the basis
    `published_notice` is taken for a notice, unless it leads to the supplier's own site. For what watches or
    recognises people, or may do so, only the force's own site will do.
    """
    if force not in _forces() or deployment.basis.value not in ("published_notice", "force_published"):
        return False
    if is_own_site(force, url):
        return True
    is_notice = deployment.basis.value == "published_notice" and not _is_suppliers(entry, url)
    return is_notice and not watches(entry)


def is_own_site(force: str, url: str) -> bool:
    """Whether an address is of a page on a force's own domain; its first page tells nothing of any product."""
    domain, address = _forces()[force].get("domain"), urlsplit(url)
    return domain is not None and _is_below(url, domain) and bool(address.path.strip("/") or address.query)


def _is_suppliers(entry: Entry, url: str) -> bool:
    sites = (entry.company.file.website, value_at(entry.declaration, "product", "website"))
    return any(_is_below(url, _host(site).removeprefix("www.")) for site in sites if site)


def _is_below(url: str, domain: str) -> bool:
    return _host(url) == domain or _host(url).endswith(f".{domain}")


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").rstrip(".")


def watches(entry: Entry) -> bool:
    """Whether it watches, tracks or recognises people, or does not say clearly that it does not."""
    declaration = entry.declaration
    denied = all(value_at(declaration, "product", name) is False for name in ("is_biometric", "is_surveillance"))
    kinds = value_at(declaration, "data_protection", "data_categories") or ()
    in_category = any(reference.row("categories", one).get("watches") for one in entry.categories)
    return not denied or declaration.biometrics is not None or "biometric" in kinds or in_category


@cache
def _forces() -> Mapping[str, Mapping[str, str]]:
    return {row["id"]: row for row in reference.rows("forces")}


@in_order
def _of(force: str, catalogue: Whole) -> Iterator[Row]:
    return (row for row in catalogue.gather(rows) if row.group == row_name("forces", force))


_COLUMNS = (PRODUCT, SUPPLIER, Column("status", "Use"), Column("published_at", "Published at"))
_NOTE = (
    "Listed is only what a published notice says or what the force itself has published, each with its link, and for "
    "products that watch or recognise people only what stands on the force's own site. What is not listed may well be "
    "in use: this is no picture of any force."
)

REGISTER = Register(
    "forces/",
    "Forces",
    "Which products a force uses, where that is published.",
    _COLUMNS,
    each(rows),
    "No declaration names a use with a published notice yet.",
    Column("force", "Force"),
    _NOTE,
)


def registers(catalogue: Whole) -> Iterator[Register]:
    """A register for each force of which something is listed; the others are not named at all."""
    listed = {row.group for row in catalogue.gather(rows)}
    for force in _forces():
        name = row_name("forces", force)
        if name in listed:
            yield REGISTER._replace(
                url=f"forces/{force}/",
                title=name,
                lead=f"Which products {name} uses, where that is published.",
                find=partial(_of, force),
                above=Link(REGISTER.title, REGISTER.url),
            )
