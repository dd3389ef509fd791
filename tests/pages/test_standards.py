"""A product's answers by standard: every row of the tables, with what became of each question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mtbd import reference
from mtbd.catalogue import Entry
from mtbd.model.answer import Answer
from mtbd.model.declaration import QUESTIONS
from mtbd.model.product import Product
from mtbd.model.strategy_alignment import Ambition, StrategyAlignment
from mtbd.pages import crosswalk, standards
from tests import catalogues
from tests.made import changed, made
from tests.pages import texts
from tests.pages.hostile import PAYLOAD, catalogue
from tests.pages.markup import Element

if TYPE_CHECKING:
    from mtbd.pages.setting import Setting
    from tests.pages.conftest import Made

URL = "products/exemplar/triage/standards/"


def page_of(made: Made, entry: Entry) -> Element:
    """The page of an entry, alone in its catalogue."""
    return made(catalogues.of(entry), f"products/{entry.id}/standards/")


def section(page: Element, standard: str) -> Element:
    """What a page says of one standard."""
    (one,) = (one for one in page.all("section") if one.attributes["aria-labelledby"] == standard)
    return one


def lines(page: Element, standard: str) -> dict[str, Element]:
    """The rows of a standard by the words beside them."""
    (*lists,) = section(page, standard).all("dl")
    rows = [row for one in lists for row in one.content if isinstance(row, Element) and one.classes == {"parts"}]
    return {row.all("dt")[0].words: row.all("dd")[0] for row in rows if row.all("ul", of="states")}


def test_every_row_of_every_table_stands_on_the_page(made: Made) -> None:
    page = page_of(made, texts.entry())

    for standard in crosswalk.TABLES:
        found = section(page, standard)
        assert found.all("h2")[0].text == reference.table(standard).title
        assert reference.table(standard).caution in found.text
        assert [row["title"] for row in reference.rows(standard) if row["title"] not in found.words] == []


def test_every_question_that_answers_a_row_is_there_with_its_state() -> None:
    """Those that rows name, and those that name a field of the record."""
    named = {path for table in crosswalk.TABLES for row in reference.rows(table) for path in row.get("answered_by", ())}
    fields = {".".join(map(str, place)) for place, question in QUESTIONS.items() if question.ask.atrs}
    found = {
        ".".join(map(str, question.location))
        for table in crosswalk.TABLES
        for part in crosswalk.parts(table)
        for line in part.lines
        for question in line.questions
    }

    assert found == named | fields


@pytest.mark.parametrize("form", ["told", "withheld", "not_applicable", "not_yet_known", "not_told"])
def test_an_answer_has_its_state_and_leads_to_where_it_stands(form: str, made: Made) -> None:
    everything = catalogue(PAYLOAD, form)  # type: ignore[arg-type]
    page, product = (made(everything, url) for url in ("products/evil/product/standards/", "products/evil/product/"))
    ids = {one.attributes["id"] for one in product.walk() if "id" in one.attributes}
    states = {"told": "Told in part", "withheld": "Withheld", "not_applicable": "Does not apply"}
    says = {**states, "not_yet_known": "Not yet known", "not_told": "A third party will not say"}[form]
    (item,) = lines(page, "charter")["A higher return on investment"].all("li")

    assert item.all("span", of="tag")[0].text == says
    assert item.all("a")[0].text == QUESTIONS["benefits", "value_for_money"].ask.question
    targets = [one.attributes["href"] for one in page.all("a") if one.attributes["href"].startswith("../#")]
    assert len(targets) > 100
    assert [target for target in targets if target.removeprefix("../#") not in ids] == []


def test_what_a_product_is_not_asked_is_no_failing(made: Made) -> None:
    """A product without AI is not asked about the Covenant, and the page does not say that it kept silent."""
    found = lines(page_of(made, texts.entry()), "covenant")
    explainable = next(row for words, row in found.items() if words.startswith("C. Explainable"))
    accountable = next(row for words, row in found.items() if words.startswith("E. Accountable"))

    assert explainable.words == "Not required A product of this kind need not answer this."
    assert [one.text for one in accountable.all("span", of="tag")] == ["Not required", "Disclosed"]
    assert accountable.all("a")[0].attributes["href"] == "../#metadata.approver_role"


def test_what_is_asked_and_not_answered_says_so(made: Made) -> None:
    entry = texts.entry()
    product = changed(entry.declaration.product or Product(), {"phase": None})
    found = Entry(entry.supplier, entry.product, changed(entry.declaration, {"product": product}), entry.company)

    assert lines(page_of(made, found), "atrs")["0.3 Phase"].words == "Not answered How far along is it?"


def test_a_pillar_shows_what_the_answer_says_of_it_alone(made: Made) -> None:
    """With links to other answers that lead to the product's page."""
    answered = lines(page_of(made, texts.entry()), "pillars")
    (first, *_) = answered["Connected technology"].all("div", of="states__value")

    assert len(answered) == 7
    assert first.all("dt")[0].text == "What it brings"
    targets = [one.attributes["href"] for row in answered.values() for one in row.all("a")]
    assert [target for target in targets if not target.startswith("../#")] == []


def test_an_ambition_that_is_not_named_is_not_called_disclosed(made: Made) -> None:
    entry = texts.entry()
    told = {"id": "protect_the_public", "contribution": "Urgent reports were called back 19 hours sooner in the trial."}
    section = changed(entry.declaration.strategy_alignment or StrategyAlignment(), {"ambitions": Answer([read(told)])})
    declaration = changed(entry.declaration, {"strategy_alignment": section})
    found = lines(page_of(made, Entry(entry.supplier, entry.product, declaration, entry.company)), "ambitions")

    assert found["Protect the public"].all("span", of="tag")[0].text == "Disclosed"
    assert "19 hours sooner" in found["Protect the public"].text
    assert found["A seamless experience for citizens"].all("span", of="tag")[0].text == "Nothing told"


def read(told: dict[str, str]) -> Ambition:
    """One ambition."""
    return made(Ambition, told)


def test_a_record_shows_its_tiers_and_leaves_to_the_force_what_is_the_forces(made: Made) -> None:
    page = page_of(made, texts.entry())
    found = lines(page, "atrs")
    titles = [one.text for one in section(page, "atrs").all("h3")]

    assert titles[:3] == [
        "About the record itself",
        "1 Summary Information (tier 1)",
        "2.1 Owner and Responsibility (tier 2)",
    ]
    assert found["0.2 Organisation name"].all("span", of="tag")[0].text == "For the force"
    assert found["1.1 Name"].words == "Disclosed What is the product called?"
    models = next(words for words in found if words.startswith("2.4.2 Model Specification"))
    assert "2.4.2.7 Model performance" in models
    assert "Not required" in found[models].text


def test_what_no_longer_holds_has_no_such_page(setting: Setting) -> None:
    gone = texts.catalogue(
        {
            "exemplar/supplier.yaml": texts.supplier(),
            "exemplar/triage.yaml": texts.declaration(
                {"status: published": "status: withdrawn\n  withdrawn_because: It was never sold."}
            ),
        }
    )

    (entry,) = gone.entries

    assert list(standards.plan(entry, gone.catalogue, setting)) == []


def test_a_compilation_found_no_source_where_a_supplier_would_owe_an_answer(made: Made) -> None:
    page = made(catalogue(PAYLOAD, "not_yet_known", prepared_by="public-sources"), "products/evil/product/standards/")

    assert "No public source found" in page.text
    assert "Not yet known" not in page.text
    assert "has not been asked" in page.all("aside")[0].text


def test_the_product_leads_to_the_page_and_back(made: Made) -> None:
    one = texts.entry()
    everything = catalogues.of(one)

    assert "standards/" in [link.attributes["href"] for link in made(everything, "products/exemplar/triage/").all("a")]
    assert "../" in [link.attributes["href"] for link in made(everything, URL).all("nav", of="crumbs")[0].all("a")]
