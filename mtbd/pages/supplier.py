"""A supplier's page: who it is, and what it has in the catalogue; and the list of all suppliers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from mtbd.catalogue import Company, Entry, Whole
from mtbd.model.declaration import Declaration
from mtbd.model.evidence import expired
from mtbd.pages import linked
from mtbd.pages.answers import around_of, sections
from mtbd.pages.listing import Listed, products
from mtbd.pages.page import Page, Planned
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render
from mtbd.pages.wording import marked


def plan(catalogue: Whole, setting: Setting) -> Iterator[Planned]:
    """The list, and one page per supplier."""
    yield Planned("suppliers/", partial(overview, catalogue, setting))
    for company in catalogue.companies:
        yield Planned(f"suppliers/{company.id}/", partial(page, company, catalogue, setting))


def _products(catalogue: Whole) -> dict[str, list[Listed]]:
    """The products of each supplier that has any, in the order of their names."""
    found: dict[str, list[Listed]] = {}
    for one in products(catalogue):
        found.setdefault(one.supplier_id, []).append(one)
    return found


def _compiled_on(found: Iterable[Listed], today: date) -> date:
    """When the sources about a supplier were read: with those of its products, the newest of them."""
    return max((one.reviewed_on for one in found if one.reviewed_on is not None), default=today)


def overview(catalogue: Whole, setting: Setting) -> Page:
    """All suppliers by name, with how many products each has here."""
    found = catalogue.once(_products)
    rows = tuple(
        (company, len(found.get(company.id, ())))
        for company in sorted(catalogue.companies, key=lambda one: one.name.lower())
    )
    body = render(setting, "suppliers.html", "suppliers/", {"rows": rows})
    return Page("suppliers/", "Suppliers", "Every supplier with something in the catalogue", body)


def page(company: Company, catalogue: Whole, setting: Setting) -> Page:
    """One supplier: its own answers are shown as on a product's page, from an entry without a product."""
    url = f"suppliers/{company.id}/"
    about = Entry(company.id, "", Declaration(), company)
    own_products = catalogue.once(_products).get(company.id, ())
    compiled_on = _compiled_on(own_products, catalogue.today) if company.is_compilation else None
    around = around_of(about, catalogue.today)._replace(compiled_on=compiled_on)
    own = next(section for section in sections(about, url, setting, around) if section.chapter.name == "supplier")
    context = {
        "company": company,
        "section": own,
        "products": own_products,
        "evidence": [(item, expired(item, catalogue.today)) for item in company.file.evidence or ()],
        "compiled_on": compiled_on,
    }
    sentence = f"{company.name}: who it is and what it discloses"
    return Page(
        url,
        company.name,
        marked(sentence, is_example=company.is_example, is_compilation=company.is_compilation),
        render(setting, "supplier.html", url, context) + linked.of_supplier(company, setting),
    )
