"""Products beside one another, on pages made beforehand: which there are, and what stands in their cells."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mtbd.catalogue import Entry
from mtbd.model.answer import Answer
from mtbd.model.declaration import QUESTIONS, Declaration
from mtbd.model.product import Product
from mtbd.model.reports import Reported
from mtbd.pages.compare import FEWEST, MOST, few, plan
from tests import catalogues
from tests.made import changed
from tests.made import made as read
from tests.pages import hostile, texts
from tests.pages.markup import Element, parsed
from tests.pages.test_hostile import threats
from tests.pages.test_listing import withholding

if TYPE_CHECKING:
    from mtbd.pages.setting import Setting
    from tests.pages.conftest import Made

CATEGORY = "public-contact"
URL = f"compare/{CATEGORY}/"
GONE = {"status: published": "status: withdrawn\n  withdrawn_because: It was never sold in the United Kingdom."}


SHARED = Path(__file__).parents[2] / "site" / "assets" / "shared.js"


def test_scripts_and_pages_compare_as_many_products() -> None:
    said = re.findall(r"^export const (FEWEST|MOST) = (\d+);$", SHARED.read_text(encoding="utf-8"), re.MULTILINE)

    assert said == [("FEWEST", str(FEWEST)), ("MOST", str(MOST))]


def named(name: str, changes: dict[str, str] | None = None) -> str:
    """A declaration of a product of that name."""
    return texts.declaration({"name: Exemplar Triage": f"name: {name}", **(changes or {})})


def real(*declarations: str) -> dict[str, str]:
    """The files of a real supplier, and the paths of these products below it: one, two, three ..."""
    names = ("one", "two", "three", "four", "five")
    files = {f"acme/{name}.yaml": text for name, text in zip(names, declarations, strict=False)}
    return {"acme/supplier.yaml": texts.supplier(), **files}


def invented(*declarations: str) -> dict[str, str]:
    """The same of an invented one."""
    files = {f"exemplar/{number}.yaml": text for number, text in enumerate(declarations)}
    return {"exemplar/supplier.yaml": texts.supplier(example=True), **files}


SEVERAL = [named(f"Product {number}") for number in range(5)]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (real(*SEVERAL[:1]), ()),
        (real(*SEVERAL[:2]), ("acme/one", "acme/two")),
        (real(*SEVERAL[:4]), ("acme/one", "acme/two", "acme/three", "acme/four")),
        (real(*SEVERAL), ()),
        (invented(*SEVERAL[:2]), ("exemplar/0", "exemplar/1")),
        (real(*SEVERAL[:2]) | invented(*SEVERAL[2:]), ("acme/one", "acme/two")),
        (real(*SEVERAL[:1]) | invented(*SEVERAL[2:]), ()),
        (real(SEVERAL[0], named("Gone", GONE)), ()),
    ],
    ids=["one", "two", "four", "five", "two invented", "real and invented", "one real", "one gone"],
)
def test_a_category_with_a_few_products_of_one_sort_has_a_page(
    files: dict[str, str], expected: tuple[str, ...], setting: Setting
) -> None:
    """Invented products stand beside real ones only where a reader puts them there."""
    everything = texts.catalogue(files)

    assert few(everything.catalogue).get(CATEGORY, ()) == expected
    assert [planned.url for planned in plan(everything.catalogue, setting)] == [
        "compare/",
        *([URL] if expected else []),
    ]


def lines(page: Element) -> dict[str, Element]:
    """The rows of the page by their questions; a table inside a cell has rows of its own, which are none."""
    bodies = [table.all("tbody")[0] for table in page.all("table", of="compare__table")]
    rows = [one for body in bodies for one in body.content if isinstance(one, Element)]
    return {one.all("th")[0].words: one for one in rows}


def row(page: Element, question: str) -> list[Element]:
    """The cells beside a question of the page."""
    return [one for one in lines(page)[question].content if isinstance(one, Element) and one.tag == "td"]


def words_of(path: str) -> str:
    """What the question at a path asks."""
    return QUESTIONS[tuple(path.split("."))].ask.question


def compared(made: Made, *entries: Entry) -> Element:
    """The page that has these side by side."""
    return made(catalogues.of(*entries), URL)


def of(changes: dict[str, str], product: str = "one") -> Entry:
    """One product, as its text says, whatever rules find in it."""
    one = texts.unchecked(changes)
    return replace(one, supplier="acme", product=product, company=replace(one.company, id="acme"))


COMPILED = of(
    texts.COMPILED
    | {
        "name: Exemplar Triage": "name: Second",
        "public_facing: false": "public_facing: {not_yet_known: No page tells.}",
        "website: https://exemplar.example/triage": "website: {not_applicable: It has no page at all.}",
        "  phase: production\n": "",
    },
    "two",
)


def test_what_is_withheld_says_so_in_plain_words_and_leads_to_its_block(made: Made) -> None:
    entry = of(withholding("More than one."))
    page = compared(made, entry, COMPILED)
    cell, _ = row(page, words_of("product.deployments_total"))
    (link,) = cell.all("a")

    assert cell.all(of="tag--withheld")
    assert "The number of forces in which it is in use" in cell.words
    assert "business" in cell.words or "commercial" in cell.words
    path, _, fragment = link.attributes["href"].partition("#")
    assert path == "../../products/acme/one/"
    alone = catalogues.of(entry)
    assert made(alone, "products/acme/one/").at(fragment).classes == {"withheld"}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("product.public_facing", ["No Asserted", "No public source found by 1 October 2026No page tells."]),
        (
            "product.website",
            ["exemplar.example/triage Asserted", "Does not applyIt has no page at all."],
        ),
        ("product.phase", ["Production Asserted", "No public source found by 1 October 2026."]),
        ("product.uses_ai", ["No Asserted", "No"]),
    ],
)
def test_gaps_are_told_as_gaps(path: str, expected: list[str], made: Made) -> None:
    """Each with its reason; how far the evidence of a declaration carries stands below its value."""
    page = compared(made, of({}), COMPILED)

    assert [cell.words for cell in row(page, words_of(path))] == expected


def test_what_a_reader_reported_is_a_link_away(made: Made) -> None:
    report = {"id": "wrong", "product": "acme/one", "field": "product.uses_ai", "says": "It does.", "by": "public"}
    reports = (read(Reported, {**report, "reported_on": "2026-11-01", "status": "open"}),)
    page = compared(made, replace(of({}), reports=reports), COMPILED)
    reported, other = row(page, words_of("product.uses_ai"))
    (link,) = reported.all("a")

    assert (link.text, link.attributes["href"]) == ("Report of an error", "../../products/acme/one/#product.uses_ai")
    assert other.all("a") == []


def without(entry: Entry, section: str, **answers: object) -> Entry:
    """The same product without a section, and with other answers about the product."""
    told = {name: Answer(value) for name, value in answers.items()}
    product = changed(entry.declaration.product or Product(), told)
    return replace(entry, declaration=changed(entry.declaration, {section: None, "product": product}))


def test_what_only_one_product_is_asked_is_no_gap_of_the_other(made: Made) -> None:
    offline = without(of({}, "two"), "people", affects_individuals=False)
    page = compared(made, of({"summary: It": "previous_process: Clerks read.\n  summary: It"}), offline)

    assert [cell.words for cell in row(page, words_of("people.complaints"))][1:] == ["Not asked"]
    assert row(page, words_of("product.previous_process"))[1].words == "Left out, as it may be"
    assert lines(page).keys().isdisjoint({words_of("ai.models"), words_of("metadata.reviewed_on")})


def test_rows_that_differ_are_told_from_those_that_do_not(made: Made) -> None:
    """That one side is compiled is no difference, nor why or when nothing was found."""
    page = compared(made, of({}), COMPILED)
    same = {words for words, line in lines(page).items() if "same" in line.classes}

    assert words_of("product.uses_ai") in same
    assert {words_of("product.name"), words_of("product.phase")} <= lines(page).keys() - same
    twins = compared(made, of({}), of({}, "two"))
    assert all("same" in line.classes for line in lines(twins).values())
    assert all("same" in part.classes for part in twins.all("details", of="compare__part"))


def test_each_column_says_whose_word_it_is(made: Made) -> None:
    page = compared(made, of({}), COMPILED)
    (first, *others) = page.all("table", of="compare__table")
    columns = [head.text for head in first.all("thead")[0].all("th")]

    assert columns == ["Question", "Exemplar Triage", "Second, compilation"]
    assert len(others) > 5
    assert [cell.attributes["data-label"] for cell in row(page, words_of("product.uses_ai"))] == columns[1:]
    assert "The Charter is voluntary: do not exclude a tenderer" in page.words
    assert [one.words for one in page.all("li", of="card")] == [
        "Exemplar Triage Exemplar Policing Systems Limited declaration 1.0.0 reviewed 1 October 2026",
        "Second Exemplar Policing Systems Limited compilation 1.0.0 reviewed 1 October 2026 Compilation",
    ]


def test_invented_products_are_marked_in_their_columns(made: Made) -> None:
    page = made(texts.catalogue(invented(*SEVERAL[:2])), URL)
    columns = {head.text for head in page.all("thead")[0].all("th")}

    assert columns == {"Question", "Product 0, invented example", "Product 1, invented example"}


def test_a_long_answer_is_folded(made: Made) -> None:
    """50 KB of one supplier's words do not push all others out of sight."""
    long = replace(of({}, "two"), declaration=with_text(of({}), "Words of ours. " * 3300))
    page = compared(made, of({}), long)
    short, folded = row(page, words_of("product.detailed_description"))

    assert short.all("details") == []
    assert folded.all("summary")[0].text == "A long answer"


def with_text(entry: Entry, text: str) -> Declaration:
    """The declaration with another description."""
    product = changed(entry.declaration.product or Product(), {"detailed_description": Answer(text)})
    return changed(entry.declaration, {"product": product})


def test_the_way_to_other_products_keeps_these(made: Made) -> None:
    page = compared(made, of({}), COMPILED)
    (link,) = (one for one in page.all("a", of="action") if one.text == "Choose other products")

    assert link.attributes["href"] == "../../compare/?p=acme/one&p=acme/two"


@pytest.mark.parametrize("payload", [hostile.PAYLOAD, hostile.MARKDOWN], ids=["html", "markdown"])
@pytest.mark.parametrize("form", hostile.FORMS)
def test_nothing_that_a_supplier_wrote_runs_beside_another_product(
    payload: str, form: hostile.Form, setting: Setting
) -> None:
    (one,) = hostile.catalogue(payload, form).entries
    both = catalogues.of(one, replace(one, product="other"))
    category = (*few(both.catalogue), "")[0]
    pages = [planned.make() for planned in plan(both.catalogue, setting)]

    assert (form == "told") == bool(category) == (len(pages) > 1)
    for page in pages:
        found = threats(parsed(page.body))
        assert [one for one in found if one != "input"] == []
        assert "64337" not in page.body


def test_the_page_to_choose_on_names_those_that_are_ready(made: Made) -> None:
    everything = texts.catalogue(real(*SEVERAL[:2]))
    links = [link.attributes["href"] for link in made(everything, "compare/").all("li")[-1].all("a")]

    assert links == [f"{CATEGORY}/"]
    assert "No category has two to four products yet" in made(texts.catalogue({}), "compare/").words
    assert made(everything, f"categories/{CATEGORY}/").all("a", of="action")[0].attributes["href"] == f"../../{URL}"
