"""The pages about many products: home, the register of what is withheld, suppliers, categories, how to declare."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, get_args

import pytest

from mtbd import facets
from mtbd.diagnostic import dotted
from mtbd.linter import lint
from mtbd.model.group import Group
from mtbd.model.product import Kind
from mtbd.model.section import given
from mtbd.model.tally import tally
from mtbd.pages.declare import STARTS, Start, minimal
from mtbd.pages.phrase import mark
from mtbd.pages.registers import limitations
from mtbd.pages.setting import read_setting
from mtbd.rules import RULES, name_of
from mtbd.source import Text, parse
from tests import catalogues
from tests.catalogues import Everything
from tests.made import changed
from tests.pages import texts
from tests.pages.conftest import CONFIG
from tests.pages.markup import Element

if TYPE_CHECKING:
    from mtbd.pages.setting import Setting
    from tests.pages.conftest import Made

COMPILED_SUPPLIER = texts.told(texts.SUPPLIER, {"prepared_by: supplier": "prepared_by: public-sources"})
GONE = {"status: published": "status: withdrawn\n  withdrawn_because: It was never sold in the United Kingdom."}
WITHHELD = """{{
    withheld: {{what: The number of forces in which it is in use, concern: commercial_prejudice,
    ground: "foia2000:s.43(2)",
    harm: "Each rival that bids against us would read from the number how much we need the next contract of all.",
    likelihood: would_be_likely, for_disclosure: [Maturity shows.], against_disclosure: [Prices would follow it.],
    balance: "A force learns the number on request, so that only rivals do without it for a while.",
    published_instead: "{}"}}}}"""


ORIGIN = [facet.id for facet in facets.FACETS].index("origin")


def withholding(instead: str) -> dict[str, str]:
    """A change that withholds how often the product is in use."""
    return {"deployments_total: 2 forces": f"deployments_total: {WITHHELD.format(instead)}"}


def several() -> Everything:
    """Two declarations, one of them withdrawn, and an invented one."""
    return texts.catalogue(
        {
            "acme/supplier.yaml": texts.supplier().replace("Exemplar Policing", "Acme"),
            "acme/one.yaml": texts.declaration(withholding("More than one.")),
            "acme/gone.yaml": texts.declaration(GONE | withholding("More than two.")),
            "exemplar/supplier.yaml": texts.supplier(example=True),
            "exemplar/triage.yaml": texts.declaration(withholding("More than three.")),
            "quiet/supplier.yaml": texts.supplier().replace("Exemplar Policing", "<Quiet>"),
        }
    )


def number(page: Element, label: str) -> str:
    """The first word that stands beside a label among the facts of a page."""
    (fact,) = (one for one in page.all("div") if one.all("dt") and one.all("dt")[0].text == label)
    return fact.all("dd")[0].words.split()[0]


def test_home_counts_neither_compilations_nor_examples_nor_what_is_gone(made: Made) -> None:
    everything = several()
    page = made(everything, "")

    assert number(page, "Declared by their suppliers") == "1"
    assert number(page, "Compiled from public sources") == "0"
    assert number(page, "Invented, to show how it is done") == "1"


def test_home_draws_what_five_declarations_or_more_tell(made: Made) -> None:
    """Of fewer, a picture would be one of their suppliers."""
    entry, few = several().entries[1], several().catalogue.companies
    four, five = (tuple(replace(entry, product=f"product-{n}") for n in range(count)) for count in (4, 5))
    told = tally(entry.declaration, few[0].file.supplier)

    assert made(catalogues.of(*four, companies=few), "").all("svg") == []
    picture = made(catalogues.of(*five, companies=few), "").all("svg")[0].attributes["aria-label"]
    numbers = [int(word) for word in picture.replace(",", "").split() if word.isdigit()]
    assert sum(numbers) == 5 * sum(sum(states.values()) for states in told.values())


def test_home_counts_the_catalogue_of_this_repository(made: Made, real: Everything) -> None:
    page = made(real, "")
    held = [entry for entry in real.entries if entry.holds]

    assert number(page, "Compiled from public sources") == str(sum(entry.is_compilation for entry in held))
    assert number(page, "Invented, to show how it is done") == str(sum(entry.is_example for entry in held))
    assert number(page, "Declared by their suppliers") == str(
        sum(not entry.is_compilation and not entry.is_example for entry in held)
    )


def test_home_of_an_empty_catalogue_says_so(made: Made) -> None:
    page = made(catalogues.of(), "")

    assert "No supplier has declared a product yet." in page.text
    assert page.all("svg") == []


def test_home_shows_the_last_reviewed_first(made: Made) -> None:
    older = {
        "reviewed_on: 2026-10-01": "reviewed_on: 2026-09-30",
        "name: Exemplar Triage": "name: Aardvark",
    }
    everything = texts.catalogue(
        {
            "exemplar/supplier.yaml": texts.supplier(),
            "exemplar/a.yaml": texts.declaration(older),
            "exemplar/b.yaml": texts.declaration(),
        }
    )

    assert [card.all("h3")[0].text for card in made(everything, "").all("li", of="card")] == [
        "Exemplar Triage",
        "Aardvark",
    ]


def withheld_in(file: Group) -> Iterator[str]:
    """The paths of what a file withholds."""
    yield from (dotted(one.location) for one in given(file) if one.answer.withheld is not None)


def test_the_register_lists_every_withheld_answer_of_this_repository(made: Made, real: Everything) -> None:
    """Of products, and of suppliers once for all their products: whole answers and parts of them, each with a link."""
    rows = made(real, "withheld/").all("article")
    products = {
        (f"products/{entry.id}/", path)
        for entry in real.entries
        if entry.holds
        for path in withheld_in(entry.declaration)
    }
    suppliers = {
        (f"suppliers/{company.id}/", path) for company in real.catalogue.companies for path in withheld_in(company.file)
    }
    wanted = products | suppliers

    assert products
    assert suppliers
    assert {row.all("a")[0].attributes["href"] for row in rows} == {f"../{url}#withheld.{path}" for url, path in wanted}
    assert {row.all("div", of="withheld")[0].attributes["id"] for row in rows} == {
        f"withheld.{url.replace('/', '.')}{path}" for url, path in wanted
    }
    assert len(rows) == len(wanted)


def test_a_part_that_is_withheld_is_named_with_its_question(made: Made, real: Everything) -> None:
    names = [row.all("a")[0].text for row in made(real, "withheld/").all("article")]

    assert (
        "Example Patrol Vest: Can it be repaired, and who takes it back when its time is over? \u203a Taking back"
        in names
    )
    assert all("?" in name or "." in name for name in names)


def test_the_register_leaves_out_what_no_longer_holds(made: Made) -> None:
    page = made(several(), "withheld/")

    assert "More than one." in page.text
    assert "More than two." not in page.text
    assert [row.all(of="tag--example") != [] for row in page.all("article")] == [False, True]
    assert [heading.attributes["id"] for heading in page.all("h2")] == ["foia2000:s.43(2)"]


def test_the_register_of_a_catalogue_without_anything_withheld_says_so(made: Made) -> None:
    page = made(catalogues.of(), "withheld/")

    assert page.all("article") == page.all("div", of="withheld") == []
    assert "withh" in page.all("p")[-1].text


def test_every_supplier_is_listed_by_name_with_its_number_of_products(made: Made) -> None:
    rows = made(several(), "suppliers/").all("tbody")[0].all("tr")

    assert [(row.all("th")[0].text, row.all("td")[1].text) for row in rows] == [
        ("<Quiet> Systems Limited", "0"),
        ("Acme Systems Limited", "2"),
        ("Exemplar Policing Systems Limited", "1"),
    ]
    assert [row.all("td")[0].text for row in rows][2] == "Invented example"


def test_a_supplier_without_products_has_a_page(made: Made) -> None:
    page = made(several(), "suppliers/quiet/")

    assert page.all("h1")[0].text == "<Quiet> Systems Limited"
    assert "None in the catalogue yet." in page.text
    assert "Publisher's identity not confirmed" in page.text
    assert "Fewer than 50 people" in page.at("supplier.size").text


def test_a_compiled_supplier_says_so(made: Made) -> None:
    files = {"exemplar/supplier.yaml": COMPILED_SUPPLIER}
    everything = texts.catalogue(files, clean=False)
    page = made(everything, "suppliers/exemplar/")

    assert "Compiled from public sources." in page.all("aside", of="notice--warning")[0].text
    assert "has not been asked" in page.all("aside", of="notice--warning")[0].text
    assert "The supplier's statement" not in page.text
    assert made(everything, "suppliers/").all("td")[0].text == "Compilation"


def test_examples_and_compilations_are_marked_in_the_same_words_everywhere(setting: Setting) -> None:
    """On their pages, in lists, in tables and in what programs read of whose word it is."""
    written = [path.name for path in setting.templates.rglob("*.html") if "tag--example" in path.read_text("utf-8")]
    invented, compiled = texts.entry(example=True), texts.unchecked(texts.COMPILED)
    file = changed(compiled.company.file, {"prepared_by": "public-sources"})
    compiled = replace(compiled, company=replace(compiled.company, file=file))
    marks = {one.origin: mark(one.origin) for one in (invented, compiled, texts.entry())}

    assert written == []
    assert marks == {
        "example": '<span class="tag tag--example">Invented example</span>',
        "public-sources": '<span class="tag tag--compilation">Compilation</span>',
        "supplier": "",
    }
    for one in (invented, compiled):
        everything = catalogues.of(one)
        pages = {planned.url: planned for planned in catalogues.pages(everything, setting)}
        for url in (
            "catalogue/",
            "catalogue/at-a-glance/",
            "products/exemplar/triage/",
            "products/exemplar/triage/standards/",
            "suppliers/exemplar/",
            "registers/limitations/",
        ):
            assert marks[one.origin] in pages[url].make().body, url
        assert (limitations.REGISTER.find(everything.catalogue)[0].whose,) == next(
            facets.rows(one, texts.TODAY)
        ).values[ORIGIN]


def test_a_category_shows_its_products_or_says_that_there_are_none(made: Made) -> None:
    everything = several()
    full = made(everything, "categories/public-contact/")
    empty = made(everything, "categories/redaction/")

    assert len(full.all("li", of="card")) == 3
    assert "No declaration in this category yet." not in full.text
    assert empty.all("li", of="card") == []
    assert "That says nothing about any supplier" in empty.text


def test_a_second_category_counts_too(made: Made) -> None:
    second = {"  category: public-contact\n": "  category: public-contact\n  secondary_categories: [redaction]\n"}
    entry = texts.entry(second)

    page = made(catalogues.of(entry), "categories/redaction/")
    assert page.all("li", of="card")[0].all("a")[0].attributes["href"] == "../../products/exemplar/triage/"


def test_the_catalogue_shows_each_product_once_a_category_with_its_marks(made: Made) -> None:
    page = made(several(), "catalogue/")

    assert "3 products" in page.all("p", of="lead")[0].words
    assert sorted(card.all("a")[0].attributes["href"] for card in page.all("li", of="card")) == [
        "../products/acme/gone/",
        "../products/acme/one/",
        "../products/exemplar/triage/",
    ]
    assert page.all(of="tag--example") != []


def test_every_rule_and_only_rules_are_listed(made: Made) -> None:
    page = made(catalogues.of(), "rules/")

    assert sorted(row.all("code")[0].text for row in page.all("tbody") for row in row.all("tr")) == sorted(
        name_of(rule) for rule in RULES
    )


def test_what_is_said_of_quotes_is_read_as_it_says(made: Made) -> None:
    page = made(catalogues.of(), "declare/")
    shown = [box.text for box in page.all("code") if re.fullmatch(r'\w+: "[^"]*"', box.text)]

    assert len(shown) == 2
    for one in shown:
        key, _, value = one.partition(": ")
        bare = one.replace('"', "")
        assert parse("it", f"a: {{{one}}}".encode()).data == {"a": {key: value.strip('"')}}
        assert parse("it", f"a: {{{bare}}}".encode()).data != {"a": {key: value.strip('"')}}


def test_without_git_the_suppliers_file_is_copied_too(made: Made) -> None:
    steps = made(catalogues.of(), "declare/").all("ol")[0]

    assert [link.attributes["href"] for link in steps.all("a") if link.text == "supplier.yaml"] == ["#supplier"]


@pytest.mark.parametrize("start", STARTS, ids=[start.name for start in STARTS])
def test_a_minimal_file_is_a_declaration_without_an_error(start: Start, made: Made, setting: Setting) -> None:
    """Read from the page, as a supplier would copy it; that its samples are samples is said of real suppliers."""
    page = made(catalogues.of(), "declare/")
    (shown,) = (box for box in page.all("details") if box.all("summary")[0].attributes["id"] == f"kind-{start.name}")
    code = shown.all("code")[0].text
    supplier = next(box for box in page.all("pre") if "legal_name" in box.text).text + "example: true\n"
    found = lint(
        [
            Text("supplier/supplier.yaml", ("supplier", "supplier.yaml"), supplier.encode()),
            Text("supplier/product.yaml", ("supplier", "product.yaml"), code.encode()),
        ],
        texts.TODAY,
    )

    assert code == minimal(start, setting).text
    assert code.startswith(f"# yaml-language-server: $schema={setting.site}schema/v1/declaration.json\n")
    assert supplier.startswith(f"# yaml-language-server: $schema={setting.site}schema/v1/supplier.json\n")
    assert found.unread == 0
    assert [one for one in found.diagnostics if one.severity == "error"] == []


def test_every_kind_of_product_has_a_minimal_file() -> None:
    assert {start.kind for start in STARTS} == set(get_args(Kind))


@pytest.mark.parametrize("site", ["https://host.example/a", "https://host.example/a/"])
def test_a_minimal_file_leads_an_editor_to_the_schema_of_its_site(site: str) -> None:
    (first, *_) = minimal(STARTS[0], read_setting(CONFIG, "1", site)).text.splitlines()

    assert first == "# yaml-language-server: $schema=https://host.example/a/schema/v1/declaration.json"
