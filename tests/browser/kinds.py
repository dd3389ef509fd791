"""One page of each kind that the site has, as the browser tests look at them."""

from __future__ import annotations

from typing import NamedTuple


class Kind(NamedTuple):
    """A page to look at."""

    module: str
    """The module of `mtbd.pages` that makes it; empty for what is written by hand."""
    url: str
    """Below the site's address."""
    is_scripted: bool = False
    """Whether scripts put something into its content that is not there without them."""


KINDS = {
    "home": Kind("home", ""),
    "catalogue": Kind("catalogue", "catalogue/", is_scripted=True),
    "filters": Kind("filters", "catalogue/filters/"),
    "facet": Kind("facets", "catalogue/hosting/"),
    "value of a facet": Kind("facets", "catalogue/hosting/not-known/"),
    "letters": Kind("a_to_z", "catalogue/a-z/"),
    "letter": Kind("a_to_z", "catalogue/a-z/e/"),
    "at a glance": Kind("glance", "catalogue/at-a-glance/"),
    "categories": Kind("category", "catalogue/category/"),
    "product, worn": Kind("product", "products/example/vest/"),
    "product, digital": Kind("product", "products/example/triage/"),
    "product, compiled": Kind("product", "products/gchq/cyberchef/"),
    "product, withdrawn": Kind("product", "products/strained/gone/"),
    "by standard, worn": Kind("standards", "products/example/vest/standards/"),
    "by standard, digital": Kind("standards", "products/example/triage/standards/"),
    "supplier": Kind("supplier", "suppliers/example/"),
    "supplier, without a product": Kind("supplier", "suppliers/bare/"),
    "suppliers": Kind("supplier", "suppliers/"),
    "category": Kind("category", "categories/cyber-security/"),
    "category, empty": Kind("category", "categories/redaction/"),
    "compare, nothing chosen": Kind("compare", "compare/", is_scripted=True),
    "compare": Kind("compare", "compare/?p=example/vest&p=mtbd/mtbd", is_scripted=True),
    "compare, a category": Kind("compare", "compare/cyber-security/", is_scripted=True),
    "register": Kind("withheld", "withheld/"),
    "registers": Kind("registers", "registers/"),
    "register, by ground": Kind("registers", "withheld/by-ground/"),
    "register, of companies": Kind("registers", "registers/sub-processors/"),
    "register, of dates": Kind("registers", "registers/due/"),
    "register, of prose": Kind("registers", "registers/limitations/"),
    "register, as a matrix": Kind("registers", "registers/interoperability/matrix/"),
    "forces": Kind("registers", "forces/"),
    "questions": Kind("fields", "fields/"),
    "section": Kind("fields", "fields/interoperability/"),
    "section with groups": Kind("fields", "fields/ai/"),
    "withholding": Kind("fields", "fields/withholding/"),
    "rules": Kind("rules", "rules/"),
    "rule": Kind("rules", "rules/whole-section-withheld/"),
    "how to declare": Kind("declare", "declare/"),
    "search": Kind("", "search/", is_scripted=True),
    "in your editor": Kind("", "editor/"),
    "in CI": Kind("", "ci/"),
    "about": Kind("about", "about/"),
    "lost": Kind("", "404.html"),
}
"""Every kind by its name: a new page module, or a new page written by hand, has its line here or a test fails."""

STRAINED = {
    "product, strained": Kind("product", "products/strained/much/"),
    "compare, strained": Kind("compare", "compare/?p=strained/much&p=example/triage", is_scripted=True),
}
"""Pages of the same elements with far more in them than anybody would write: they only have to fit."""
