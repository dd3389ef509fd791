"""What every question of the model has, and what holds between questions, parts, lists, traits and sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

import pytest

from mtbd import reference
from mtbd.diagnostic import Location, dotted
from mtbd.model.answer import RESERVED, Answer, Forms, NotTold
from mtbd.model.ask import Withhold
from mtbd.model.confirmed import ConfirmedFile
from mtbd.model.declaration import CHAPTERS, QUESTIONS, Declaration, Question, answer_at, asked_of, traits
from mtbd.model.group import Field, Group
from mtbd.model.kind import of_field, of_items
from mtbd.model.reading import read
from mtbd.model.reports import ReportsFile
from mtbd.model.section import read_at
from mtbd.model.supplier import SupplierFile
from mtbd.model.text import TextType
from mtbd.model.trait import TRAITS, written
from mtbd.model.withheld import Withheld
from mtbd.source import parse
from tests.conftest import Count
from tests.made import made


def item(kind: Any) -> Any:
    """What the items of a list are, else the kind itself."""
    return of_items(kind) if get_origin(kind) is list else kind


def is_group(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Group)


def is_answer(info: Field) -> bool:
    return any(get_origin(part) is Answer for part in (info.annotation, *get_args(info.annotation)))


def walk(group: type[Group], seen: set[type[Group]]) -> Iterator[type[Group]]:
    """A group and every group below it, each once."""
    if group in seen:
        return
    seen.add(group)
    yield group
    for info in group.FIELDS.values():
        if is_group(inner := item(of_field(info))):
            yield from walk(inner, seen)


def groups() -> list[type[Group]]:
    seen: set[type[Group]] = set()
    roots: tuple[type[Group], ...] = (Declaration, SupplierFile, ConfirmedFile, ReportsFile, Withheld, NotTold)
    return [group for root in roots for group in walk(root, seen)]


GROUPS = groups()
TRAIT_NAMES = {trait.name for trait in TRAITS}
PARTS = [(group, name, info) for group in GROUPS for name, info in group.FIELDS.items()]
EACH_QUESTION = pytest.mark.parametrize("question", QUESTIONS.values(), ids=lambda one: dotted(one.location))
EACH_PART = pytest.mark.parametrize(
    ("group", "name", "info"), PARTS, ids=[f"{group.__name__}.{name}" for group, name, _ in PARTS]
)


def document(question: Question, text: str) -> tuple[Any, Any, Any]:
    """A declaration with one answer, as data and as read, and the answer's source."""
    source = parse("good.yaml", f"x: {text}\n".encode())
    assert source.refusals == ()
    assert source.data is not None
    data = source.data["x"]
    for part in reversed(question.location):
        data = {part: data}
    return data, read(Declaration, data), source


# Questions.


def test_there_are_questions_in_every_chapter(count: Count) -> None:
    count(f"questions: {len(QUESTIONS)} in {len(CHAPTERS)} sections; fields with their parts: {len(PARTS)}")
    assert len(QUESTIONS) > 220
    assert all(chapter.questions and chapter.title and chapter.introduction for chapter in CHAPTERS)
    assert len({chapter.name for chapter in CHAPTERS}) == len(CHAPTERS)


@EACH_QUESTION
def test_a_question_says_what_and_why_and_after_whom(question: Question) -> None:
    ask = question.ask

    assert ask.question.rstrip(".").endswith("?") or ask.question.endswith((".", "?"))
    assert ask.question[0].isupper()
    assert ask.why.endswith(".")
    assert ask.source in {row["id"] for row in reference.rows("sources")}
    assert ask.good
    assert ask.bad
    assert ask.good != ask.bad


@EACH_QUESTION
def test_a_good_example_is_read_without_a_finding(question: Question) -> None:
    _, found, source = document(question, question.ask.good)

    assert found.problems == ()
    assert answer_at(found.document, question.location) is not None
    guessed = [read_at(found.document, (*question.location, *location[1:])) for location in source.plain]
    assert None not in guessed
    assert not any(isinstance(value, str) for value in guessed)


@EACH_QUESTION
def test_conditions_name_traits(question: Question) -> None:
    assert set(question.ask.when) <= TRAIT_NAMES
    assert not question.ask.when or question.ask.required


def test_chapters_open_by_traits() -> None:
    assert all(set(chapter.when) <= TRAIT_NAMES for chapter in CHAPTERS)


def test_the_same_words_are_not_asked_twice() -> None:
    words = [question.ask.question for question in QUESTIONS.values()]

    assert len(words) == len(set(words))


@EACH_QUESTION
def test_whether_a_group_may_be_withheld_agrees_with_its_parts(question: Question) -> None:
    if not is_group(group := item(question.payload)):
        return
    parts = [info.ask.withhold for info in group.FIELDS.values()]

    if question.ask.withhold is Withhold.NEVER:
        assert Withhold.NEVER in parts
    else:
        assert Withhold.NEVER not in parts


@EACH_PART
def test_a_part_that_may_be_withheld_is_an_answer(group: type[Group], name: str, info: Field) -> None:
    del group, name
    if info.ask.withhold is not Withhold.NEVER:
        assert is_answer(info)


@EACH_PART
def test_a_part_has_words_and_no_key_of_a_form(group: type[Group], name: str, info: Field) -> None:
    ask = info.ask

    assert ask.question
    assert ask.question[0].isupper() or ask.question[0].isdigit()
    assert name not in RESERVED or group in {Forms, Withheld}


@EACH_PART
def test_what_is_told_of_a_closed_list_is_in_it(group: type[Group], name: str, info: Field) -> None:
    del group, name
    kind, terms = item(of_field(info)), info.ask.terms

    assert set(terms) <= (set(get_args(kind)) if get_origin(kind) is Literal else set())
    assert all(terms.values())


def test_every_group_says_what_it_is() -> None:
    assert len(GROUPS) > 40
    for group in GROUPS:
        assert group.__doc__
        assert group.__doc__ != Group.__doc__
        named = {name for kind in group.__mro__ for name in vars(kind).get("__annotations__", {})}
        assert set(group.FIELDS) == named - {"TITLE", "WHEN", "FIELDS"}


def test_a_group_is_read_and_never_changed() -> None:
    with pytest.raises(AttributeError, match="never changed"):
        Forms().note = "x"


# Traits.


@pytest.mark.parametrize("trait", TRAITS, ids=lambda one: one.name)
def test_a_trait_is_read_off_a_question_that_can_have_its_words(trait: Any) -> None:
    question = QUESTIONS[trait.path]
    kind = item(question.payload)
    listed = kind.json.get("enum") if isinstance(kind, TextType) else None
    possible = set(get_args(kind)) if get_origin(kind) is Literal else set(listed or ("true", "false"))

    assert trait.words
    assert trait.words <= possible
    assert trait.meaning
    assert trait.yes != trait.no


@pytest.mark.parametrize("trait", TRAITS, ids=lambda one: one.name)
def test_a_trait_opens_a_question(trait: Any) -> None:
    opened = {name for chapter in CHAPTERS for name in chapter.when} | {
        name for question in QUESTIONS.values() for name in question.ask.when
    }

    assert trait.name in opened


def of(**sections: dict[str, Any]) -> Declaration:
    return made(Declaration, sections)


@pytest.mark.parametrize(
    ("sections", "expected"),
    [
        ({"product": {"kind": ["saas"]}}, {"digital", "software"}),
        ({"product": {"kind": ["hardware", "managed_service"]}}, {"physical", "service", "digital"}),
        ({"product": {"kind": {"value": ["consumable"], "evidence": ["x"]}}}, {"physical", "consumable"}),
        ({"product": {"uses_ai": "true", "networked": "false"}}, {"uses_ai"}),
        ({"product": {"uses_ai": {"not_yet_known": "It is being looked at."}}}, set()),
        ({"metadata": {"status": "draft", "prepared_by": "supplier"}}, {"by_supplier"}),
        (
            {"metadata": {"status": "archived", "prepared_by": "public-sources"}},
            {"published", "withdrawn", "compilation"},
        ),
        ({"supplier": {"turnover_band": "over_36m"}}, {"large_turnover"}),
        ({"product": {"category": "body-armour"}}, {"worn"}),
        ({"data_protection": {"roles": ["none"], "regimes": ["dpa_part3"]}}, {"part3"}),
        (
            {"data_protection": {"roles": ["joint_controller"], "data_categories": ["children"]}},
            {"supplier_handles_data", "sensitive_data"},
        ),
        ({"ai": {"generative_ai": "true", "trains_models": "false"}}, {"generative_ai"}),
        ({"biometrics": {"purpose": ["verification", "identification"]}}, {"identifies_people"}),
        ({"commercial": {"expects_contracts_over_5m": "true"}}, {"expects_contracts_over_5m"}),
        ({}, set()),
    ],
)
def test_traits_are_read_off_the_answers(sections: dict[str, dict[str, Any]], expected: set[str]) -> None:
    assert traits(of(**sections), None) == expected


def test_the_suppliers_file_fills_what_a_declaration_leaves_out() -> None:
    file = made(SupplierFile, {"supplier": {"turnover_band": "over_36m"}})

    assert traits(Declaration(), file.supplier) == {"large_turnover"}
    assert traits(of(supplier={"turnover_band": "under_10m"}), file.supplier) == set()


@pytest.mark.parametrize(
    ("value", "words"), [(True, {"true"}), (False, {"false"}), (["a", "b"], {"a", "b"}), ("a", {"a"}), (None, set())]
)
def test_a_value_is_compared_as_it_is_written(value: object, words: set[str]) -> None:
    assert written(value) == words


@pytest.mark.parametrize(
    ("location", "present", "expected"),
    [
        (("product", "name"), set(), True),
        (("product", "problem"), set(), False),
        (("interoperability", "apis"), set(), False),
        (("interoperability", "apis"), {"software"}, True),
        (("data_protection", "locations"), {"uses_ai"}, False),
        (("data_protection", "locations"), {"holds_data"}, True),
        (("data_protection", "training_use"), {"generative_ai"}, True),
        (("data_protection", "roles"), {"generative_ai"}, False),
        (("ai", "datasets"), {"trains_models"}, False),
        (("ai", "datasets"), {"trains_models", "uses_ai"}, True),
        (("sustainability", "hardware"), {"physical"}, True),
    ],
)
def test_a_question_is_asked_of_products_with_its_trait(
    location: Location, present: set[str], *, expected: bool
) -> None:
    chapter = next(chapter for chapter in CHAPTERS if chapter.name == location[0])

    assert asked_of(chapter, QUESTIONS[location], frozenset(present)) is expected
