"""The questions' own pages: all that the model says of a question, for whoever answers or reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mtbd import reference
from mtbd.model.declaration import CHAPTERS
from mtbd.pages import fields
from tests import catalogues
from tests.test_rules import BASE, laid_over, linted

if TYPE_CHECKING:
    from tests.pages.conftest import Made
    from tests.pages.markup import Element

NOTHING = catalogues.of()


def told(question: Element) -> dict[str, str]:
    """What stands beside the words of the first list of a question."""
    return {row.all("dt")[0].words: row.all("dd")[0].words for row in question.all("dl")[0].all("div") if row.all("dt")}


def test_every_question_says_all_that_the_model_says_of_it(made: Made) -> None:
    for chapter in CHAPTERS:
        page = made(NOTHING, f"fields/{chapter.name}/")
        for one in chapter.questions:
            path = ".".join(map(str, one.location))
            shown, ask = page.at(path), one.ask
            source = reference.row("sources", ask.source)
            beside = told(shown)
            assert shown.all("h2")[0].text == ask.question
            assert ask.why in shown.text, path
            assert source["title"] in beside["Source"], path
            links = [link.attributes["href"] for link in shown.all("a")]
            assert links == ([source["url"]] if "url" in source else []), path
            assert {"When it is asked", "An answer is"} <= set(beside), path
            assert beside["Withholding"] == fields.WITHHOLDING[ask.withhold], path
            assert [one.text.partition(": ")[2] for one in shown.all("pre")] == [ask.good, ask.bad], path
            assert beside.get("ATRS field, version 4", "").partition(" ")[0] == ask.atrs, path


def test_a_question_of_a_section_that_few_are_asked_is_not_asked_of_every_product(made: Made) -> None:
    ai, product = (made(NOTHING, f"fields/{name}/") for name in ("ai", "product"))

    assert told(ai.at("ai.models"))["When it is asked"] == "Whenever this section is"
    assert told(product.at("product.name"))["When it is asked"] == "Of every product"
    assert told(product.at("product.problem"))["When it is asked"] == "It may be left out"
    assert told(product.at("product.versions"))["When it is asked"].startswith("If it is software")


def test_groups_inside_groups_are_told_down_to_their_last_part(made: Made) -> None:
    models = made(NOTHING, "fields/ai/").at("ai.models")
    keys = [one.all("code")[0].text for one in models.all("dt") if one.all("code")]

    assert {"name", "performance", "subgroups", "attribute", "ci_high", "condition", "setting"} <= set(keys)


def test_a_part_says_how_it_may_be_withheld_where_that_differs(made: Made) -> None:
    models = made(NOTHING, "fields/ai/").at("ai.models")
    parts = {one.all("code")[0].text: one.words for one in models.all("div") if one.all("code")}

    assert "Can be withheld, with a ground" in parts["version"]
    assert "withheld" not in parts["task"]


def test_a_part_without_which_the_group_is_no_answer_is_marked(made: Made) -> None:
    report = made(NOTHING, "fields/accessibility/").at("accessibility.report")
    marks = {
        one.all("code")[0].text: [mark.text for mark in one.all("small")] for one in report.all("dt") if one.all("code")
    }

    assert marks == {"format": ["needed"], "url": ["needed"], "on": []}


def test_a_question_says_what_it_answers(made: Made) -> None:
    page = made(NOTHING, "fields/benefits/")

    assert told(page.at("benefits.value_for_money"))["Police Industry Charter"] == "A higher return on investment"


def test_tables_are_named_by_their_titles(made: Made) -> None:
    """Never by the names of their files."""
    about = made(NOTHING, "about/")
    titles = [row.all("th")[0].text for row in about.all("tbody")[0].all("tr")]

    assert titles == [reference.table(name).title for name in reference.TABLES]
    assert len(set(titles)) == len(titles)
    assert not {"Atrs", "Cpv", "Aims"} & set(titles)
    assert "An id from a list: Categories of products" in made(NOTHING, "fields/product/").at("product.category").words


def test_the_block_to_copy_passes_where_it_stands(made: Made) -> None:
    (block,) = made(NOTHING, "fields/withholding/").all("pre")
    base = (BASE / "base.yaml").read_text(encoding="utf-8")

    assert block.text.startswith("product:\n  detailed_description:\n    value: ")
    assert linted(laid_over(base, f"{block.text}\n").encode()) == set()
