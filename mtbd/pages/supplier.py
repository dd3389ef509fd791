"""A supplier's page: who it is, and what it has in the catalogue; and the list of all suppliers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from mtbd.catalogue import Catalogue, Company, Entry
from mtbd.model.declaration import Declaration
from mtbd.model.evidence import expired
from mtbd.pages import cite, linked
from mtbd.pages.answers import Section, around_of, sections
from mtbd.pages.listing import Listed, products
from mtbd.pages.page import Page, Planned
from mtbd.pages.paging import Part, planned
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render
from mtbd.pages.wording import marked

URL = "suppliers/"


def plan(catalogue: Catalogue, setting: Setting) -> Iterator[Planned]:
    """The list, and each supplier's own page, which has others after it for those with many products.

    An id may be a number or any word, so further pages lie where no supplier's own can.
    """
    found = catalogue.once(_products)
    companies = sorted(catalogue.companies, key=lambda one: one.name.lower())
    rows = [(company, len(found.get(company.id, ()))) for company in companies]
    yield from planned(URL, rows, partial(overview, setting), more=f"{URL}page/")
    for company in catalogue.companies:
        url = f"{URL}{company.id}/"
        make = partial(page, company, catalogue, setting)
        yield from planned(url, found.get(company.id, ()), make, more=f"{url}products/")


def _products(catalogue: Catalogue) -> dict[str, list[Listed]]:
    """The products of each supplier that has any, in the order of their names."""
    found: dict[str, list[Listed]] = {}
    for one in products(catalogue):
        found.setdefault(one.supplier_id, []).append(one)
    return found


def overview(setting: Setting, part: Part[tuple[Company, int]]) -> Page:
    """Some suppliers by name, with how many products each has here."""
    title = f"Suppliers{part.suffix}"
    description = f"Every supplier with something in the catalogue{part.suffix}"
    return Page(part.url, title, description, render(setting, "suppliers.html", part.url, {"part": part}))


def page(company: Company, catalogue: Catalogue, setting: Setting, part: Part[Listed]) -> Page:
    """One supplier and its products; what it says of itself stands on the first page alone."""
    is_first = part.number == 1
    context = {
        "company": company,
        "section": _said(company, catalogue, setting) if is_first else None,
        "cited": cite.of_supplier(company, setting, catalogue.today),
        "part": part,
        "evidence": [(item, expired(item, catalogue.today)) for item in company.file.evidence or ()],
    }
    body = render(setting, "supplier.html", part.url, context)
    sentence = f"{company.name}: who it is and what it discloses{part.suffix}"
    return Page(
        part.url,
        f"{company.name}{part.suffix}",
        marked(sentence, company.origin),
        body + linked.of_supplier(company, setting) if is_first else body,
    )


def _said(company: Company, catalogue: Catalogue, setting: Setting) -> Section:
    """Its own answers, shown as on a product's page, from an entry without a product."""
    about = Entry(company.id, "", Declaration(), company)
    around = around_of(about, catalogue.today)._replace(compiled_on=_compiled_on(company, catalogue))
    found = sections(about, f"{URL}{company.id}/", setting, around)
    return next(section for section in found if section.chapter.name == "supplier")


def _compiled_on(company: Company, catalogue: Catalogue) -> date | None:
    """When the sources about it were read: with those of its products, the newest of them; None for its own word."""
    if not company.is_compilation:
        return None
    found = catalogue.once(_products).get(company.id, ())
    return max((one.reviewed_on for one in found if one.reviewed_on is not None), default=catalogue.today)
